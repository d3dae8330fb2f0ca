import { InputError } from '../errors.ts';
import { type DecodedText, decode } from './encoding.ts';

/**
 * Bytes to canonical text: valid UTF-8, no byte-order mark, NFC, line feeds.
 * @param place the file, for messages
 * @throws InputError for empty, binary or damaged input
 */
export function canonicalText(bytes: Uint8Array, place: string): string {
  return canonicalDecoded(decode(bytes, place), place);
}

/** As {@link canonicalText}, on decoded text. */
export function canonicalDecoded({ text }: Pick<DecodedText, 'text'>, place: string): string {
  const form = canonical(text);
  if (form.trim() === '') {
    throw new InputError(place, 'there is no text in it', 'Remove it or give it text');
  }
  return form;
}

/**
 * NFC, line feeds, no byte-order mark, no lone surrogate: the form in which all offsets count.
 * Idempotent. Linear: runs of more than 30 combining marks, on which normalisation is quadratic,
 * are parted by U+034F as the Stream-Safe Text Format (Unicode Annex 15) lays down.
 */
export function canonical(text: string): string {
  const lines = wellFormed(text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n'));
  return streamSafe(streamSafe(lines).normalize('NFC'));
}

/** Replaces surrogates without a partner, which UTF-8 cannot hold, by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

const JOINER = '\u034F';
const LONG_MARKS = /(?:(?!\u034F)\p{M}){31,}/gu;
const THIRTY_MARKS = /.{1,30}/gsu;

function streamSafe(text: string): string {
  return text.replace(LONG_MARKS, (marks) => (marks.match(THIRTY_MARKS) ?? []).join(JOINER));
}
