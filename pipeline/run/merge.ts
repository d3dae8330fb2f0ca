import { basename, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { isSameCommand, outcomesIn, type RunCommand, readCommand } from './command.ts';
import { readManifest, sha256OfFile } from './manifest.ts';

/** The spools of all shards of one command. */
export interface Shards {
  /** The command, as a single run would have had it. */
  readonly command: RunCommand;
  readonly spools: readonly string[];
}

/**
 * Checks that folders hold the shards of one command, each once, as they were written.
 * @param out where the dataset will go
 * @throws UsageError naming the folder and what is wrong with it
 */
export async function openShards(folders: readonly string[], out: string): Promise<Shards> {
  const shards = new Map<number, string>();
  let command: RunCommand | null = null;
  let count = 0;
  for (const folder of folders) {
    const { shard, ...rest } = (await readCommand(folder)) ?? nothingIn(folder);
    if (!shard) nothingIn(folder);
    if (resolve(folder) === resolve(out)) {
      throw new UsageError(`${folder} is a shard: name another folder for the dataset`);
    }
    const whole = { ...rest, shard: null };
    if (command !== null) refuseOther(folder, folders[0]!, [command, count], [whole, shard.of]);
    const twin = shards.get(shard.index);
    if (twin) throw new UsageError(`${folder} and ${twin} are the same shard`);
    await refuseDamaged(folder);
    command = whole;
    count = shard.of;
    shards.set(shard.index, folder);
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((i) => !shards.has(i));
  if (command === null || missing.length > 0) {
    throw new UsageError(`shards are missing: ${missing.map((i) => `${i}/${count}`).join(', ')}`);
  }
  return { command, spools: [...shards.values()].map(outcomesIn) };
}

type Of = readonly [command: RunCommand, count: number];

async function refuseDamaged(folder: string): Promise<void> {
  const outcomes = outcomesIn(folder);
  const sums = await readManifest(folder).catch(() => new Map<string, string>());
  const sum = await sha256OfFile(outcomes).catch(() => null);
  if (sum !== null && sums.get(basename(outcomes)) === sum) return;
  throw new UsageError(`${outcomes} is damaged or was not copied whole: copy or make it anew`);
}

/** On another machine the same files have other times, but no other lengths. */
function refuseOther(folder: string, first: string, [one, count]: Of, [other, of]: Of): void {
  const where = `${folder} is a shard of another command than ${first}`;
  if (one.version !== other.version) {
    throw new UsageError(`${where}: versions ${other.version} and ${one.version}`);
  }
  if (count !== of || !isSameCommand(one, other)) throw new UsageError(where);
  const changed = other.states.find((state, i) => state?.bytes !== one.states[i]?.bytes);
  if (changed) throw new UsageError(`${where}: ${changed.path} had another length there`);
}

function nothingIn(folder: string): never {
  throw new UsageError(`${folder} holds no shard; make it with extract --shard i/n`);
}
