import { isCapital, isDash, type Line, lower } from './line.ts';
import type { NumberRead } from './numbers.ts';

const FOUR_DIGITS = /^[12]\d{3}$/;
export const RANGE: ReadonlySet<string> = new Set(['-', '–', '—', '‑', 'to', 'until', 'through']);
/** Years before need BC or AD, or a word such as *in* before them. */
export const FIRST_PLAIN_YEAR = 1700;
/** Before a year that tells of which deaths, elections or laws. */
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that', "'s"]);
/** Before a number they are, with it, one number: 202 555 1945, 0800 1990. */
const PART_OF_NUMBER = /^(?:\+?\d{3}|0\d+)$/;
/** Small words inside a name. */
const LINKS = new Set(['on', 'of', 'and', 'the', 'for', 'against', 'to', 'in']);

/** Tells a year from a number of things, of a text or in a name. */
export function isPlainYear(line: Line, at: number, read: NumberRead): boolean {
  const { negatives } = line.lexicon;
  const previous = lower(line, at - 1);
  const next = lower(line, read.to);
  if (negatives.numbered.has(previous) && !(previous === 'law' && next === '')) return false;
  if (isListed(line, at) || PART_OF_NUMBER.test(previous)) return false;
  const opensRange = RANGE.has(lower(line, read.to)) && FOUR_DIGITS.test(lower(line, read.to + 1));
  if (negatives.counting.has(previous) && previous !== 'around' && !opensRange) return false;
  if (isDateless(line, at, read.to) || endsName(line, at) || isOfText(line, at)) return false;
  if (read.to === at + 2) return true;
  const isTold = line.lexicon.cues.beforeYear.has(previous) || DETERMINERS.has(previous);
  if (negatives.counted.has(next) && (isRound(read.value) || !isTold)) return false;
  if (read.value >= FIRST_PLAIN_YEAR) return true;
  const follower = line.tokens[read.to]?.pos;
  return line.lexicon.cues.beforeYear.has(previous) && !(follower === 'NOUN' && next.endsWith('s'));
}

/**
 * True in the name of a text: *Law 62 of 2011*, *resolution 2178 (2014)*, *the Penal Code, 1860*,
 * *CM/ResCMN (2017)1*.
 */
function isOfText(line: Line, at: number): boolean {
  const { numbered, citedTexts } = line.lexicon.negatives;
  const previous = lower(line, at - 1);
  const before = lower(line, at - 2);
  if (previous === 'of' && /^\d+$/.test(before))
    return numbered.has(lower(line, at - 3)) || numbered.has(lower(line, at - 4));
  if (previous === ',') return citedTexts.has(before) && isCapital(line, at - 2);
  if (previous !== '(' || at - 2 < line.from) return false;
  if (/^\d+$/.test(before) && lower(line, at + 1) === ')')
    return numbered.has(lower(line, at - 3)) || lower(line, at - 4) === ')';
  return lower(line, at - 3) === '/' || line.tokens[at - 2]!.end === line.tokens[at - 1]!.start;
}

/** Between the numbers of *resolutions 1970, 1973 and 2009*. */
const LISTED = new Set([',', 'and', 'or']);
/** Tokens that such a list is followed back. */
const LIST_REACH = 12;

function isListed(line: Line, at: number): boolean {
  let i = at - 1;
  while (i > at - LIST_REACH && LISTED.has(lower(line, i))) {
    i = LISTED.has(lower(line, i - 1)) ? i - 2 : i - 1;
    if (/^\(?$/.test(lower(line, i - 2)) && lower(line, i) === ')') i -= 3;
    if (!/^\d+$/.test(lower(line, i))) return false;
    i -= 1;
  }
  return i < at - 1 && line.lexicon.negatives.numbered.has(lower(line, i));
}

/** Numbers that people are counted in. */
export function isRound(number: number): boolean {
  return number % 50 === 0 || number < 1900 || number > 2050;
}

/** True for a year in a name, and for a number in a reference such as 1998/23 or 5.2001. */
function isDateless(line: Line, at: number, to: number): boolean {
  const { nameHeads, capitalNameHeads, numbered } = line.lexicon.negatives;
  const slashed = lower(line, at - 1) === '/' || lower(line, to) === '/';
  if (slashed && (!isDash(line, at - 1) || lower(line, to) === '/')) return true;
  if (isDash(line, at - 1)) {
    const first = lower(line, at - 2);
    if (numbered.has(lower(line, at - 3)) || (/^\d/.test(first) && first.length !== 4)) return true;
  }
  for (let i = to; i < to + 6; i += 1) {
    const form = lower(line, i);
    if (nameHeads.has(form)) return true;
    if (!isCapital(line, i) && !LINKS.has(form)) return false;
    if (i === to && !isCapital(line, i)) return false;
    if (capitalNameHeads.has(form) && isCapital(line, i)) return true;
  }
  return false;
}

/** True for the years that end a name: Action Plan on Water 2016–2021, World Report 2018. */
function endsName(line: Line, at: number): boolean {
  const { trailingNameHeads } = line.lexicon.negatives;
  const last = isDash(line, at - 1) && FOUR_DIGITS.test(lower(line, at - 2)) ? at - 3 : at - 1;
  for (let i = last; i > at - 12 && i >= line.from; i -= 1) {
    if (!isCapital(line, i) && (i === last || !LINKS.has(lower(line, i)))) return false;
    if (trailingNameHeads.has(lower(line, i)) && isCapital(line, i)) return true;
  }
  return false;
}
