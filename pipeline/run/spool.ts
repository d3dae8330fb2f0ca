import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Outcome } from './outcome.ts';
import { comparePositions, type Position } from './position.ts';
import { readOutcome, type WrittenOutcome } from './written.ts';

/**
 * The spool of a run: one JSON line a document, in document order, written as documents are done.
 * It is all that a run needs to go on after a kill, and all that a dataset is made from; so a
 * resumed run cannot differ from one that was never interrupted.
 */
export interface SpoolWriter {
  add(outcome: WrittenOutcome): Promise<void>;
  close(): Promise<void>;
}

/** Opens a spool to add to; what a kill left of an unfinished last line is cut off. */
export async function openSpool(path: string, keepBytes: number): Promise<SpoolWriter> {
  if (keepBytes > 0) await truncate(path, keepBytes);
  const stream = createWriteStream(path, { flags: keepBytes > 0 ? 'a' : 'w' });
  return {
    add: async ({ line }) => {
      if (!stream.write(line)) await once(stream, 'drain');
    },
    close: () => ended(stream),
  };
}

/** The outcomes of a spool, one by one. */
async function* readSpool(path: string): AsyncGenerator<Outcome> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (line !== '') yield readOutcome(line);
  }
}

/** The outcomes of several spools of one command, in document order. */
export async function* readSpools(paths: readonly string[]): AsyncGenerator<Outcome> {
  const spools = paths.map(readSpool);
  const heads = await Promise.all(spools.map((spool) => spool.next()));
  for (;;) {
    let first = -1;
    heads.forEach((head, i) => {
      if (head.done) return;
      const best = heads[first];
      if (!best || best.done || comparePositions(head.value.position, best.value.position) < 0) {
        first = i;
      }
    });
    const head = heads[first];
    if (!head || head.done) return;
    yield head.value;
    heads[first] = await spools[first]!.next();
  }
}

/** What of a spool is whole. */
export interface SpoolState {
  /** Length of its whole lines. */
  readonly bytes: number;
  /** Position of the last document in them. */
  readonly last: Position | null;
}

export const EMPTY_SPOOL: SpoolState = { bytes: 0, last: null };

/** Measures a spool that a kill may have left in the middle of a line. */
export async function measureSpool(path: string): Promise<SpoolState> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size === 0) return EMPTY_SPOOL;
  let bytes = 0;
  let position = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const at = chunk.lastIndexOf(10);
    if (at >= 0) bytes = position + at + 1;
    position += chunk.length;
  }
  let last: Position | null = null;
  const whole = createReadStream(path, { encoding: 'utf8', start: 0, end: bytes - 1 });
  if (bytes > 0)
    for await (const line of createInterface({ input: whole })) last = positionOf(line);
  return { bytes, last };
}

/** The position stands first in a line, so that the rest need not be parsed. */
function positionOf(line: string): Position {
  const [, input, row] = /^\{"position":\[(\d+),(\d+)\]/.exec(line) ?? [];
  return [Number(input), Number(row)];
}

async function ended(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}
