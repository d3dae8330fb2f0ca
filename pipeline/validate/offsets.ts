import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { utf16Offsets } from '../offsets.ts';
import { readIfPresent } from '../read/if-present.ts';
import type { Row, Table } from './dataset.ts';

/** A text in which offsets count. */
interface CountedText {
  readonly codePoints: readonly string[];
  readonly utf16Of: (codePoint: number) => number;
}

/** In each table with offsets, the column of the id that is made from them. */
const ID_COLUMNS: Readonly<Record<string, string>> = {
  sentences: 'sentence_id',
  entities: 'entity_id',
  dates: 'date_id',
  violations: 'violation_id',
  participants: 'mention_id',
};
/** The span in such an id, in UTF-16 code units; ids of others' making have none. */
const SPAN_IN_ID = /:(?:sentence|entity|date|violation|actor):(\d+-\d+)(?::[^:]*)?$/;

/**
 * Checks that the words of every row stand where its offsets (code points) say, that its id was made
 * from these, and that texts are those that the dataset was made from. Tables without offsets are
 * passed over.
 */
export async function offsetFaults(
  tables: ReadonlyMap<string, Table>,
  textFolder: string,
): Promise<InputError[]> {
  const faults: InputError[] = [];
  const texts = new Map<string, CountedText>();
  const documents = tables.get('documents');
  for (const { line, cells } of documents?.rows ?? []) {
    const id = cells['document_id'] ?? '';
    const bytes = await readText(textFolder, id);
    if (!bytes) continue;
    const text = bytes.toString('utf8');
    texts.set(id, { codePoints: [...text], utf16Of: utf16Offsets(text) });
    if (createHash('sha256').update(bytes).digest('hex') !== cells['sha256']) {
      const reason = `${id}.txt in ${textFolder} has another SHA-256`;
      faults.push(new InputError(`${documents?.place}:${line}`, reason, 'Restore the text'));
    }
  }
  for (const [table, { place, rows }] of tables) {
    for (const row of rows) {
      const reason = rowFault(row, ID_COLUMNS[table] ?? '', texts);
      if (reason) faults.push(new InputError(`${place}:${row.line}`, reason, 'Mend the row'));
    }
  }
  return faults;
}

function rowFault(
  { cells }: Row,
  idColumn: string,
  texts: ReadonlyMap<string, CountedText>,
): string | null {
  const { start, end, text, document_id: id } = cells;
  if (start === undefined || end === undefined || text === undefined || start === '') return null;
  if (Number(start) >= Number(end)) return `its span ${start}-${end} is empty`;
  const whole = texts.get(id ?? '');
  if (!whole) return null;
  const words = whole.codePoints.slice(Number(start), Number(end)).join('');
  if (text !== words && text !== `'${words}`) {
    return `it says ${JSON.stringify(text)} but its offsets point at ${JSON.stringify(words)}`;
  }
  const own = cells[idColumn] ?? '';
  const stated = SPAN_IN_ID.exec(own)?.[1];
  const actual = `${whole.utf16Of(Number(start))}-${whole.utf16Of(Number(end))}`;
  if (stated === undefined || stated === actual) return null;
  const counted = actual === `${start}-${end}` ? '' : ` (${actual} in UTF-16 code units)`;
  return `${idColumn} is ${own}, but its offsets are ${start}-${end}${counted}`;
}

/** A text without which nothing can be checked is no fault: not every dataset carries them. */
function readText(folder: string, id: string): Promise<Buffer | null> {
  return readIfPresent(join(folder, `${id}.txt`));
}
