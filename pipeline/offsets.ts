import { headLength } from './bisect.ts';

/**
 * UTF-16 code units and Unicode code points: the one place where offsets are turned from one into
 * the other. Both functions are built once a text and take constant time on text without astral
 * characters, else time logarithmic in their number.
 */

/**
 * @param text the text that the offsets count in
 * @returns a function from a UTF-16 offset to a code-point offset
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(ASTRAL)) pairs.push(match.index + 1);
  if (pairs.length === 0) return (utf16) => utf16;
  return (utf16) => utf16 - headLength(pairs, (at) => at < utf16);
}

/**
 * The inverse of {@link codePointOffsets}.
 * @returns a function from a code-point offset to a UTF-16 offset; an offset beyond the text gives
 * one beyond the text
 */
export function utf16Offsets(text: string): (codePoint: number) => number {
  const astral: number[] = [];
  for (const match of text.matchAll(ASTRAL)) astral.push(match.index - astral.length);
  if (astral.length === 0) return (codePoint) => codePoint;
  return (codePoint) => codePoint + headLength(astral, (at) => at < codePoint);
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu;
