import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/** What a file of language data holds, parsed and checked, and of which words. */
interface CheckedFile {
  readonly sha256: string;
  readonly data: unknown;
}

/** Beside the built program `npm run build` puts the language data that it has checked. */
const NAME = 'lexicon.bin';

let files: Map<string, CheckedFile> | null = null;

/**
 * What is known of a file, to be spared of parsing and checking it again.
 * @param file path below `pipeline/lexicon/`
 * @returns `undefined` where it is met for the first time or has changed since
 */
export function checkedBefore(file: string, yaml: string): unknown {
  files ??= readBuilt();
  const known = files.get(file);
  return known?.sha256 === fingerprint(yaml) ? known.data : undefined;
}

/** Keeps what a file holds. */
export function keepChecked(file: string, yaml: string, data: unknown): void {
  files?.set(file, { sha256: fingerprint(yaml), data });
}

/** Writes all that is known, for the program built into a folder. */
export function writeChecked(folder: string): void {
  writeFileSync(join(folder, NAME), serialize(files));
}

function readBuilt(): Map<string, CheckedFile> {
  const path = join(dirname(fileURLToPath(import.meta.url)), NAME);
  if (!existsSync(path)) return new Map();
  try {
    return deserialize(readFileSync(path));
  } catch {
    // Built by a Node.js whose format this one does not read.
    return new Map();
  }
}

function fingerprint(yaml: string): string {
  return createHash('sha256').update(yaml).digest('hex');
}
