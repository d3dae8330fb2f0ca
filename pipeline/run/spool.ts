import { closeSync, openSync, writeFileSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import type { Outcome } from './outcome.ts';
import { comparePositions, type Position } from './position.ts';
import { readOutcome, type WrittenOutcome } from './written.ts';

/**
 * The spool of a run: one record a document, in document order, written as documents are done.
 * It is all that a run needs to go on after a kill, and all that a dataset is made from; so a
 * resumed run cannot differ from one that was never interrupted.
 */
export interface SpoolWriter {
  add(outcome: WrittenOutcome): void;
  close(): void;
}

/** Opens a spool to add to; what a kill left of an unfinished last record is cut off. */
export async function openSpool(path: string, keepBytes: number): Promise<SpoolWriter> {
  if (keepBytes > 0) await truncate(path, keepBytes);
  const handle = openSync(path, keepBytes > 0 ? 'a' : 'w');
  return {
    add: ({ record }) => writeFileSync(handle, record),
    close: () => closeSync(handle),
  };
}

/** The outcomes of a spool, one by one. */
async function* readSpool(path: string): AsyncGenerator<Outcome> {
  for await (const { record } of recordsOf(path)) yield readOutcome(record);
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
  /** Length of its whole records. */
  readonly bytes: number;
  /** Position of the last document in them. */
  readonly last: Position | null;
}

export const EMPTY_SPOOL: SpoolState = { bytes: 0, last: null };

/** Measures a spool that a kill may have left in the middle of a record. */
export async function measureSpool(path: string): Promise<SpoolState> {
  let state = EMPTY_SPOOL;
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return state;
  for await (const { position, end } of recordsOf(path)) state = { bytes: end, last: position };
  return state;
}

/** A record of a spool and where it ends there. */
interface SpoolRecord {
  readonly record: Uint8Array;
  readonly position: Position;
  readonly end: number;
}

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/**
 * The whole records of a spool. What a kill left of one more is passed over.
 * @throws InputError where something else than a record stands
 */
async function* recordsOf(path: string): AsyncGenerator<SpoolRecord> {
  const file = await open(path);
  let unread = Buffer.alloc(0);
  let end = 0;
  try {
    for (;;) {
      const measured = measureRecord(unread, `${path}, byte ${end}`);
      if (measured !== null && measured.length <= unread.length) {
        end += measured.length;
        yield { record: unread.subarray(0, measured.length), position: measured.position, end };
        unread = unread.subarray(measured.length);
        continue;
      }
      const lacking = measured === null ? 0 : measured.length - unread.length;
      const longer = Buffer.allocUnsafeSlow(unread.length + Math.max(lacking, PIECE));
      unread.copy(longer);
      const { bytesRead } = await file.read(longer, unread.length);
      if (bytesRead === 0) return;
      unread = longer.subarray(0, unread.length + bytesRead);
    }
  } finally {
    await file.close();
  }
}

const LINE_END = 10;
/** What a record begins with, in characters. */
const BEGINNING = 100;

/** The length and position of the record that bytes begin with; `null` where they are too few. */
function measureRecord(bytes: Buffer, place: string) {
  const line = bytes.indexOf(LINE_END) + 1;
  if (line === 0) return null;
  const beginning = bytes.toString('latin1', 0, Math.min(line, BEGINNING));
  const found = /^\{"bytes":(\d+),"position":\[(\d+),(\d+)\]/.exec(beginning);
  if (!found) {
    throw new InputError(
      place,
      'the file of what is done is damaged',
      'Start anew without --resume',
    );
  }
  const position: Position = [Number(found[2]), Number(found[3])];
  return { length: line + Number(found[1]), position };
}
