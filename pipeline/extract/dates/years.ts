import { isCapital, isDash, type Line, lower, type Reading, word, written } from './line.ts';
import { calendar } from './meaning.ts';
import type { NumberRead } from './numbers.ts';

const FOUR_DIGITS = /^[12]\d{3}$/;
const UP_TO_FOUR = /^\d{1,4}$/;
const SPLIT_YEARS = /^([12]\d{3})\/(\d{2}|\d{4})$/;
const RANGE = new Set(['-', '–', '—', '‑', 'to', 'until', 'through']);
const FISCAL = /^fy'?(\d{2}|\d{4})$/;
/** Years outside need BC or AD, or a word such as *in* before them. */
const FIRST_PLAIN_YEAR = 1700;
const LAST_PLAIN_YEAR = 2099;
/** *2016/17* is a stretch of years, *2005/35* the number of a text. */
const LONGEST_SPLIT = 10;
/** Before a year that tells of which deaths, elections or laws. */
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that', "'s"]);
/** Small words inside a name. */
const LINKS = new Set(['on', 'of', 'and', 'the', 'for', 'against', 'to', 'in']);

/** The astronomical year: 1 BC is 0. */
export function astronomical(year: number, era: 'before' | 'after'): number {
  return era === 'before' ? 1 - year : year;
}

/** A year with its era: 499 BC, AD 70, 2017. The number alone must have four digits. */
export function yearAt(line: Line, at: number): NumberRead | null {
  const form = lower(line, at);
  const before = word(line, at).era;
  if (before === 'after' && UP_TO_FOUR.test(lower(line, at + 1)) && isCapital(line, at))
    return { to: at + 2, value: Number(lower(line, at + 1)) };
  if (!UP_TO_FOUR.test(form)) return null;
  const after = word(line, at + 1).era;
  if (after && isCapital(line, at + 1))
    return { to: at + 2, value: astronomical(Number(form), after) };
  return FOUR_DIGITS.test(form) && Number(form) <= LAST_PLAIN_YEAR
    ? { to: at + 1, value: Number(form) }
    : null;
}

/** Years: 2017, 499 BC, the year 2017, fiscal year 2017, 2016/17. */
export function year(line: Line, at: number): Reading | null {
  const named = nameOfYear(line, at);
  const form = lower(line, named);
  const fiscal = FISCAL.exec(form);
  if (fiscal) return fiscalYear(line, named, fiscal[1] as string);
  const split = SPLIT_YEARS.exec(form);
  if (split) {
    const isNumber = line.lexicon.negatives.numbered.has(lower(line, named - 1));
    return isNumber ? null : spanOfYears(split[1] as string, split[2] as string, named + 1);
  }
  const range = rangeOfYears(line, named);
  if (range && isPlainYear(line, named, range)) return range.reading;
  const read = yearAt(line, named);
  if (!read) return null;
  if (named === at && !isPlainYear(line, at, read)) return null;
  const { season } = word(line, read.to);
  if (season !== undefined && !isCapital(line, read.to))
    return {
      to: read.to + 1,
      rule: 'year:season',
      meaning: calendar({ year: read.value, season }),
    };
  const rule = named === at ? 'year' : 'year:named';
  return { to: read.to, rule, meaning: calendar({ year: read.value }) };
}

/** Years cut short, 1960-96, and years that share an era, 499 to 493 BC. */
function rangeOfYears(line: Line, at: number): (NumberRead & { reading: Reading }) | null {
  const form = lower(line, at);
  if (!UP_TO_FOUR.test(form) || !RANGE.has(lower(line, at + 1))) return null;
  const second = lower(line, at + 2);
  const era = word(line, at + 3).era;
  if (era === 'before' && UP_TO_FOUR.test(second) && Number(second) < Number(form)) {
    const [from, to] = [form, second].map((year) => astronomical(Number(year), 'before'));
    return rangeRead(from as number, to as number, at + 4);
  }
  if (!FOUR_DIGITS.test(form) || !/^\d{2}$/.test(second) || !isDash(line, at + 1)) return null;
  const until = Math.floor(Number(form) / 100) * 100 + Number(second);
  const apart = line.tokens[at]!.end === line.tokens[at + 1]!.start;
  return until > Number(form) && apart && !isDash(line, at + 3)
    ? rangeRead(Number(form), until, at + 3)
    : null;
}

function rangeRead(from: number, until: number, to: number): NumberRead & { reading: Reading } {
  const meaning = {
    kind: 'interval' as const,
    from: calendar({ year: from }),
    to: calendar({ year: until }),
  };
  return {
    to,
    value: Math.max(from, FIRST_PLAIN_YEAR),
    reading: { to, rule: 'year:range', meaning },
  };
}

/** The position after *year*, *fiscal year*, *academic year*. */
function nameOfYear(line: Line, at: number): number {
  const kind = ['fiscal', 'financial', 'academic', 'school', 'calendar'];
  if (lower(line, at) === 'fy') return at + 1;
  const noun = kind.includes(lower(line, at)) ? at + 1 : at;
  return lower(line, noun) === 'year' || lower(line, noun) === 'years' ? noun + 1 : at;
}

/** *FY2022*, *FY22*, *FY2022/23*. */
function fiscalYear(line: Line, at: number, digits: string): Reading | null {
  const joined = isDash(line, at + 1) || lower(line, at + 1) === '/';
  const second = joined ? lower(line, at + 2) : '';
  const span =
    digits.length === 4 && /^\d\d(?:\d\d)?$/.test(second)
      ? spanOfYears(digits, second, at + 3)
      : null;
  return span ?? { to: at + 1, rule: 'year:fiscal', meaning: yearOf(digits) };
}

function yearOf(digits: string) {
  return calendar({ year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) });
}

function spanOfYears(first: string, second: string, to: number): Reading | null {
  const from = Number(first);
  const until = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : +second;
  if (until <= from || until - from > LONGEST_SPLIT || from < FIRST_PLAIN_YEAR) return null;
  return {
    to,
    rule: 'year:split',
    meaning: { kind: 'interval', from: calendar({ year: from }), to: calendar({ year: until }) },
  };
}

/** Tells a year from a number of things, of a text or in a name. */
function isPlainYear(line: Line, at: number, read: NumberRead): boolean {
  const { negatives } = line.lexicon;
  const previous = lower(line, at - 1);
  const next = lower(line, read.to);
  if (negatives.numbered.has(previous) && !(previous === 'law' && next === '')) return false;
  const opensRange = RANGE.has(lower(line, read.to)) && yearAt(line, read.to + 1) !== null;
  if (negatives.counting.has(previous) && previous !== 'around' && !opensRange) return false;
  if (isDateless(line, at, read.to) || endsName(line, at) || isOfText(line, at)) return false;
  if (OTHER_ERAS.has(written(line, read.to))) return false;
  if (read.to === at + 2) return true;
  const isTold = line.lexicon.cues.beforeYear.has(previous) || DETERMINERS.has(previous);
  if (negatives.counted.has(next) && (isRound(read.value) || !isTold)) return false;
  if (read.value >= FIRST_PLAIN_YEAR) return true;
  const follower = line.tokens[read.to]?.pos;
  return line.lexicon.cues.beforeYear.has(previous) && !(follower === 'NOUN' && next.endsWith('s'));
}

/** *1435 AH*: years of other calendars. */
const OTHER_ERAS = new Set(['AH', 'A.H.', 'A.H', 'SH', 'EC', 'E.C.', 'E.C']);

/** True in the name of a text: *Law 62 of 2011*, *the Penal Code, 1860*, *CM/ResCMN (2017)1*. */
function isOfText(line: Line, at: number): boolean {
  const { numbered, capitalNameHeads } = line.lexicon.negatives;
  const previous = lower(line, at - 1);
  const before = lower(line, at - 2);
  if (previous === 'of' && /^\d+$/.test(before))
    return numbered.has(lower(line, at - 3)) || numbered.has(lower(line, at - 4));
  if (previous === ',')
    return TEXTS.has(before) && capitalNameHeads.has(before) && isCapital(line, at - 2);
  if (previous !== '(' || at - 2 < line.from) return false;
  return lower(line, at - 3) === '/' || line.tokens[at - 2]!.end === line.tokens[at - 1]!.start;
}

/** Laws are cited by their name, a comma and their year. */
const TEXTS = new Set([
  'act',
  'code',
  'ordinance',
  'regulation',
  'regulations',
  'rules',
  'bill',
  'order',
  'statute',
  'decree',
]);

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
