import { isCapital, isDash, type Line, lower, type Reading, word } from './line.ts';
import { calendar } from './meaning.ts';
import type { NumberRead } from './numbers.ts';
import { FIRST_PLAIN_YEAR, isPlainYear, RANGE } from './plain-years.ts';

const FOUR_DIGITS = /^[12]\d{3}$/;
const UP_TO_FOUR = /^\d{1,4}$/;
const SPLIT_YEARS = /^([12]\d{3})\/(\d{2}|\d{4})$/;
const FISCAL = /^fy'?(\d{2}|\d{4})$/;
const LAST_PLAIN_YEAR = 2099;
/** *2016/17* is a stretch of years, *2005/35* the number of a text. */
const LONGEST_SPLIT = 10;

/** The astronomical year: 1 BC is 0. */
export function astronomical(year: number, era: 'before' | 'after'): number {
  return era === 'before' ? 1 - year : year;
}

/** The number of a note stuck to a year and its mark: *in May 2019.12 Others*, *in 2019,45 and*. */
export const NOTED = /^([12]\d{3})[.,]\d{1,3}$/;

/** No decimal number follows a month or *in* so. */
function isNoted(line: Line, at: number): boolean {
  const previous = lower(line, at - 1);
  const isPlaced = ['in', 'since', 'of', ','].includes(previous) || word(line, at - 1).month;
  if (!isPlaced || Number(lower(line, at).slice(0, 4)) < FIRST_PLAIN_YEAR) return false;
  if (lower(line, at).includes(',')) return true;
  return at + 1 === line.to || isCapital(line, at + 1);
}

/** A year with its era: 499 BC, AD 70, 2017. The number alone must have four digits. */
export function yearAt(line: Line, at: number): NumberRead | null {
  const form = lower(line, at);
  const before = word(line, at).era;
  if (before === 'after' && UP_TO_FOUR.test(lower(line, at + 1)) && isCapital(line, at))
    return { to: at + 2, value: Number(lower(line, at + 1)) };
  const noted = form.length > 5 ? NOTED.exec(form) : null;
  if (noted && isNoted(line, at)) return { to: at + 1, value: Number(noted[1]) };
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
  const to = afterKind(line, read.to);
  const rule = named === at && to === read.to ? 'year' : 'year:named';
  return { to, rule, meaning: calendar({ year: read.value }) };
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

/** The position after the year of *the 2019 fiscal year*. */
function afterKind(line: Line, at: number): number {
  return line.lexicon.cues.kindsOfYear.has(lower(line, at)) && lower(line, at + 1) === 'year'
    ? at + 2
    : at;
}

/** The position after *year*, *fiscal year*, *academic year*. */
function nameOfYear(line: Line, at: number): number {
  if (lower(line, at) === 'fy') return at + 1;
  const noun = line.lexicon.cues.kindsOfYear.has(lower(line, at)) ? at + 1 : at;
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
