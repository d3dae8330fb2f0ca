import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/** What some language data holds, parsed and checked, and of which words. */
interface Checked {
  readonly sha256: string;
  readonly data: unknown;
}

/** The folder beside the built program where `npm run build` puts what it has checked, a file a name. */
const FOLDER = 'data';

const known = new Map<string, Checked | null>();

/**
 * What is known of language data, to be spared of parsing and checking it again.
 * @param name a file below `pipeline/lexicon/`, or what is made of several
 * @param source the words of the file or files
 * @returns `undefined` where it is met for the first time or has changed since
 */
export function checkedBefore(name: string, source: string): unknown {
  let one = known.get(name);
  if (one === undefined) {
    one = readBuilt(name);
    known.set(name, one);
  }
  return one?.sha256 === fingerprint(source) ? one.data : undefined;
}

/** What is known of language data; where nothing is, it is made, and kept. */
export function checkedOnce<T>(name: string, source: string, make: () => T): T {
  const before = checkedBefore(name, source) as T | undefined;
  if (before !== undefined) return before;
  const data = make();
  keepChecked(name, source, data);
  return data;
}

/** Keeps what is known now. */
export function keepChecked(name: string, source: string, data: unknown): void {
  known.set(name, { sha256: fingerprint(source), data });
}

/** Writes all that is known, for the program built into a folder. */
export function writeChecked(folder: string): void {
  mkdirSync(join(folder, FOLDER));
  for (const [name, one] of known) writeFileSync(fileOf(folder, name), serialize(one));
}

function readBuilt(name: string): Checked | null {
  const path = fileOf(dirname(fileURLToPath(import.meta.url)), name);
  if (!existsSync(path)) return null;
  try {
    return deserialize(readFileSync(path));
  } catch {
    // Built by a Node.js whose format this one does not read.
    return null;
  }
}

function fileOf(folder: string, name: string): string {
  return join(folder, FOLDER, `${name.replaceAll('/', '-')}.bin`);
}

function fingerprint(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}
