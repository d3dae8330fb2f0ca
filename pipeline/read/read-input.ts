import { InputError } from '../errors.ts';
import type { ReadDocument } from '../model.ts';
import { metaBeside, verifyChecksum } from './beside.ts';
import { readBytes, unpacked } from './bytes.ts';
import { countryInTitle } from './country.ts';
import { isTable, remedyFor } from './formats.ts';
import type { GivenById } from './given.ts';
import { sha256 } from './hash.ts';
import { idKey, safeId } from './ids.ts';
import { furtherLanguages, languageName, languageOf } from './language.ts';
import { DEFAULT_LIMITS, type Limits, startDeadline } from './limits.ts';
import { type GivenMeta, mergedMeta } from './metadata.ts';
import { mojibakeNotes } from './mojibake.ts';
import type { ReadText } from './reader.ts';
import { readerOf } from './readers.ts';
import type { InputRef } from './ref.ts';
import type { Columns } from './rows.ts';
import { readTable, type TableOptions } from './table.ts';

/** What a person may ask of the readers. */
export interface ReadOptions {
  readonly limits?: Limits;
  /** Documents that are not in English are given too. */
  readonly anyLanguage?: boolean;
  readonly columns?: Columns;
  /** Metadata of `--meta`, over all that the documents say. */
  readonly given?: GivenById;
  /** Metadata for documents of which nothing else says it. */
  readonly defaults?: Partial<GivenMeta>;
  /** Where `-` reads from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** What came of one document of an input: itself, or the fault that kept it out. */
export type ReadOutcome =
  | { readonly id: string; readonly document: ReadDocument; readonly notes: readonly string[] }
  | { readonly id: string; readonly fault: InputError };

/**
 * Reads the document of a file, or the documents of a table one by one. Always gives at least one
 * outcome for a file that holds one document; faults are outcomes, not exceptions.
 */
export async function* readInput(
  ref: InputRef,
  options: ReadOptions = {},
): AsyncGenerator<ReadOutcome> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  if (ref.format !== null && isTable(ref.format)) {
    yield* tableDocuments(ref, { ...options, limits });
    return;
  }
  try {
    const text = await readFileText(ref, limits);
    const notes = [...text.notes, ...mojibakeNotes(text.text)];
    yield settled(ref.id, ref.path, { ...text, notes }, options, {});
  } catch (error) {
    yield { id: ref.id, fault: asInputError(error, ref.path) };
  }
}

/** The documents of a table. What is misread in one row is misread in all, so it is told once. */
async function* tableDocuments(
  ref: InputRef,
  options: ReadOptions & TableOptions,
): AsyncGenerator<ReadOutcome> {
  let isTold = false;
  for await (const row of readTable(ref, options)) {
    if ('fault' in row) {
      yield row;
      continue;
    }
    const misread: readonly string[] = isTold ? [] : mojibakeNotes(row.text);
    isTold ||= misread.length > 0;
    const notes = [
      ...row.notes,
      ...misread.map((note) => `${note} (rows below are not searched for it)`),
    ];
    yield settled(row.id, row.place, { ...row, notes }, options, row.columns);
  }
}

async function readFileText(ref: InputRef, limits: Limits): Promise<ReadText> {
  const { path, format, gzip } = ref;
  if (format === null || isTable(format)) throw unreadable(path);
  const context = { place: path, limits, checkTime: startDeadline(limits, path) };
  const packed = await readBytes(path, limits);
  await verifyChecksum(path, packed);
  const beside = await metaBeside(path);
  const read = await readerOf(format);
  const bytes = gzip ? await unpacked(packed, path, limits) : packed;
  const text = await read(bytes, context);
  const notes = [...beside.notes, ...text.notes];
  return { ...text, notes, meta: mergedMeta([beside.meta, text.meta]) };
}

function settled(
  id: string,
  place: string,
  { text, origin, meta, notes }: ReadText,
  options: ReadOptions,
  columns: Readonly<Record<string, string>>,
): ReadOutcome {
  const told = languageOf(text);
  const further = told === null ? '' : furtherLine(text, told);
  if (told !== null && told !== 'en' && !options.anyLanguage) {
    return {
      id,
      fault: new InputError(
        place,
        `in ${languageName(told)}, not in English${further && ` (${further})`}`,
        'Translate it, or read it all the same with --any-language',
      ),
    };
  }
  const language = meta.language?.toLowerCase().startsWith(told ?? '') ? {} : { language: told };
  const merged = mergedMeta([
    options.given?.get(idKey(id)) ?? {},
    language,
    meta,
    options.defaults ?? {},
  ]);
  const country = merged.country ?? (merged.title === null ? null : countryInTitle(merged.title));
  const document = {
    id,
    text,
    meta: { ...merged, country, sha256: sha256(text) },
    origin,
    file: place,
  };
  return {
    id,
    document: { ...document, columns },
    notes: [
      ...notes,
      ...(further ? [`${further}; all of it is read as English`] : []),
      ...(country === merged.country ? [] : [`country taken from the title, ${country}`]),
    ].map((note) => `${place}: ${note}`),
  };
}

/** `about 40 % of it is in French`; empty for a text in one language. */
function furtherLine(text: string, main: string): string {
  const [most] = furtherLanguages(text, main);
  return most
    ? `about ${Math.round(most.share * 20) * 5} % of it is in ${languageName(most.code)}`
    : '';
}

function unreadable(path: string): InputError {
  const remedy = remedyFor(safeId(path));
  return new InputError(
    path,
    'there is no reader for this kind of file',
    remedy ?? 'Give text, Markdown, HTML, PDF, DOCX, JSON Lines or CSV',
  );
}

/** Readers of others' making throw what they like; what they throw is the document's fault. */
function asInputError(error: unknown, place: string): InputError {
  if (error instanceof InputError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new InputError(
    place,
    `it cannot be read (${message.split('\n')[0]?.slice(0, 200)})`,
    'Open it in the program that made it and save it again, or save it as plain text',
  );
}
