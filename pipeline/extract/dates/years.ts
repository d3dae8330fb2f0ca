import { isCapital, isDash, type Line, lower, type Reading, word, written } from './line.ts';
import { calendar } from './meaning.ts';
import type { NumberRead } from './numbers.ts';

const FOUR_DIGITS = /^[12]\d{3}$/;
const UP_TO_FOUR = /^\d{1,4}$/;
const DECADE = /^(?:(\d{2})|['‘’]?)(\d0)'?s$/;
const SPLIT_YEARS = /^([12]\d{3})\/(\d{2}|\d{4})$/;
const RANGE = new Set(['-', '–', '—', '‑', 'to', 'until', 'through']);
const CENTURY = /^(\d{1,2})(?:st|nd|rd|th)$/;
const FISCAL = /^fy'?(\d{2}|\d{4})$/;
/** Years outside need BC or AD, or a word such as *in* before them. */
const FIRST_PLAIN_YEAR = 1700;
const LAST_PLAIN_YEAR = 2099;
/** Small words inside a name. */
const LINKS = new Set(['on', 'of', 'and', 'the', 'for', 'against', 'to', 'in']);
const BEFORE_YEAR = new Set(
  'in since of by until till from to during after before between early late mid year circa c. ca. around through throughout and or ( - – —'.split(
    ' ',
  ),
);

/** The astronomical year: 1 BC is 0. */
function astronomical(year: number, era: 'before' | 'after'): number {
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
  if (fiscal) return { to: named + 1, rule: 'year:fiscal', meaning: yearOf(fiscal[1] as string) };
  const split = SPLIT_YEARS.exec(form);
  if (split) return spanOfYears(split[1] as string, split[2] as string, named + 1);
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

function yearOf(digits: string) {
  return calendar({ year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) });
}

function spanOfYears(first: string, second: string, to: number): Reading | null {
  const from = Number(first);
  const until = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : +second;
  if (until <= from || until > LAST_PLAIN_YEAR) return null;
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
  if (negatives.counting.has(previous) && previous !== 'around') return false;
  if (isDateless(line, at, read.to) || endsName(line, at)) return false;
  if (read.to === at + 2) return true;
  if (negatives.counted.has(next) && (isRound(read.value) || !BEFORE_YEAR.has(previous)))
    return false;
  if (read.value >= FIRST_PLAIN_YEAR) return true;
  const follower = line.tokens[read.to]?.pos;
  return BEFORE_YEAR.has(previous) && !(follower === 'NOUN' && next.endsWith('s'));
}

/** Numbers that people are counted in. */
export function isRound(number: number): boolean {
  return number % 50 === 0 || number < 1900 || number > 2050;
}

/** True for a year in a name, and for a number in a reference such as 1998/23 or 5.2001. */
function isDateless(line: Line, at: number, to: number): boolean {
  const { nameHeads, capitalNameHeads, numbered } = line.lexicon.negatives;
  const slashed = lower(line, at - 1) === '/' || lower(line, to) === '/';
  if (slashed && !isDash(line, at - 1)) return true;
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

/** Decades: the 1970s, the '90s, the sixties. */
export function decade(line: Line, at: number): Reading | null {
  const glued = gluedDecade(line, at);
  if (glued) return glued;
  const form = lower(line, at);
  const apart = lower(line, at + 1) === "'s" || lower(line, at + 1) === 's';
  const digits = DECADE.exec(apart && /^\d{3}0$/.test(form) ? `${form}s` : form);
  const era = word(line, at + (apart ? 2 : 1)).era;
  const to = at + (apart ? 2 : 1);
  if (digits?.[1] === undefined && era === 'before') {
    const tens = /^(\d{1,3})0s$/.exec(form);
    if (tens) return ancientDecade(Number(tens[1]) * 10, to + 1);
  }
  if (digits) {
    if (digits[1] === undefined) {
      return form.startsWith("'") ? decadeOf(19, Number(digits[2]) / 10, to, true) : null;
    }
    return decadeOf(Number(digits[1]), Number(digits[2]) / 10, to, false);
  }
  const named = word(line, at).decade;
  const previous = lower(line, at - 1);
  if (
    named === undefined ||
    !(
      previous === 'the' ||
      (isPart(line, at) && [at - 2, at - 3].some((i) => lower(line, i) === 'the'))
    )
  )
    return null;
  return decadeOf(19, named, at + 1, true);
}

/** *470s* comes in two tokens, *4* and *70s*. */
function gluedDecade(line: Line, at: number): Reading | null {
  const tens = /^(\d0)s$/.exec(lower(line, at + 1));
  if (!tens || !/^\d$/.test(lower(line, at))) return null;
  if (line.tokens[at]!.end !== line.tokens[at + 1]!.start) return null;
  const first = Number(lower(line, at)) * 100 + Number(tens[1]);
  return word(line, at + 2).era === 'before'
    ? ancientDecade(first, at + 3)
    : decadeOf(Number(lower(line, at)), Number(tens[1]) / 10, at + 2, false);
}

/** *the late sixties*, *the mid-sixties*. */
function isPart(line: Line, at: number): boolean {
  return word(line, at - 1).edge !== undefined || isDash(line, at - 1);
}

function decadeOf(hundreds: number, tens: number, to: number, inferredCentury: boolean): Reading {
  const value = `${String(hundreds).padStart(2, '0')}${tens}X`;
  const first = hundreds * 100 + tens * 10;
  return { to, rule: 'decade', meaning: { kind: 'fixed', value, year: first, inferredCentury } };
}

/** EDTF decades are counted from 0, those before Christ from 9: the 470s BC are 479 to 470. */
function ancientDecade(first: number, to: number): Reading {
  const from = calendar({ year: astronomical(first + 9, 'before') });
  const until = calendar({ year: astronomical(first, 'before') });
  return { to, rule: 'decade:bc', meaning: { kind: 'interval', from, to: until } };
}

/** Centuries: the 19th century, the nineteenth century, the 5th century BC. */
export function century(line: Line, at: number): Reading | null {
  const digits = CENTURY.exec(lower(line, at));
  const tens = word(line, at).cardinal === 20 && isDash(line, at + 1) ? 20 : 0;
  const ordinalAt = tens ? at + 2 : at;
  const count = digits ? Number(digits[1]) : tens + (word(line, ordinalAt).ordinal ?? 0);
  if (count < 1 || count > 21) return null;
  const noun = isDash(line, ordinalAt + 1) ? ordinalAt + 2 : ordinalAt + 1;
  if (lower(line, noun) !== 'century' && written(line, noun) !== 'c.') return null;
  const era = word(line, noun + 1).era;
  const hundreds = String(count - 1).padStart(2, '0');
  const value = era === 'before' ? `-${hundreds}XX` : `${hundreds}XX`;
  const first = era === 'before' ? -count * 100 + 1 : (count - 1) * 100;
  return {
    to: era ? noun + 2 : noun + 1,
    rule: 'century',
    meaning: { kind: 'fixed', value, year: first, inferredCentury: false },
  };
}
