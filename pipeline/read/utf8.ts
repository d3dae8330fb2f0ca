import { InputError } from '../errors.ts';

/**
 * Decodes a file whose offsets were counted by somebody else, so that nothing may be guessed.
 * @param place the file, for messages
 * @throws InputError for binary or badly encoded input
 */
export function decodeUtf8(bytes: Uint8Array, place: string): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const reason = `not a text file (a zero byte at ${zero})`;
    throw new InputError(place, reason, 'Save it as plain UTF-8 text');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const reason = `not valid UTF-8 (first bad byte at ${firstBadByte(bytes)})`;
    throw new InputError(place, reason, 'Save it as UTF-8');
  }
}

/** Whether the bytes are UTF-8, or, where they may end within a character, its beginning. */
export function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** Offset of the first byte that cannot belong to valid UTF-8, found by halving. */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), false)) good = middle;
    else bad = middle;
  }
  return good;
}
