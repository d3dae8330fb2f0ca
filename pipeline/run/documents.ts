import pLimit from 'p-limit';
import { isTable } from '../read/formats.ts';
import { type InputRef, type ReadOptions, type ReadOutcome, readInput } from '../read/inputs.ts';
import { inOrder } from './in-order.ts';
import { comparePositions, type Position } from './position.ts';
import { inShard, type Shard } from './shard.ts';

/** Files that are read at once, ahead of the extraction. */
const READ_AHEAD = 8;

/** A document as read, or the fault that kept it out, with its place in the run. */
export type Read = ReadOutcome & { readonly position: Position };

/** One that could be read. Plain data: it crosses threads. */
export type Readable = Extract<Read, { readonly document: unknown }>;

/** Which documents of the inputs are wanted. */
export interface Selection {
  /** The position of the last document that is done already. */
  readonly after: Position | null;
  readonly shard: Shard | null;
}

/**
 * Reads inputs ahead of their use and gives the wanted documents in the order of the inputs. The
 * rows of a table are read one by one, so memory does not grow with their number.
 */
export async function* readDocuments(
  inputs: readonly InputRef[],
  options: ReadOptions,
  selection: Selection,
): AsyncGenerator<Read> {
  const limit = pLimit(READ_AHEAD);
  const open = async ({ ref, input }: Numbered) => {
    const rows = readInput(ref, options);
    return { input, rows, first: await limit(() => rows.next()) };
  };
  const wanted = inputs
    .map((ref, input) => ({ ref, input }))
    .filter((numbered) => mayHold(numbered, selection));
  for await (const { input, rows, first } of inOrder(wanted, READ_AHEAD, open)) {
    let row = 0;
    for (let next = first; !next.done; next = await rows.next()) {
      const read: Read = { ...next.value, position: [input, row] };
      if (isWanted(read, selection)) yield read;
      row += 1;
    }
  }
}

interface Numbered {
  readonly ref: InputRef;
  readonly input: number;
}

/** False for an input of which no document can be wanted, so that it need not be read. */
function mayHold({ ref, input }: Numbered, { after, shard }: Selection): boolean {
  const table = ref.format !== null && isTable(ref.format);
  if (after !== null && (table ? input < after[0] : input <= after[0])) return false;
  return table || shard === null || inShard(ref.id, shard);
}

function isWanted({ position, id }: Read, { after, shard }: Selection): boolean {
  if (after !== null && comparePositions(position, after) <= 0) return false;
  return shard === null || inShard(id, shard);
}
