import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import type { DateWord } from '../../lexicon/dates/words.ts';
import type { WordForm } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import { calendarDate } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { clockTime, partOfDay } from './clock.ts';
import { dayBeyond, dayWord, weekdayAlone } from './day-words.ts';
import { century, decade } from './decades.ts';
import { duration } from './durations.ts';
import { partOfTime } from './edges.ts';
import { type Family, type Line, lower, type Reading } from './line.ts';
import { numericDate } from './numeric.ts';
import { isOtherCalendar } from './other-calendars.ts';
import { phrase } from './phrases.ts';
import { dayOfEvent, unitEnd, unitInRelation } from './relative.ts';
import { partOfYear, season } from './seasons.ts';
import { frequency } from './sets.ts';
import { shift } from './shifts.ts';
import { stretch } from './stretches.ts';
import { year } from './years.ts';

const longest =
  (...families: readonly Family[]): Family =>
  (line, at) => {
    let best: Reading | null = null;
    for (const family of families) {
      const reading = family(line, at);
      if (reading && (!best || reading.to > best.to)) best = reading;
    }
    return best;
  };

/** What can stand inside *the end of …* and *early …*. */
const simple = longest(
  calendarDate,
  numericDate,
  year,
  decade,
  century,
  season,
  unitInRelation,
  weekdayAlone,
  dayWord,
);
const ofYear: Family = (line, at) => partOfYear(line, at, simple);
const inner = longest(simple, ofYear);
const parts = partOfTime(inner);
const stretches = stretch(simple);

/** The families that a word can begin an expression of; of two equally long the first wins. */
const OF_NUMERAL = longest(
  calendarDate,
  numericDate,
  year,
  decade,
  century,
  clockTime,
  shift,
  duration,
  frequency,
  ofYear,
);
const OF_ROLE: readonly [keyof DateWord, Family][] = [
  ['month', calendarDate],
  ['weekday', longest(calendarDate, weekdayAlone)],
  ['season', season],
  ['unit', longest(unitEnd, dayBeyond, year, shift, unitInRelation, frequency, duration)],
  ['cardinal', longest(calendarDate, century, shift, duration, frequency)],
  ['ordinal', longest(stretches, calendarDate, century, ofYear, parts)],
  ['decade', decade],
  ['vague', longest(shift, duration, frequency)],
  ['edge', longest(parts, partOfDay)],
  ['edgeNoun', parts],
  ['partOfDay', longest(partOfDay, dayOfEvent)],
  ['era', year],
  ['frequency', frequency],
  ['relation', longest(stretches, ofYear, unitInRelation, parts)],
  ['dayWord', dayWord],
  ['phrase', phrase],
  ['repeated', frequency],
  [
    'opener',
    longest(shift, duration, dayWord, ofYear, parts, year, frequency, stretches, partOfDay),
  ],
];

/** Time expressions of a sentence in text order, none overlapping; the longest reading wins. */
export function findCandidates(line: Line): Candidate[] {
  const familyOf = familiesBy(line.lexicon);
  const found: Candidate[] = [];
  let at = line.from;
  while (at < line.to) {
    const reading = familyOf(line.tokens[at]!.form)?.(line, at);
    if (!reading) {
      at += 1;
      continue;
    }
    if (isOtherYear(line, reading)) {
      at = reading.to;
      continue;
    }
    const from = Math.max(reading.from ?? at, found.at(-1)?.to ?? 0);
    const { to, meaning, rule, weak = false } = reading;
    found.push({ from, to, meaning, rule, weak });
    at = to;
  }
  return found;
}

/** *Early 1398 (Iranian calendar)*: nothing of it is a time of ours. */
function isOtherYear(line: Line, { to }: Reading): boolean {
  return /^\d{3,4}$/.test(lower(line, to - 1)) && isOtherCalendar(line, to - 1, to);
}

const NUMERAL = /^[\d']/;
const FISCAL_YEAR = /^fy\d/;

/** The families that a form can begin an expression of; `null` for most words. */
type FamilyOf = (form: WordForm) => Family | null;

const known = new WeakMap<DateLexicon, FamilyOf>();

/** The families of forms by what a lexicon says of them, put together once for each form. */
function familiesBy(lexicon: DateLexicon): FamilyOf {
  let familyOf = known.get(lexicon);
  if (!familyOf) {
    familyOf = formFact((form): Family | null => {
      if (NUMERAL.test(form.lower)) return OF_NUMERAL;
      if (FISCAL_YEAR.test(form.lower)) return year;
      const word = lexicon.wordOf(form);
      return (
        word && longest(...OF_ROLE.flatMap(([role, of]) => (word[role] === undefined ? [] : [of])))
      );
    });
    known.set(lexicon, familyOf);
  }
  return familyOf;
}
