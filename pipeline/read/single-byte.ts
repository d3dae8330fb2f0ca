import { byteDecoder } from './text-decoder.ts';

/** The single-byte encodings that texts of the 1990s and 2000s come in. */
export type SingleByteEncoding = 'windows-1252' | 'macintosh';

const CANDIDATES: readonly SingleByteEncoding[] = ['windows-1252', 'macintosh'];

/**
 * Windows-1252 or MacRoman, whichever turns the bytes above 127 into what writers write: accented
 * letters of the case of their neighbours, typographic quotes, apostrophes and dashes in their
 * places. Windows-1252 where both are as good.
 */
export function singleByteEncoding(bytes: Uint8Array): SingleByteEncoding {
  const scores = CANDIDATES.map((encoding) => plausibility(bytes, encoding));
  return scores[1]! > scores[0]! ? 'macintosh' : 'windows-1252';
}

function plausibility(bytes: Uint8Array, encoding: SingleByteEncoding): number {
  const text = byteDecoder(encoding).decode(bytes);
  let score = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i]! >= 0x80) score += weight(text[i - 1] ?? ' ', text[i]!, text[i + 1] ?? ' ');
  }
  return score;
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SPACE = /[\s(]/u;

function weight(before: string, mark: string, after: string): number {
  if (mark === '’') return LETTER.test(before) ? 2 : 0;
  if (mark === '“' || mark === '‘') return SPACE.test(before) && !SPACE.test(after) ? 2 : 0;
  if (mark === '”') return !SPACE.test(before) && !LETTER.test(after) ? 2 : 0;
  if (mark === '–' || mark === '—' || mark === '…' || mark === '•' || mark === '\u00A0') return 1;
  if (LOWER.test(mark)) return LETTER.test(before) || LETTER.test(after) ? 1 : -1;
  if (UPPER.test(mark)) return LOWER.test(before) ? -2 : LETTER.test(after) ? 1 : -1;
  if (/[\p{Cc}\p{Co}]/u.test(mark)) return -5;
  return LETTER.test(before) && LETTER.test(after) ? -2 : 0;
}
