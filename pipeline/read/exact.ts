import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * A file in which offsets count, as it stands; `null` where there is none.
 * @throws InputError where it is no UTF-8, or has what other programs would silently change
 */
export async function readExact(path: string): Promise<string | null> {
  const bytes = await readIfPresent(path);
  return bytes && exact(decodeUtf8(bytes, path), path);
}

function exact(text: string, place: string): string {
  if (text.startsWith('\uFEFF')) {
    throw new InputError(`${place}:1`, 'it begins with a byte-order mark', 'Save it without one');
  }
  const at = text.indexOf('\r');
  if (at < 0) return text;
  const line = text.slice(0, at).split('\n').length;
  throw new InputError(
    `${place}:${line}`,
    'it has carriage returns',
    'Save it with Unix line ends (LF), and check the offsets of its annotations',
  );
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
