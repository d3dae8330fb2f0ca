import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../errors.ts';
import type { Losses } from '../export/format.ts';
import { formatNamed, openExporter } from '../export/formats.ts';
import { type Abbreviations, loadAbbreviations } from '../lexicon/abbreviations.ts';
import { loadTaxonomy, type Taxonomy } from '../lexicon/taxonomy.ts';
import type { ExtractedDocument } from '../model.ts';
import { readAnnotationFiles } from '../read/annotations/files.ts';
import type {
  AnnotationFile,
  AnnotationReader,
  ReadAnnotations,
} from '../read/annotations/reader.ts';
import { READERS, readerNamed } from '../read/annotations/readers.ts';
import { sha256 } from '../read/document.ts';
import { NO_META } from '../read/metadata.ts';
import { packageVersion } from '../root.ts';
import { folderSink } from '../run/folder-sink.ts';
import { withLock } from '../run/lock.ts';
import { openPartial, placesOf } from '../run/staging.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import { EXIT } from './exit.ts';
import { sayIgnoredIn } from './ignored.ts';
import { lowerCaseList } from './options.ts';
import { counted, say } from './say.ts';

interface ConvertOptions {
  readonly from: string;
  readonly to: readonly string[];
  readonly out: string;
}

/** Registers `rapporteur convert`. */
export function registerConvert(program: Command): void {
  program
    .command('convert')
    .description('convert annotations from one format to others')
    .argument('<input>', 'file or folder of annotations')
    .requiredOption('--from <format>', `its format (required): ${Object.keys(READERS).join(', ')}`)
    .requiredOption(
      '--to <formats>',
      'formats to write, separated by commas (required)',
      lowerCaseList,
    )
    .requiredOption('-o, --out <folder>', 'where the files go (required)')
    .action(convert);
}

async function convert(input: string, { from, to, out }: ConvertOptions): Promise<void> {
  const reader = readerNamed(from);
  for (const name of to) formatNamed(name);
  const taxonomy = loadTaxonomy();
  const read = readAll(await readAnnotationFiles(input, reader), reader, taxonomy);
  for (const { message } of read.faults) say(message);
  sayIgnoredIn(
    input,
    read.documents.map(({ ignored }) => ignored),
  );
  const losses = await write(read.documents.map(completer(loadAbbreviations())), to, out, taxonomy);
  const { length } = read.documents;
  process.stdout.write(`${counted(length, 'document')} → ${out}\n`);
  sayLosses(losses);
  sayLacking(from, to);
  if (read.faults.length > 0) process.exitCode = EXIT.incomplete;
}

interface ReadAll {
  readonly documents: readonly ReadAnnotations[];
  readonly faults: readonly InputError[];
}

/**
 * Reads every document; a fault in one does not stop the others.
 * @throws InputError where none can be read, or two have one id
 */
function readAll(
  files: readonly AnnotationFile[],
  reader: AnnotationReader,
  { byId }: Taxonomy,
): ReadAll {
  const categories = new Set(byId.keys());
  const documents = new Map<string, ReadAnnotations>();
  const places = new Map<string, string>();
  const faults: InputError[] = [];
  for (const group of groupsOf(files, reader)) {
    try {
      for (const doc of reader.read(group, categories)) {
        const other = places.get(doc.id);
        if (other !== undefined) throw sameId(group[0]!.place, doc.id, other);
        places.set(doc.id, group[0]!.place);
        documents.set(doc.id, doc);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  if (documents.size > 0) return { documents: [...documents.values()], faults };
  throw faults[0] ?? nothingIn(files[0]!.place, reader);
}

function groupsOf(files: readonly AnnotationFile[], { documentOf }: AnnotationReader) {
  const groups = new Map<string, AnnotationFile[]>();
  for (const file of files) {
    const key = documentOf?.(file.path) ?? file.path;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return groups.values();
}

/** Gives a document that was annotated elsewhere what formats need besides: tokens and sentences. */
function completer(abbreviations: Abbreviations) {
  return ({ known, ignored: _, ...doc }: ReadAnnotations): ExtractedDocument => {
    const meta = known.meta ?? { ...NO_META, sha256: sha256(doc.text) };
    return {
      ...tokenize({ id: doc.id, text: doc.text, meta }, { abbreviations }),
      ...doc,
      ...(known.origin && { origin: known.origin }),
      ...(known.columns && { columns: known.columns }),
      canonicalEntities: known.canonicalEntities ?? [],
      events: known.events ?? [],
    };
  };
}

/**
 * Writes all files beside their place, then moves them there.
 * @throws UsageError where a run is writing there
 */
async function write(
  documents: readonly ExtractedDocument[],
  formats: readonly string[],
  out: string,
  taxonomy: Taxonomy,
): Promise<Readonly<Record<string, Losses>>> {
  const places = placesOf(out);
  return withLock(places, async () => {
    await openPartial(places);
    try {
      const sink = folderSink(places.partial);
      const exporter = await openExporter(formats, sink, { taxonomy, version: packageVersion });
      for (const doc of documents) exporter.add(doc);
      const losses = await exporter.end();
      sink.close();
      await moveInto(places.partial, places.out);
      return losses;
    } finally {
      await rm(places.partial, { recursive: true, force: true });
    }
  });
}

/** Moves the files of a folder into another, each by one rename; others that are there stay. */
async function moveInto(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true });
  for (const path of entries.sort()) {
    if ((await stat(join(from, path))).isDirectory()) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await rename(join(from, path), join(to, path));
  }
}

function sayLosses(losses: Readonly<Record<string, Losses>>): void {
  for (const [format, lost] of Object.entries(losses)) {
    for (const [what, count] of Object.entries(lost)) {
      process.stdout.write(`${format} cannot express ${count} ${what}\n`);
    }
  }
}

/** Tells what the documents could not bring along, though a target has a place for it. */
function sayLacking(from: string, to: readonly string[]): void {
  const lacking = formatNamed(from).loses.filter((what) =>
    to.some((name) => !formatNamed(name).loses.includes(what)),
  );
  if (lacking.length === 0) return;
  process.stdout.write(
    `${from}, as it was read, has no place for ${lacking.join(', ')}: in the result these are missing or made anew\n`,
  );
}

function sameId(place: string, id: string, other: string): InputError {
  const where = place === other ? 'another document in it' : `a document in ${other}`;
  return new InputError(place, `${where} has the id "${id}" too`, 'Rename one of them');
}

function nothingIn(place: string, { name }: AnnotationReader): InputError {
  return new InputError(place, `there are no ${name} annotations in it`, 'Name another input');
}
