import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import { CHECKSUMS } from '../read/beside.ts';
import type { Sums } from './folder-sink.ts';

/** The one file that holds times of day, and so differs from run to run: it has no sum. */
export const RUN_RECORD = 'run.json';

const FILES_AT_ONCE = 16;

/**
 * Writes the manifest of a folder: `sha256sum -c SHA256SUMS` checks it.
 * @param known sums of files that need not be read again
 */
export async function writeManifest(folder: string, known: Sums = new Map()): Promise<void> {
  const limit = pLimit(FILES_AT_ONCE);
  const paths = (await filesBelow(folder)).filter(
    (path) => path !== CHECKSUMS && path !== RUN_RECORD,
  );
  const sumOf = (path: string) => known.get(path) ?? limit(() => sha256OfFile(join(folder, path)));
  const lines = await Promise.all(paths.map(async (path) => `${await sumOf(path)}  ${path}\n`));
  await writeFile(join(folder, CHECKSUMS), lines.join(''));
}

/** Paths of all files below a folder, relative to it, with `/`, in code-unit order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The sums that the manifest of a folder lists. */
export async function readManifest(folder: string): Promise<Sums> {
  const lines = (await readFile(join(folder, CHECKSUMS), 'utf8')).split('\n');
  return new Map(lines.filter(Boolean).map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** In hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
