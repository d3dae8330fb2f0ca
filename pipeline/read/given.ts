import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { readBytes } from './bytes.ts';
import { canonicalText } from './canonical.ts';
import { delimiterOf } from './csv.ts';
import { idKey } from './ids.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { type GivenMeta, readMeta } from './metadata.ts';
import { misspeltKeys } from './misspelt.ts';

/** Metadata that a person gives for many documents: those of a document by its id. */
export type GivenById = ReadonlyMap<string, Partial<GivenMeta>>;

/**
 * Reads the file of `--meta`: CSV with a column `id`, or JSON, either a list of objects with an
 * `id` or an object of objects by id. Empty cells and nulls say nothing; other columns are left out.
 * @param note takes a line for each key that seems misspelt, for each value that is none and is not
 * used, and one where there are no rows
 * @throws InputError where the rows cannot be read or told apart, naming the file
 */
export async function readGivenMeta(
  path: string,
  note: (line: string) => void = () => {},
): Promise<GivenById> {
  const text = canonicalText(await readBytes(path, DEFAULT_LIMITS), path);
  const rows =
    extname(path).toLowerCase() === '.json' ? jsonRows(text, path) : await csvRows(text, path);
  const given = new Map<string, Partial<GivenMeta>>();
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  misspeltKeys([...keys], path).forEach(note);
  if (rows.length === 0) note(`${path}: there is no row in it, so it says nothing of any document`);
  for (const [i, row] of rows.entries()) {
    const id = row['id'];
    if (typeof id !== 'string' || id === '') throw withoutId(row, i + 1, path);
    if (given.has(idKey(id))) {
      throw new InputError(path, `two rows for ${id}`, 'Keep one of them');
    }
    const { meta, notes } = readMeta(row);
    for (const line of notes) note(`${path}: ${id}: ${line}`);
    given.set(idKey(id), meta);
  }
  return given;
}

function withoutId(row: JsonObject, number: number, path: string): InputError {
  if (Object.hasOwn(row, 'id')) {
    return new InputError(path, `row ${number} has no id`, 'Give it that of its document');
  }
  return new InputError(
    path,
    `row ${number} has no column id; its columns are ${Object.keys(row).slice(0, 20).join(', ')}`,
    'Call the column with the ids of the documents id, or add it',
  );
}

function jsonRows(text: string, path: string): JsonObject[] {
  const data = parsed(text, path);
  if (Array.isArray(data)) return data.filter(isJsonObject);
  if (!isJsonObject(data)) {
    throw new InputError(path, 'no object of metadata', 'Write {"ID": {"title": "…"}, …}');
  }
  return Object.entries(data).map(([id, row]) => ({ ...(isJsonObject(row) ? row : {}), id }));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(path, `not valid JSON (${(error as Error).message})`, 'Mend the file');
  }
}

async function csvRows(text: string, path: string): Promise<JsonObject[]> {
  const { parse } = await import('csv-parse/sync');
  try {
    const delimiter = delimiterOf(text.slice(0, text.indexOf('\n')));
    return parse(text, {
      columns: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
    }) as JsonObject[];
  } catch (error) {
    throw new InputError(path, `not valid CSV (${(error as Error).message})`, 'Mend the file');
  }
}
