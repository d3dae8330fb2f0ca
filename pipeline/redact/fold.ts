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

/** What replaces a person's name: nothing inside it is ever taken for a word. */
export const PSEUDONYM = /^Person-[0-9A-F]{12}$/;
const PSEUDONYM_TAIL = /-[0-9A-Fa-f]{12}(?![\p{L}\p{N}])/uy;

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
 * stop of an initial, or one inside an address. Pseudonyms are breaks.
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
    const key = foldWord(match[0]);
    if (key === 'person' && isPseudonym(text, start + match[0].length)) {
      end = PSEUDONYM_TAIL.lastIndex;
      words.push(breakAt(start, end));
      before = '';
      continue;
    }
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

function gapBetween(text: string, a: Span, b: Span): string {
  return text.slice(a.end, Math.min(b.start, a.end + LONGEST_GAP + 1));
}

function joins(gap: string, before: string): boolean {
  if (gap === ' ') return true;
  if (gap.length > LONGEST_GAP || !GAP.test(gap)) return false;
  if (gap.indexOf('\n') !== gap.lastIndexOf('\n')) return false;
  return !gap.includes('.') || gap === '.' || before.length === 1;
}

function isPseudonym(text: string, from: number): boolean {
  PSEUDONYM_TAIL.lastIndex = from;
  return PSEUDONYM_TAIL.test(text);
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
