import type { Unit } from '../../lexicon/dates/words.ts';
import { isoDuration } from './durations.ts';
import { type Family, type Line, lower, type Reading, skip, word } from './line.ts';
import type { Meaning } from './meaning.ts';
import { type NumberRead, quantityAt } from './numbers.ts';
import { isYear } from './seasons.ts';

/** Words that place several units, and whether they count from the end of a longer time. */
const PLACES = new Map<string, boolean | null>([
  ['first', false],
  ['last', true],
  ['final', true],
  ['closing', true],
  ['opening', false],
  ...['past', 'previous', 'prior', 'preceding', 'next', 'coming', 'following', 'subsequent'].map(
    (word): [string, null] => [word, null],
  ),
  ...['succeeding', 'ensuing', 'intervening'].map((word): [string, null] => [word, null]),
]);
const TOLD = new Set([
  'previous',
  'preceding',
  'following',
  'subsequent',
  'succeeding',
  'ensuing',
  'intervening',
]);
const LEADS = new Set(['the', 'in', 'during', 'over', 'throughout', 'for']);
const COUNTED = new Set<Unit>(['day', 'week', 'month']);

/**
 * Several units that are placed by a word before them. They are a length, the last 12 months, save
 * those counted from an end of a month or year: the first eleven months of the year.
 * @param inner what reads the longer time
 */
export function stretch(inner: Family): Family {
  return (line, at) => {
    const fromEnd = PLACES.get(lower(line, at));
    if (fromEnd === undefined) return null;
    const past = pastUnits(line, at);
    if (past) return past;
    const count = quantityAt(line, at + 1) ?? uncounted(line, at);
    if (!count || (lower(line, at) === 'following' && !LEADS.has(lower(line, at - 1)))) return null;
    const { unit, plural } = word(line, count.to);
    if (unit === undefined || !plural) return null;
    const to = count.to + 1;
    const of = lower(line, to) === 'of' ? inner(line, skip(line, to + 1, 'the')) : null;
    if (of && fromEnd !== null && count.value !== null && isCounted(unit) && isLong(of.meaning)) {
      const meaning: Meaning = {
        kind: 'within',
        count: count.value,
        unit,
        fromEnd,
        of: of.meaning,
      };
      return { to: of.to, rule: `stretch:${unit}`, meaning };
    }
    const value = isoDuration(unit, count.value);
    return value === null
      ? null
      : { to, rule: 'duration:placed', meaning: { kind: 'duration', value } };
  };
}

/** Before units that nobody counts they tell of what is past: *compared with previous years*. */
const PAST = new Set(['previous', 'prior', 'past', 'preceding', 'last']);

function pastUnits(line: Line, at: number): Reading | null {
  const { unit, plural } = word(line, at + 1);
  if (!PAST.has(lower(line, at)) || unit === undefined || !plural) return null;
  if (lower(line, at) === 'last' && lower(line, at + 2) === 'of') return null;
  const meaning: Meaning = { kind: 'reference', value: 'PAST_REF' };
  return { to: at + 2, rule: `relative:${lower(line, at)}-units`, meaning };
}

/** *In the following months*; in *following months of talks* the word means *after*. */
function uncounted(line: Line, at: number): NumberRead<null> | null {
  const isTold = TOLD.has(lower(line, at)) && LEADS.has(lower(line, at - 1));
  return isTold ? { to: at + 1, value: null } : null;
}

function isCounted(unit: Unit): unit is 'day' | 'week' | 'month' {
  return COUNTED.has(unit);
}

/** A month or a year. */
function isLong(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar')
    return meaning.month !== null && meaning.day === null ? true : isYear(meaning);
  return isYear(meaning) || (meaning.kind === 'unit' && meaning.unit === 'month');
}
