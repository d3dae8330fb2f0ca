import type { Unit } from '../../lexicon/dates/words.ts';
import { type Family, isCapital, isDash, type Line, lower, type Reading, word } from './line.ts';
import { andAHalf, cardinalAt, type NumberRead, quantityAt } from './numbers.ts';

const LETTERS: Partial<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  semester: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};

/** ISO 8601: P3Y, PT72H, PXY for a vague number; half a year is P6M. */
export function isoDuration(unit: Unit, count: number | null): string | null {
  const [letter, factor] = LETTERS[unit] ?? [];
  if (letter === undefined || factor === undefined) return null;
  if (count === null) return letter.length === 2 ? `PTX${letter[1]}` : `PX${letter}`;
  const total = count * factor;
  if (!Number.isInteger(total) && letter === 'Y') {
    const years = Math.floor(total);
    return `P${years > 0 ? `${years}Y` : ''}${Math.round((total - years) * 12)}M`;
  }
  return letter.length === 2 ? `PT${total}${letter[1]}` : `P${total}${letter}`;
}

/** Units that no length is counted in, or that mean other things. */
const UNCOUNTED = new Set<Unit>(['second', 'quarter', 'weekend']);
const AGES = new Set(['aged', 'age', 'ages']);
const COMPARED = new Set(['under', 'over']);

/** Quantities of time: three years, 72 hours, 20-year, half a year, 256 years and 10 months. */
export const duration: Family = (line, at) => {
  const bare = bareUnit(line, at);
  if (bare) return bare;
  const count = quantityAt(line, at);
  if (!count) return null;
  const range = upperBound(line, count);
  if (range === 'none') return null;
  const value = range ? null : count.value;
  const unitAt = unitAfter(line, range ?? count.to);
  const { unit, plural } = word(line, unitAt);
  if (unit === undefined || UNCOUNTED.has(unit)) return null;
  if (isName(line, unitAt) || isAge(line, at, unitAt + 1) || isSomeDay(line, at, unitAt))
    return null;
  if (!plural && count.value !== 1 && count.value !== 0.5 && !isCompound(line, unitAt)) return null;
  const half = plural || value === null ? null : andAHalf(line, unitAt + 1);
  const iso = isoDuration(unit, half !== null && value !== null ? value + 0.5 : value);
  if (iso === null) return null;
  const whole = half === null ? withParts(line, unitAt + 1, iso) : { to: half, value: iso };
  return {
    to: withTail(line, whole.to),
    from: withBound(line, at),
    rule: 'duration',
    meaning: { kind: 'duration', value: whole.value },
  };
};

/** *One night in May 2013, soldiers came*; *one day he fled*: no length. */
function isSomeDay(line: Line, at: number, unitAt: number): boolean {
  if (lower(line, at) !== 'one' || unitAt !== at + 1) return false;
  if (!['day', 'night'].includes(lower(line, unitAt)) || at > line.from) return false;
  const next = line.tokens[unitAt + 1];
  return (
    next !== undefined &&
    [',', 'in', 'on', 'when', 'he', 'she', 'they', 'I', 'i', 'we'].includes(next.lower)
  );
}

/** A length with its smaller parts: *two years, three months and five days*. */
function withParts(line: Line, at: number, value: string): { to: number; value: string } {
  const more = secondPart(line, at, value);
  return more ? withParts(line, more.to, more.value) : { to: at, value };
}

/**
 * *two to three years*, *2-3 days*: the position of the second number's end. *They sentenced 215 to 15
 * years* is none.
 */
function upperBound(
  line: Line,
  { to: at, value }: NumberRead<number | null>,
): number | 'none' | null {
  if (lower(line, at) !== 'to' && lower(line, at) !== 'or' && !isDash(line, at)) return null;
  const second = cardinalAt(line, at + 1);
  if (!second) return null;
  const isFalling = lower(line, at) === 'to' && value !== null && value > second.value;
  return isFalling && word(line, second.to).unit !== undefined ? 'none' : second.to;
}

function unitAfter(line: Line, at: number): number {
  const plus = lower(line, at) === '+' ? at + 1 : at;
  const dashed = isDash(line, plus) ? plus + 1 : plus;
  if (lower(line, dashed) === 'plus') return dashed + (isDash(line, dashed + 1) ? 2 : 1);
  return line.lexicon.cues.betweenNumberAndUnit.has(lower(line, dashed)) ? dashed + 1 : dashed;
}

/** *256 years and 10 months*. */
function secondPart(line: Line, at: number, first: string): { to: number; value: string } | null {
  const joined = lower(line, at) === ',' && lower(line, at + 1) === 'and' ? at + 2 : at + 1;
  if (!['and', ','].includes(lower(line, at))) return null;
  const count = cardinalAt(line, joined);
  const unit = count ? word(line, count.to).unit : undefined;
  if (!count || unit === undefined) return null;
  const second = isoDuration(unit, count.value);
  if (second === null || isAge(line, joined, count.to + 1)) return null;
  if (second.startsWith('PT') && !first.endsWith('D')) return null;
  const order = 'YMWD';
  const [a, b] = [first.at(-1) ?? '', second.at(-1) ?? ''];
  if (first.includes('T') || first.includes('X')) return null;
  if (!second.startsWith('PT') && order.indexOf(b) <= order.indexOf(a)) return null;
  return { to: count.to + 1, value: first + second.slice(1) };
}

/** Years, after a word that takes a time: for years, took years, hours of torture. */
function bareUnit(line: Line, at: number): Reading | null {
  const { unit, plural } = word(line, at);
  if (unit === undefined || UNCOUNTED.has(unit)) return null;
  const previous = lower(line, at - 1);
  const long = isLong(line, at, previous);
  const apart = lower(line, at + 1) === 'apart';
  if (
    plural
      ? !line.lexicon.cues.beforeBareUnits.has(previous) && !long && !apart
      : !isSingle(line, at) && !long
  )
    return null;
  if (isName(line, at)) return null;
  if (isAge(line, at, at + 1) || isOfWork(line, at)) return null;
  const owned = lower(line, at + 1) === "'" || lower(line, at + 1) === "'s";
  if (owned && lower(line, at - 2) !== 'than') return null;
  if (unit === 'night' || (unit === 'day' && !plural && previous !== 'a' && !long)) return null;
  const half = plural ? null : andAHalf(line, at + 1);
  const value = isoDuration(unit, plural ? null : half === null ? 1 : 1.5);
  if (value === null) return null;
  return {
    to: withTail(line, half ?? at + 1),
    from: plural ? at : withBound(line, at - 1, at),
    rule: plural ? 'duration:vague' : 'duration:one',
    meaning: { kind: 'duration', value },
  };
}

/** *month-long*; *a month long siege*. */
function isLong(line: Line, at: number, previous: string): boolean {
  if (isDash(line, at + 1)) return lower(line, at + 2) === 'long';
  const isBeforeNoun = lower(line, at + 1) === 'long' && line.tokens[at + 2]?.pos === 'NOUN';
  return isBeforeNoun && (previous === 'a' || previous === 'an');
}

/** *for a year*, *for a further month*, *for another week*; *twice a month* is not one. */
function isSingle(line: Line, at: number): boolean {
  const further = line.lexicon.cues.further.has(lower(line, at - 1)) ? at - 1 : at;
  const before = lower(line, further - 1);
  if (before !== 'a' && before !== 'an' && !(further === at && before === 'another')) return false;
  if (lower(line, at) === 'fortnight') return !RATED.has(lower(line, further - 2));
  return line.lexicon.cues.beforeOneUnit.has(lower(line, further - 2));
}

/** *once a fortnight*. */
const RATED = new Set(['once', 'twice', 'times', 'time']);

/** *Hours of work*, *the number of years*. */
function isOfWork(line: Line, at: number): boolean {
  if (lower(line, at + 1) === 'of' && lower(line, at + 2) === 'work') return true;
  return lower(line, at - 1) === 'of' && ['number', 'amount'].includes(lower(line, at - 2));
}

/** Attributive: *five-year term*, *three year period*. */
function isCompound(line: Line, unitAt: number): boolean {
  return isDash(line, unitAt - 1) || ['NOUN', 'ADJ'].includes(line.tokens[unitAt + 1]?.pos ?? 'X');
}

/** The Six-Day War. */
function isName(line: Line, unitAt: number): boolean {
  return isCapital(line, unitAt) && isCapital(line, unitAt + 1);
}

/** 14-year-old, aged 3 months, 18 years of age. */
function isAge(line: Line, at: number, to: number): boolean {
  const next = isDash(line, to) ? to + 1 : to;
  if (line.lexicon.negatives.ofAge.has(lower(line, next))) return true;
  if (lower(line, to) === 'of' && lower(line, to + 1) === 'age') return true;
  const first = isRangeStart(line, at - 2) ? at - 2 : at;
  const before = lower(line, first - 1);
  return (
    AGES.has(before) ||
    (before === 'of' && AGES.has(lower(line, first - 2))) ||
    isLegalAge(line, at)
  );
}

/** The 15 of *aged 15-19 years*, *the ages of 15 and 19 years*. */
function isRangeStart(line: Line, at: number): boolean {
  const joint = lower(line, at + 1);
  return /^\d/.test(lower(line, at)) && (isDash(line, at + 1) || joint === 'to' || joint === 'and');
}

/** How far an age is told of: *a minimum age for marriage of 16 years for girls and 18 for boys*. */
const AGE_REACH = 20;

const PENALTY = /^(?:prison|imprisonment|jail|sentenc|punish|penalt|detention|held)/;

function isLegalAge(line: Line, at: number): boolean {
  for (let i = at - 1; i > at - AGE_REACH && i > line.from; i -= 1) {
    if (PENALTY.test(lower(line, i))) return false;
    if (lower(line, i) !== 'age') continue;
    return (
      line.lexicon.negatives.legalAges.has(lower(line, i - 1)) ||
      line.lexicon.negatives.mattersOfAge.has(lower(line, i + 2))
    );
  }
  return false;
}

/** *month-long*, *3 year long*, *three year period*. */
function withTail(line: Line, at: number): number {
  const next = isDash(line, at) ? at + 1 : at;
  if (lower(line, next) === 'long') return next + 1;
  return at;
}

/** *under two weeks*, *less than a month*, *more than 72 hours*: bounds belong to the quantity. */
function withBound(line: Line, at: number, otherwise = at): number {
  if (COMPARED.has(lower(line, at - 1))) return at - 1;
  const compared = ['more', 'less', 'fewer'].includes(lower(line, at - 2));
  return compared && lower(line, at - 1) === 'than' ? at - 2 : otherwise;
}
