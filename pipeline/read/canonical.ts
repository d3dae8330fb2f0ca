import { InputError } from '../errors.ts';

/**
 * Bytes to canonical text: valid UTF-8, no byte-order mark, NFC, line feeds.
 * @param place the file, for messages
 * @throws InputError for empty, binary or badly encoded input
 */
export function canonicalText(bytes: Uint8Array, place: string): string {
  const text = canonical(decode(bytes, place));
  if (text.trim() === '') {
    throw new InputError(place, 'the file is empty', 'Remove it or give it text');
  }
  return text;
}

/** NFC, line feeds, no byte-order mark: the form in which all offsets count. Idempotent. */
export function canonical(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** @throws InputError for binary or badly encoded input */
export function decode(bytes: Uint8Array, place: string): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new InputError(
      place,
      `not a text file (a zero byte at ${zero})`,
      'Save it as plain UTF-8 text',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(
      place,
      `not valid UTF-8 (first bad byte at ${firstBadByte(bytes)})`,
      'Save it as UTF-8',
    );
  }
}

/** Offset of the first byte that cannot belong to valid UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
