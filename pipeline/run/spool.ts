import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Outcome } from './outcome.ts';

/**
 * The spool of a run: one JSON line a document, in document order, written as documents are done.
 * It is all that a run needs to go on after a kill, and all that a dataset is made from; so a
 * resumed run cannot differ from one that was never interrupted.
 */
export interface SpoolWriter {
  add(outcome: Outcome): Promise<void>;
  close(): Promise<void>;
}

/** Opens a spool to add to; what a kill left of an unfinished last line is cut off. */
export async function openSpool(path: string, keepBytes: number): Promise<SpoolWriter> {
  if (keepBytes > 0) await truncate(path, keepBytes);
  const stream = createWriteStream(path, { flags: keepBytes > 0 ? 'a' : 'w' });
  return {
    add: async (outcome) => {
      if (!stream.write(`${jsonLine(outcome)}\n`)) await once(stream, 'drain');
    },
    close: () => ended(stream),
  };
}

/** The outcomes of a spool, one by one. */
export async function* readSpool(path: string): AsyncGenerator<Outcome> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (line !== '') yield JSON.parse(line) as Outcome;
  }
}

/** What of a spool is whole: how many outcomes, and the length of their lines in bytes. */
export async function measureSpool(path: string): Promise<{ outcomes: number; bytes: number }> {
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  let outcomes = 0;
  let bytes = 0;
  let position = 0;
  if (size === 0) return { outcomes, bytes };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      outcomes += 1;
      bytes = position + at + 1;
    }
    position += chunk.length;
  }
  return { outcomes, bytes };
}

/** JSON without the two characters that JSON allows in strings and readers take for line ends. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

async function ended(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}
