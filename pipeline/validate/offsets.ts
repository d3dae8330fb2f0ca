import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { readIfPresent } from '../read/if-present.ts';
import type { Row, Table } from './dataset.ts';

/**
 * Checks that the words of every row stand where its offsets (code points) say, and that texts are
 * those that the dataset was made from. Tables without offsets are passed over.
 */
export async function offsetFaults(
  tables: ReadonlyMap<string, Table>,
  textFolder: string,
): Promise<InputError[]> {
  const faults: InputError[] = [];
  const texts = new Map<string, readonly string[]>();
  const documents = tables.get('documents');
  for (const { line, cells } of documents?.rows ?? []) {
    const id = cells['document_id'] ?? '';
    const bytes = await readText(textFolder, id);
    if (!bytes) continue;
    texts.set(id, [...bytes.toString('utf8')]);
    if (createHash('sha256').update(bytes).digest('hex') !== cells['sha256']) {
      const reason = `${id}.txt in ${textFolder} has another SHA-256`;
      faults.push(new InputError(`${documents?.place}:${line}`, reason, 'Restore the text'));
    }
  }
  for (const { place, rows } of tables.values()) {
    for (const row of rows) {
      const reason = rowFault(row, texts);
      if (reason) faults.push(new InputError(`${place}:${row.line}`, reason, 'Mend the row'));
    }
  }
  return faults;
}

function rowFault({ cells }: Row, texts: ReadonlyMap<string, readonly string[]>): string | null {
  const { start, end, text, document_id: id } = cells;
  if (start === undefined || end === undefined || text === undefined || start === '') return null;
  if (Number(start) >= Number(end)) return `its span ${start}-${end} is empty`;
  const words = texts
    .get(id ?? '')
    ?.slice(Number(start), Number(end))
    .join('');
  if (words === undefined || text === words || text === `'${words}`) return null;
  return `it says ${JSON.stringify(text)} but its offsets point at ${JSON.stringify(words)}`;
}

/** A text without which nothing can be checked is no fault: not every dataset carries them. */
function readText(folder: string, id: string): Promise<Buffer | null> {
  return readIfPresent(join(folder, `${id}.txt`));
}
