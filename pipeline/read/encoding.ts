import { InputError } from '../errors.ts';
import { singleByteEncoding } from './single-byte.ts';
import { byteDecoder } from './text-decoder.ts';
import { firstBadByte, isUtf8 } from './utf8.ts';

/** Encodings of text files, by the names of the Encoding Standard. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** False where nothing in the file proves the encoding and it was told from the letters. */
  readonly certain: boolean;
}

/** Bytes that are enough to tell an encoding. */
const SAMPLE = 1_000_000;

/**
 * Decodes a text file: by its byte-order mark, else as UTF-8 where it is valid UTF-8, else as
 * UTF-16 where every other byte is zero, else as Windows-1252 or MacRoman, whichever spells words.
 * @param place the file, for messages
 * @throws InputError for binary files and damaged UTF-8
 */
export function decode(bytes: Uint8Array, place: string): DecodedText {
  const { encoding, certain } = detectEncoding(bytes, place, true);
  try {
    const fatal = encoding === 'utf-8';
    return { text: byteDecoder(encoding, { fatal }).decode(bytes), encoding, certain };
  } catch {
    throw damaged(bytes, place);
  }
}

/**
 * Tells the encoding of a file.
 * @param bytes the file or its beginning
 * @param whole false where the bytes may end within a character
 */
export function detectEncoding(
  bytes: Uint8Array,
  place: string,
  whole: boolean,
): Omit<DecodedText, 'text'> {
  const marked = byteOrderMark(bytes);
  if (marked) return { encoding: marked, certain: true };
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return { encoding: utf16ByZeros(sample, place), certain: false };
  if (isUtf8(bytes, whole)) return { encoding: 'utf-8', certain: true };
  if (isMostlyUtf8(sample)) throw damaged(bytes, place);
  return { encoding: singleByteEncoding(sample), certain: false };
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has its zero bytes all at even or all at odd places. */
function utf16ByZeros(bytes: Uint8Array, place: string): TextEncoding {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  const enough = bytes.length * 0.2;
  if (odd > enough && even < odd * 0.1) return 'utf-16le';
  if (even > enough && odd < even * 0.1) return 'utf-16be';
  throw new InputError(
    place,
    `not a text file (a zero byte at ${bytes.indexOf(0)})`,
    'Save it as plain UTF-8 text, or give it the extension of its form',
  );
}

/** As many good sequences of UTF-8 as bad bytes: no single-byte text looks like that. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (const { 0: mark } of text.matchAll(/[\u0080-\uFFFF]/g)) {
    if (mark === '\uFFFD') bad += 1;
    else good += 1;
  }
  return good > 0 && good >= bad;
}

function damaged(bytes: Uint8Array, place: string): InputError {
  return new InputError(
    place,
    `damaged UTF-8 (first bad byte at ${firstBadByte(bytes)})`,
    'Save it again as UTF-8 from the program that made it',
  );
}
