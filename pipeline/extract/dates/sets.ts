import { isoDuration } from './durations.ts';
import {
  type Family,
  isCapital,
  isDash,
  type Line,
  lower,
  type Reading,
  skip,
  word,
} from './line.ts';
import { cardinalAt, dayAt } from './numbers.ts';

/** Frequencies: every year, each Friday, twice a month, every two weeks, per day, weekly. */
export const frequency: Family = (line, at) => {
  const { frequency, repeated } = word(line, at);
  if (frequency !== undefined) return adverb(line, at, frequency);
  if (repeated)
    return lower(line, at) === 'every' || lower(line, at) === 'each'
      ? each(line, at)
      : times(line, at);
  return countedTimes(line, at) ?? rate(line, at);
};

function adverb(line: Line, at: number, value: string): Reading | null {
  if (line.lexicon.negatives.printed.has(lower(line, at + 1)) || isPaper(line, at)) return null;
  if (isCapital(line, at) && isCapital(line, at + 1) && at > line.from) return null;
  const halved = isDash(line, at - 1) ? PREFIXED[lower(line, at - 2)]?.[value] : undefined;
  return halved === undefined
    ? set(at + 1, 'frequency:adverb', value)
    : { ...set(at + 1, 'frequency:adverb', halved), from: at - 2 };
}

/** *semi-annually*, *bi-weekly*. */
const PREFIXED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  semi: { P1Y: 'P6M', P1M: 'P2W' },
  bi: { P1Y: 'P6M', P1M: 'P2M', P1W: 'P2W' },
};

/** *The conservative daily Vremya*; *China Daily*. */
function isPaper(line: Line, at: number): boolean {
  if (isCapital(line, at)) return at > line.from && isCapital(line, at - 1);
  const form = lower(line, at);
  if (form !== 'daily' && form !== 'weekly') return false;
  if (line.tokens[at + 1]?.pos === 'PROPN') return true;
  return isCapital(line, at - 1) && line.lexicon.negatives.papersDo.has(lower(line, at + 1));
}

/** Every year, every other week, every two months, each Friday, every third day. */
function each(line: Line, at: number): Reading | null {
  const other = skip(line, at + 1, 'other', 'single', 'second');
  const count = other > at + 1 ? null : (cardinalAt(line, other) ?? dayAt(line, other));
  const upTo = count ? upperBound(line, count.to) : null;
  if (count && upTo !== null) {
    const { unit } = word(line, upTo);
    const vague = unit === undefined ? null : isoDuration(unit, null);
    return vague === null ? null : set(upTo + 1, 'frequency:every', vague);
  }
  const position = count?.to ?? other;
  const twice = ['other', 'second'].includes(lower(line, at + 1)) ? 2 : 1;
  const value = periodOf(line, position, count?.value ?? twice);
  return value === null ? null : set(position + 1, 'frequency:every', value);
}

/** *every three to four weeks*: the position of the unit. */
function upperBound(line: Line, at: number): number | null {
  if (!['to', 'or'].includes(lower(line, at)) && !isDash(line, at)) return null;
  return cardinalAt(line, at + 1)?.to ?? null;
}

function periodOf(line: Line, at: number, count: number): string | null {
  const { unit, weekday, month, season, partOfDay } = word(line, at);
  if (unit === 'weekend' || weekday !== undefined) return `P${count}W`;
  if (unit !== undefined && unit !== 'second') return isoDuration(unit, count);
  if (season !== undefined || (month !== undefined && isCapital(line, at))) return `P${count}Y`;
  return partOfDay !== undefined && partOfDay !== 'hours' ? `P${count}D` : null;
}

/** Once a year, twice per month, per day. */
function times(line: Line, at: number): Reading | null {
  const article = lower(line, at) === 'per' ? at : at + 1;
  if (article > at && !['a', 'an', 'per', 'every', 'each'].includes(lower(line, article)))
    return null;
  const value = word(line, article + 1).plural ? null : periodOf(line, article + 1, 1);
  return value === null ? null : set(article + 2, 'frequency:times', value);
}

/** Three times a week, 40 hours a week is a length and its frequency. */
function countedTimes(line: Line, at: number): Reading | null {
  const count = cardinalAt(line, at) ?? (word(line, at).vague ? { to: at + 1 } : null);
  return count && lower(line, count.to) === 'times' ? times(line, count.to) : null;
}

/** *30 a day*, *600 attacks a year*: the unit after its article. */
function rate(line: Line, at: number): Reading | null {
  const { unit, plural } = word(line, at);
  if (unit === undefined || plural || !['a', 'an'].includes(lower(line, at - 1))) return null;
  const open = lower(line, at - 2) === ')' && lower(line, at - 5) === '(' ? at - 6 : at - 2;
  const noun = line.tokens[open]?.pos === 'NOUN' ? open - 1 : open;
  const counted = isNumber(line, noun) || (noun < open && isNumber(line, noun - 1));
  const value = counted ? periodOf(line, at, 1) : null;
  return value === null ? null : set(at + 1, 'frequency:rate', value);
}

function isNumber(line: Line, at: number): boolean {
  const form = lower(line, at);
  if (/^\d/.test(form)) return true;
  return SCALES.has(form) || (word(line, at).cardinal ?? 0) > 1;
}

const SCALES = new Set(['thousand', 'million', 'billion', 'dollars', 'euros']);

function set(to: number, rule: string, value: string): Reading {
  return { to, rule, meaning: { kind: 'set', value } };
}
