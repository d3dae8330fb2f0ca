import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { ifPresent } from '../read/if-present.ts';

/**
 * A dataset is written beside its place and put there whole. Four folders and a file, siblings of
 * `out`:
 *
 * - `.NAME.spool`: the outcomes of the documents that are done, see `spool.ts`;
 * - `.NAME.partial`: being written;
 * - `.NAME.ready`: complete, and about to take the place of `out`;
 * - `.NAME.previous`: the old dataset, about to be removed;
 * - `.NAME.lock`: who writes all these, see `lock.ts`.
 *
 * Each step between them is one rename. Whatever moment a process dies at, `out` is the old dataset
 * or the new one, or `.NAME.ready` is complete and {@link recover} puts it in place.
 */
export interface Places {
  readonly out: string;
  readonly spool: string;
  readonly partial: string;
  readonly ready: string;
  readonly previous: string;
  readonly lock: string;
}

export function placesOf(folder: string): Places {
  const out = resolve(folder);
  const beside = (state: string) => join(dirname(out), `.${basename(out)}.${state}`);
  return {
    out,
    spool: beside('spool'),
    partial: beside('partial'),
    ready: beside('ready'),
    previous: beside('previous'),
    lock: beside('lock'),
  };
}

/** Finishes what a killed run left between two renames. Does nothing where there is nothing to do. */
export async function recover(places: Places): Promise<void> {
  if (await exists(places.ready)) await install(places);
  else if (!(await exists(places.out)) && (await exists(places.previous))) {
    await rename(places.previous, places.out);
  }
  await rm(places.previous, { recursive: true, force: true });
}

/** Makes `partial` anew, empty. */
export async function openPartial(places: Places): Promise<void> {
  await rm(places.partial, { recursive: true, force: true });
  await mkdir(places.partial, { recursive: true });
}

/** Puts a finished folder, `partial` unless another is named, in the place of `out`. */
export async function publish(places: Places, finished = places.partial): Promise<void> {
  await rename(finished, places.ready);
  await install(places);
  await rm(places.previous, { recursive: true, force: true });
}

async function install(places: Places): Promise<void> {
  if (await exists(places.out)) {
    await rm(places.previous, { recursive: true, force: true });
    await rename(places.out, places.previous);
  }
  await rename(places.ready, places.out);
}

/**
 * Entries of a folder; `null` where there is no such folder.
 * @throws UsageError where it is a file
 */
export async function entriesOf(folder: string): Promise<string[] | null> {
  try {
    return await ifPresent(readdir(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    throw new UsageError(`${folder} is a file: name a folder`);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await ifPresent(stat(path))) !== null;
}
