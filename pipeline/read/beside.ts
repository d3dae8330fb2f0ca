import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { fileFault } from './bytes.ts';
import { formatOf } from './formats.ts';
import { sha256 } from './hash.ts';
import { ifPresent } from './if-present.ts';
import { parseMetadata, type ReadMeta } from './metadata.ts';
import { misspeltKeys } from './misspelt.ts';

/** Name of the file of hashes that lies in a dataset and beside texts, in the form of `sha256sum`. */
export const CHECKSUMS = 'SHA256SUMS';

/**
 * The metadata of `ID.json` beside a document, of whatever format, and lines for values that are none
 * and keys that seem misspelt.
 * @returns nothing where there is no such file
 * @throws InputError
 */
export async function metaBeside(path: string): Promise<ReadMeta> {
  const stem = formatOf(basename(path))?.stem ?? basename(path);
  const place = join(dirname(path), `${stem}.json`);
  const json = await textIfPresent(place);
  if (json === null) return { meta: {}, notes: [] };
  const { meta, notes } = parseMetadata(json, place);
  const name = basename(place);
  const misspelt = misspeltKeys(Object.keys(JSON.parse(json)), name);
  return { meta, notes: [...misspelt, ...notes.map((note) => `${name}: ${note}`)] };
}

/**
 * Checks a file against `SHA256SUMS` beside it, where that names it.
 * @throws InputError where it is not the file that was meant
 */
export async function verifyChecksum(path: string, bytes: Uint8Array): Promise<void> {
  const sums = await textIfPresent(join(dirname(path), CHECKSUMS));
  const line = sums?.split('\n').find((row) => row.endsWith(`  ${basename(path)}`));
  if (line && !line.startsWith(sha256(bytes))) {
    throw new InputError(
      path,
      `its SHA-256 is not the one in ${CHECKSUMS}`,
      'Restore the text, or, if the change is meant, write the new sum',
    );
  }
}

async function textIfPresent(path: string): Promise<string | null> {
  try {
    return await ifPresent(readFile(path, 'utf8'));
  } catch (error) {
    throw fileFault(error, path);
  }
}
