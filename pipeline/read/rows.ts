import { InputError } from '../errors.ts';
import { type ReadMeta, readMeta } from './metadata.ts';

/** A row of a table as its file holds it, or why it cannot be read. */
export type Row =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: InputError };

/** Which columns hold what. */
export interface Columns {
  /** Column of the text; `text` unless told. */
  readonly text: string | null;
  /** Column of the id; `id` unless told, where there is one. */
  readonly id: string | null;
}

/** What a row says of its document. */
export interface RowDocument extends ReadMeta {
  /** As it stands in the id column; `null` where there is none. */
  readonly id: string | null;
  readonly text: string;
  /** All other columns, and what stood for metadata and is none. */
  readonly columns: Readonly<Record<string, string>>;
}

const TEXT = 'text';
const ID = 'id';

/** @throws InputError where the column of the text, or that of the id which was named, is not there */
export function requireColumns(values: object, { text, id }: Columns, place: string): void {
  const missing = [text ?? TEXT, ...(id === null ? [] : [id])].find(
    (column) => !Object.hasOwn(values, column),
  );
  if (missing === undefined) return;
  const option = missing === id ? '--id-column' : '--text-column';
  const names = Object.keys(values).slice(0, 20).join(', ');
  throw new InputError(
    place,
    `there is no column ${missing}`,
    `Name it: ${option} NAME; the columns are ${names}`,
  );
}

/**
 * Sorts the values of a row: text, id, metadata, and the rest as they stand.
 * @param place file and line, for messages
 * @throws InputError where there is no text
 */
export function rowDocument(
  values: Readonly<Record<string, unknown>>,
  given: Columns,
  place: string,
): RowDocument {
  requireColumns(values, given, place);
  const textColumn = given.text ?? TEXT;
  const idColumn = given.id ?? ID;
  const text = values[textColumn];
  if (typeof text !== 'string' || text.trim() === '') {
    throw new InputError(place, 'there is no text in it', 'Remove the row or give it text');
  }
  const id = values[idColumn];
  const others = Object.entries(values).filter(
    ([name]) => name !== textColumn && name !== idColumn,
  );
  const { meta, notes } = readMeta(Object.fromEntries(others));
  const columns: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of others) {
    if (value === null || value === '' || Object.hasOwn(meta, name)) continue;
    columns[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return {
    id: id === undefined || id === null || id === '' ? null : String(id),
    text,
    meta,
    notes,
    columns: { ...columns },
  };
}
