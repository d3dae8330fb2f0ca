import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SourceDocument } from '../model.ts';
import { canonicalText } from './canonical.ts';
import { type GivenMeta, NO_META, parseMetadata } from './metadata.ts';

/** Name of the file of expected hashes, in the form of `sha256sum`, that may lie beside texts. */
const CHECKSUMS = 'SHA256SUMS';

/**
 * Reads `ID.txt` with the metadata of `ID.json` beside it, and checks the text's hash where
 * `SHA256SUMS` beside it names one.
 * @throws InputError
 */
export async function readDocument(path: string): Promise<SourceDocument> {
  const bytes = await readFile(path);
  await verifyChecksum(path, bytes);
  const text = canonicalText(bytes, path);
  const meta = await readMetadata(path.replace(/\.txt$/, '.json'));
  return { id: basename(path, '.txt'), text, meta: { ...meta, sha256: sha256(text) } };
}

/** Hex SHA-256 of text (as UTF-8) or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readMetadata(path: string): Promise<GivenMeta> {
  const json = await readIfPresent(path);
  return json === null ? NO_META : parseMetadata(json, path);
}

async function verifyChecksum(path: string, bytes: Uint8Array): Promise<void> {
  const sums = await readIfPresent(join(dirname(path), CHECKSUMS));
  const line = sums?.split('\n').find((row) => row.endsWith(`  ${basename(path)}`));
  if (line && !line.startsWith(sha256(bytes))) {
    throw new InputError(
      path,
      `its SHA-256 is not the one in ${CHECKSUMS}`,
      'Restore the text, or, if the change is meant, write the new sum',
    );
  }
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
