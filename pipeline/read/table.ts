import { InputError } from '../errors.ts';
import { streamBytes } from './bytes.ts';
import { canonicalDecoded } from './canonical.ts';
import { csvRows } from './csv.ts';
import { detectEncoding } from './encoding.ts';
import { idKey, ROW_MARK, safeId } from './ids.ts';
import { jsonRows } from './jsonl.ts';
import { beyond, type Limits } from './limits.ts';
import { misspelt } from './misspelt.ts';
import { encodingNotes } from './plain.ts';
import type { ReadText } from './reader.ts';
import type { InputRef } from './ref.ts';
import { type Columns, type RowDocument, requireColumns, rowDocument } from './rows.ts';
import { type ByteDecoder, byteDecoder } from './text-decoder.ts';

export interface TableOptions {
  readonly limits: Limits;
  readonly columns?: Columns;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** What a row of a table gives. */
export type TableRow =
  | ({ readonly id: string; readonly place: string } & Pick<RowDocument, 'columns'> & ReadText)
  | { readonly id: string; readonly fault: InputError };

const NO_COLUMNS: Columns = { text: null, id: null };

/**
 * The documents of JSON Lines or CSV, row by row, whatever the size of the file. Ids are those of
 * the id column, or the line number; behind the table's own id unless the table is the only input.
 * A file without rows is a fault, as any other document without text; a stream may end at once.
 */
export async function* readTable(ref: InputRef, options: TableOptions): AsyncGenerator<TableRow> {
  const place = ref.path === '-' ? 'stdin' : ref.path;
  const seen = new Map<string, number>();
  const notes: string[] = [];
  const bytes =
    ref.path === '-'
      ? (options.stdin ?? process.stdin)
      : streamBytes(ref.path, ref.gzip, options.limits);
  const columns = options.columns ?? NO_COLUMNS;
  const noteOn = misspeltColumns(columns);
  const rows = ref.format === 'csv' ? csvRows : jsonRows;
  let isEmpty = true;
  try {
    const chunks = decoded(bytes, place, notes);
    for await (const row of rows(chunks, { place, limits: options.limits })) {
      isEmpty = false;
      if ('values' in row) {
        if (ref.format === 'csv') requireColumns(row.values, columns, `${place}:1`);
        notes.push(...noteOn(Object.keys(row.values)));
      }
      const at = `${place}:${row.line}`;
      const numbered = rowId(ref, String(row.line), false);
      try {
        if ('fault' in row) throw row.fault;
        const { id, text, ...said } = rowDocument(row.values, columns, at);
        const own = id === null ? numbered : rowId(ref, id, true);
        const other = seen.get(idKey(own));
        if (other !== undefined) {
          throw new InputError(
            at,
            `line ${other} has the id ${id} too`,
            'Give each row its own id',
          );
        }
        seen.set(idKey(own), row.line);
        const form = canonicalDecoded({ text }, at);
        if (form.length > options.limits.textLength) {
          throw beyond(options.limits, 'textLength', at, 'its text is too long');
        }
        const told = [...notes.splice(0), ...said.notes];
        yield { id: own, place: at, text: form, origin: [], ...said, notes: told };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        yield { id: numbered, fault: error };
      }
    }
    if (isEmpty && ref.path !== '-')
      throw new InputError(place, 'there is no row in it', 'Remove it or give it rows');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { id: ref.id, fault: error };
  }
}

/** Columns that are looked at; rows of JSON Lines may each have others. */
const MOST_COLUMNS = 1_000;

/** Tells once of each column that seems to be metadata and is not called so. */
function misspeltColumns({ text, id }: Columns) {
  const known = new Set([text ?? '', id ?? '']);
  return (names: readonly string[]): string[] => {
    const fresh = new Set(names.filter((name) => !known.has(name)));
    if (fresh.size === 0 || known.size > MOST_COLUMNS) return [];
    for (const name of fresh) known.add(name);
    return misspelt(names)
      .filter(({ key }) => fresh.has(key))
      .map(
        ({ key, meant }) =>
          `the column ${key} is no metadata and stays a column; did you mean ${meant}?`,
      );
  };
}

function rowId(ref: InputRef, id: string, isOwn: boolean): string {
  return ref.alone && isOwn ? safeId(id) : `${ref.id}${ROW_MARK}${safeId(id)}`;
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  place: string,
  notes: string[],
): AsyncGenerator<string> {
  let decoder: ByteDecoder | null = null;
  for await (const chunk of bytes) {
    if (!decoder) {
      const found = detectEncoding(chunk, place, false);
      notes.push(...encodingNotes(found));
      decoder = byteDecoder(found.encoding);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}
