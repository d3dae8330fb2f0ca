import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/** What some language data holds, parsed and checked, and of which words. */
interface Checked {
  readonly sha256: string;
  readonly data: unknown;
}

/** Beside the built program `npm run build` puts the language data that it has checked. */
const NAME = 'lexicon.bin';

let all: Map<string, Checked> | null = null;

/**
 * What is known of language data, to be spared of parsing and checking it again.
 * @param name a file below `pipeline/lexicon/`, or what is made of several
 * @param source the words of the file or files
 * @returns `undefined` where it is met for the first time or has changed since
 */
export function checkedBefore(name: string, source: string): unknown {
  all ??= readBuilt();
  const known = all.get(name);
  return known?.sha256 === fingerprint(source) ? known.data : undefined;
}

/** Keeps what is known now. */
export function keepChecked(name: string, source: string, data: unknown): void {
  all?.set(name, { sha256: fingerprint(source), data });
}

/** Writes all that is known, for the program built into a folder. */
export function writeChecked(folder: string): void {
  writeFileSync(join(folder, NAME), serialize(all));
}

function readBuilt(): Map<string, Checked> {
  const path = join(dirname(fileURLToPath(import.meta.url)), NAME);
  if (!existsSync(path)) return new Map();
  try {
    return deserialize(readFileSync(path));
  } catch {
    // Built by a Node.js whose format this one does not read.
    return new Map();
  }
}

function fingerprint(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}
