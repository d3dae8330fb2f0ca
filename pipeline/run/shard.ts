import { createHash } from 'node:crypto';
import { UsageError } from '../errors.ts';

/** One of `of` parts of a run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `2/8`. */
export function parseShard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UsageError(`--shard ${value}: write i/n, with i from 1 to n, such as 2/8`);
}

/** Whether a document belongs to a shard: by its id alone, so on every machine alike. */
export function inShard(id: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % of === index - 1;
}
