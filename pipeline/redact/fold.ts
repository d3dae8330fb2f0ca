import type { Span } from '../model.ts';

/**
 * A word in the form in which names are compared. A word with an empty `key` is a break: a place
 * that no name reaches across, such as a full stop, a comma or a blank line.
 */
export interface FoldedWord extends Span {
  readonly key: string;
  /** Written with a capital first, or in a script that has no capitals. */
  readonly capital: boolean;
  /** Parted from the word before by a hyphen, underscore, dot or plus: `james-okello`. */
  readonly slug: boolean;
}

/** What stands in the place of protected words; no name is ever looked for in it. */
const PSEUDONYM = /Person-[0-9A-F]{12}(?![\p{L}\p{N}])/iuy;
const ANY_PSEUDONYM = /Person-[0-9A-F]{12}/iu;
const ANY_REPLACEMENT = /Person-[0-9A-F]{12}|\[(?:e-mail|phone|link|handle|place|date|time|id)\]/iu;
const PLACEHOLDER = /\[(?:e-mail|phone|link|handle|place|date|time|id)\]/y;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
const LETTERS = /^[a-z]+$/;
const PLAIN_ASCII = /^[a-z0-9]+$/;
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]/gu;
const LETTERS_AMONG_DIGITS = /^\p{N}*(\p{L}+)\p{N}*$/u;
const SPECIAL = /[ßæœøłđðþħŋıĸſς]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ı: 'i',
  ĸ: 'k',
  ſ: 's',
  ς: 'σ',
};

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const LONGEST_GAP = 12;
const LONGEST_REST = 64;
const LETTER = /[\p{L}\p{M}\p{N}\p{Cf}\p{Cs}]/u;
const JOINER = /\p{Cf}/u;
const NAME_CHARACTER = /[\p{L}\p{N}\p{Cs}]/u;
const GAP = /^[\s\p{Cf}\p{Pd}_+.'’ʼ‘`·]*$/u;
const SLUG_GAP = /^[\p{Pd}_+.]$/u;
const LINE_HYPHEN = /^[-‐‑][^\S\n]*\n\s*$/u;
const HAS_LINE_HYPHEN = /[-‐‑][^\S\n]*\n/u;

/** Lower case, compatibility forms, no accents, no joiners: `Gómez` and `GOMEZ` are `gomez`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (LETTERS.test(lower)) return lower;
  if (PLAIN_ASCII.test(lower)) return withoutDigits(lower);
  const plain = lower.normalize('NFKD').replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
  return withoutDigits(plain.replace(NOT_ALPHANUMERIC, '').toLowerCase());
}

/** The words of a name, folded, without breaks. */
export function foldName(name: string): string[] {
  return foldedWords(name)
    .map((word) => word.key)
    .filter((key) => key !== '');
}

/**
 * The words of a text with breaks between those that cannot belong to one name.
 * Spaces, hyphens, apostrophes, underscores and one line end do not part a name; nor does the full
 * stop of an initial, or one inside an address. Pseudonyms and placeholders are breaks.
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let end = 0;
  let before = '';
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (start < end) continue;
    const gap = text.slice(end, Math.min(start, end + LONGEST_GAP + 1));
    if (before !== '' && !joins(gap, before)) words.push(breakAt(end, start));
    const replaced = endOfReplacement(text, start);
    if (replaced !== null) {
      end = replaced;
      words.push(breakAt(start, end));
      before = '';
      continue;
    }
    const key = foldWord(match[0]);
    end = start + match[0].length;
    const slug = gap !== ' ' && SLUG_GAP.test(gap);
    words.push({ start, end, key, capital: isCapital(match[0]), slug });
    before = key;
  }
  return words;
}

/**
 * The same with words put together that a hyphen at a line's end parts (`Oke-` `llo`); `null` where
 * the text has none, so that there is nothing to look at twice.
 */
export function foldedAcrossLines(text: string, words: readonly FoldedWord[]): FoldedWord[] | null {
  if (!HAS_LINE_HYPHEN.test(text)) return null;
  const joined: FoldedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && last.key !== '' && LINE_HYPHEN.test(gapBetween(text, last, word))) {
      joined[joined.length - 1] = { ...last, end: word.end, key: last.key + word.key };
    } else joined.push(word);
  }
  return joined;
}

/** A mention without the marks and spaces at its ends, so that no pseudonym touches another word. */
export function namePart(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && !NAME_CHARACTER.test(text[from]!)) from += 1;
  let to = end;
  while (to > from && !LETTER.test(text[to - 1]!)) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}

/** A span with the rest of the words that it begins or ends in: taggers may cut a word in two. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  while (start - from < LONGEST_REST && isInsideWord(text, from)) from -= 1;
  let to = end;
  while (to - end < LONGEST_REST && isInsideWord(text, to)) to += 1;
  while (from < start && JOINER.test(text[from]!)) from += 1;
  return { start: from, end: to };
}

/** Whether words have a pseudonym or placeholder among them. */
export function isReplacement(words: string): boolean {
  return ANY_REPLACEMENT.test(words);
}

/** Whether words have a pseudonym among them. */
export function hasPseudonym(words: string): boolean {
  return ANY_PSEUDONYM.test(words);
}

/** True where an offset lies between two letters or digits: inside a word. */
export function isInsideWord(text: string, at: number): boolean {
  return LETTER.test(text[at] ?? ' ') && LETTER.test(text[at - 1] ?? ' ');
}

function gapBetween(text: string, a: Span, b: Span): string {
  return text.slice(a.end, Math.min(b.start, a.end + LONGEST_GAP + 1));
}

function joins(gap: string, before: string): boolean {
  if (gap === ' ') return true;
  if (gap.length > LONGEST_GAP || !GAP.test(gap)) return false;
  if (gap.indexOf('\n') !== gap.lastIndexOf('\n')) return false;
  return !gap.includes('.') || gap === '.' || before.length === 1;
}

/** Where a pseudonym or placeholder whose first word begins here ends; `null` where there is none. */
function endOfReplacement(text: string, start: number): number | null {
  if (text[start] === 'P' || text[start] === 'p') {
    PSEUDONYM.lastIndex = start;
    if (PSEUDONYM.test(text)) return PSEUDONYM.lastIndex;
  }
  if (text[start - 1] !== '[') return null;
  PLACEHOLDER.lastIndex = start - 1;
  return PLACEHOLDER.test(text) ? PLACEHOLDER.lastIndex : null;
}

function breakAt(start: number, end: number): FoldedWord {
  return { start, end, key: '', capital: false, slug: false };
}

function isCapital(word: string): boolean {
  const first = word.codePointAt(0) ?? 0;
  if (first >= SMALL_A && first <= SMALL_Z) return false;
  const letter = String.fromCodePoint(first);
  return letter.toLowerCase() === letter.toUpperCase() || letter !== letter.toLowerCase();
}

/** `okello92` is `okello`; a number stays as it is. */
function withoutDigits(key: string): string {
  return LETTERS_AMONG_DIGITS.exec(key)?.[1] ?? key;
}
