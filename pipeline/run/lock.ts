import { readFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { makeFolder } from './make-folder.ts';
import type { Places } from './staging.ts';

/** Which process writes a dataset, as it lies in the lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
}

/** Milliseconds after which a lock that nobody signed is no longer about to be. */
const SIGNING = 5_000;

/**
 * Does work that no other process may do at the same time: it writes the places of a dataset. The
 * lock of a process that was killed is taken over, where it ran on this machine.
 * @throws UsageError where another process holds the lock
 * @throws Error of the system, naming the dataset, where nothing can be written beside it
 */
export async function withLock<T>(places: Places, work: () => Promise<T>): Promise<T> {
  await take(places);
  try {
    return await work();
  } finally {
    await rm(places.lock, { force: true });
  }
}

async function take(places: Places): Promise<void> {
  const { lock } = places;
  await makeFolder(dirname(lock)).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? noFolder(places) : error;
  });
  const own: Holder = { process: process.pid, host: hostname() };
  for (;;) {
    try {
      await writeFile(lock, JSON.stringify(own), { flag: 'wx' });
      return;
    } catch (error) {
      // A person knows the dataset, not its lock.
      if (codeOf(error) === 'ENOENT') throw noFolder(places);
      if (codeOf(error) !== 'EEXIST') throw Object.assign(error as Error, { path: places.out });
    }
    const holder = await holderOf(lock);
    if (holder === null || isAlive(holder)) throw inUse(places, holder);
    await rm(lock, { force: true });
  }
}

function noFolder({ out }: Places): UsageError {
  return new UsageError(`${out}: no folder can be made there: name another`);
}

/** Who signed a lock; `null` where nobody has yet. */
async function holderOf(lock: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    return age < SIGNING ? null : GONE;
  }
}

/** A process that never was. */
const GONE: Holder = { process: 0, host: hostname() };

/** False only for a process of this machine that is there no longer. */
function isAlive({ process: id, host }: Holder): boolean {
  if (host !== hostname()) return true;
  // A process that has our number was another before us, as in a container that is started anew.
  if (id === process.pid || id === 0) return false;
  try {
    process.kill(id, 0);
    return !hasEnded(id);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * Whether a process has ended and only waits for its parent to take note (a zombie), as right after
 * a kill. Told by Linux alone, in `/proc`: elsewhere false.
 */
function hasEnded(id: number): boolean {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    // The name before the state stands in brackets, and may hold any.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function inUse({ out, lock }: Places, holder: Holder | null): UsageError {
  const who = holder ? ` (process ${holder.process} on ${holder.host})` : '';
  return new UsageError(
    `${out} is being written by another run${who}. Wait for it or name another folder; if no rapporteur is running there, delete ${lock}`,
  );
}
