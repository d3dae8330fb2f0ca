import { InputError } from '../errors.ts';
import { readIfPresent } from './if-present.ts';
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
  const fault = inexact(text, place, {
    reason: 'it has carriage returns',
    remedy: 'Save it with Unix line ends (LF), and check the offsets of its annotations',
  });
  if (fault) throw fault;
  return text;
}

/**
 * What a text has that other programs would silently change; `null` where it has nothing of it.
 * @param lineEnds what to say of carriage returns
 */
export function inexact(
  text: string,
  place: string,
  lineEnds: { readonly reason: string; readonly remedy: string },
): InputError | null {
  if (text.startsWith('\uFEFF')) {
    return new InputError(`${place}:1`, 'it begins with a byte-order mark', 'Save it without one');
  }
  const at = text.indexOf('\r');
  if (at < 0) return null;
  const line = text.slice(0, at).split('\n').length;
  return new InputError(`${place}:${line}`, lineEnds.reason, lineEnds.remedy);
}
