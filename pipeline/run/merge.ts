import { UsageError } from '../errors.ts';
import { isSameCommand, outcomesIn, type RunCommand, readCommand } from './command.ts';

/** The spools of all shards of one command. */
export interface Shards {
  /** The command, as a single run would have had it. */
  readonly command: RunCommand;
  readonly spools: readonly string[];
}

/**
 * Checks that folders hold the shards of one command, each once.
 * @throws UsageError naming the folder and what is wrong with it
 */
export async function openShards(folders: readonly string[]): Promise<Shards> {
  const shards = new Map<number, string>();
  let command: RunCommand | null = null;
  let count = 0;
  for (const folder of folders) {
    const { shard, ...rest } = (await readCommand(folder)) ?? nothingIn(folder);
    if (!shard) throw new UsageError(`${folder} holds no shard; make it with extract --shard i/n`);
    const whole = { ...rest, shard: null };
    if (command !== null && !(isSameCommand(command, whole) && count === shard.of)) {
      throw new UsageError(`${folder} is a shard of another command than ${folders[0]}`);
    }
    const twin = shards.get(shard.index);
    if (twin) throw new UsageError(`${folder} and ${twin} are the same shard`);
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

function nothingIn(folder: string): never {
  throw new UsageError(`${folder} holds no shard; make it with extract --shard i/n`);
}
