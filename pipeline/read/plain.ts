import { canonicalDecoded } from './canonical.ts';
import { type DecodedText, decode } from './encoding.ts';
import { beyond } from './limits.ts';
import type { Reader } from './reader.ts';

/** Plain text: the words of the file are the text, so that offsets made elsewhere stay valid. */
export const readPlain: Reader = (bytes, { place, limits }) => {
  const decoded = decode(bytes, place);
  const text = canonicalDecoded(decoded, place);
  if (text.length > limits.textLength) {
    throw beyond(limits, 'textLength', place, 'its text is too long');
  }
  return { text, origin: [], meta: {}, notes: encodingNotes(decoded) };
};

/** Says that an encoding was guessed, where it was. */
export function encodingNotes({ encoding, certain }: Omit<DecodedText, 'text'>): string[] {
  return certain ? [] : [`read as ${encoding}, told from its letters; check the accents`];
}
