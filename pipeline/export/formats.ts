/**
 * The formats in which a dataset can be written, by name.
 *
 * A document becomes a *part* of each format (`format.part`: pure, in any thread and order). Most
 * of it are chunks of files as they stand; the rest a writer (`format.open`) folds, in document
 * order:
 *
 *     const exporter = await openExporter(['csv', 'brat'], sink, context);
 *     for (const doc of documents) exporter.add(doc);
 *     const losses = await exporter.end();
 *
 * or, with worker threads, `partsOf(names, doc, context)` there and `exporter.addParts(parts)`
 * here. A writer keeps only what its files need at their end; the few whose memory grows with the
 * number of documents say so in `flatMemory`. A `Sink` says where the bytes go; no format opens a
 * file, so the caller decides about folders, temporary names and renaming.
 */
import { InputError } from '../errors.ts';
import type { ExtractedDocument } from '../model.ts';
import { bdoc } from './bdoc.ts';
import { brat } from './brat.ts';
import { casJson } from './cas/cas-json.ts';
import { conll } from './conll.ts';
import { csv } from './csv/csv.ts';
import { doccano } from './doccano.ts';
import type { DocumentPart, ExportContext, Format, Losses, Sink } from './format.ts';
import { inventoried } from './inventory.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld/jsonld.ts';
import { nquads } from './jsonld/nquads.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { parquet } from './parquet.ts';
import { roCrate } from './ro-crate.ts';
import { spacy } from './spacy.ts';
import { text } from './text.ts';
import { uwazi } from './uwazi/uwazi.ts';
import { viewOf } from './view.ts';

const ALL: readonly Format[] = [
  text,
  csv,
  parquet,
  jsonl,
  jsonld,
  nquads,
  brat,
  conll,
  spacy,
  labelStudio,
  doccano,
  casJson,
  bdoc,
  uwazi,
  roCrate,
];

export const FORMATS: Readonly<Record<string, Format>> = Object.fromEntries(
  ALL.map((format) => [format.name, format]),
);

/** What `extract` writes when it is not told. */
export const DEFAULT_FORMATS: readonly string[] = ['text', 'csv', 'jsonld', 'brat'];

/** The parts of one document, one for each format, in the order of the formats. */
export type DocumentParts = readonly DocumentPart[];

/** @throws InputError where a name is no format's */
export function formatNamed(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format) return format;
  const all = Object.keys(FORMATS).join(', ');
  throw new InputError('--format', `there is no format "${name}"`, `Choose among ${all}`);
}

export function partsOf(
  names: readonly string[],
  doc: ExtractedDocument,
  context: ExportContext,
): DocumentParts {
  const view = viewOf(doc);
  return names.map((name) => formatNamed(name).part(view, context));
}

export interface Exporter {
  add(doc: ExtractedDocument): void;
  addParts(parts: DocumentParts): void;
  /** Closes all files and tells, for each format, what it could not express. */
  end(): Promise<Readonly<Record<string, Losses>>>;
}

export async function openExporter(
  names: readonly string[],
  given: Sink,
  context: ExportContext,
): Promise<Exporter> {
  const formats = names.map(formatNamed);
  const isDescribed = formats.some(({ describesFiles }) => describesFiles);
  const { sink, written } = isDescribed ? inventoried(given) : { sink: given, written: () => [] };
  const writers = await Promise.all(formats.map((format) => format.open(sink, context)));
  const losses = names.map((): Record<string, number> => ({}));
  const addParts = (parts: DocumentParts) => {
    parts.forEach(({ chunks, data, losses: lost }, i) => {
      for (const { path, content, whole, sha256 } of chunks) {
        if (whole) sink.file(path, content, sha256);
        else sink.append(path, content);
      }
      if (data !== undefined) writers[i]!.add?.(data);
      const sum = losses[i]!;
      for (const [what, count] of Object.entries(lost)) sum[what] = (sum[what] ?? 0) + count;
    });
  };
  return {
    add: (doc) => addParts(partsOf(names, doc, context)),
    addParts,
    end: async () => {
      for (const last of [false, true]) {
        for (const [i, writer] of writers.entries()) {
          if ((formats[i]!.describesFiles ?? false) === last) await writer.end?.(written());
        }
      }
      return Object.fromEntries(names.map((name, i) => [name, losses[i]!]));
    },
  };
}
