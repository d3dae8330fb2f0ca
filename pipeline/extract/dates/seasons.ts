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
import { calendar, type Meaning } from './meaning.ts';
import { dayAt } from './numbers.ts';
import { yearPart } from './year-part.ts';
import { yearAt } from './years.ts';

const MONTHS_IN = new Map([
  ['quarter', 3],
  ['half', 6],
  ['semester', 6],
  ['trimester', 3],
]);

/** Seasons: the summer of 2017, summer 2017, the spring. */
export const season: Family = (line, at) => {
  const { season } = word(line, at);
  if (season === undefined) return null;
  const year = yearPart(line, at + 1);
  const meaning = calendar({ season, year: year.year, relation: year.relation });
  const turn = season === WINTER && year.year !== null ? turnOfYear(line, year.to) : null;
  if (turn) return { to: turn, rule: 'season:year', meaning };
  if (year.to > at + 1) return { to: year.to, rule: 'season:year', meaning };
  return isSeason(line, at) ? { to: at + 1, rule: 'season', meaning } : null;
};

const WINTER = 24;

/** The second year of *winter of 1916-17*: a winter is that of the year in which it begins. */
function turnOfYear(line: Line, at: number): number | null {
  const joined = isDash(line, at) || lower(line, at) === '/';
  return joined && /^\d\d(?:\d\d)?$/.test(lower(line, at + 1)) ? at + 2 : null;
}

/** Tells the season from *to fall*, *to spring from* and from names such as Winter Olympics. */
function isSeason(line: Line, at: number): boolean {
  if (isCapital(line, at) && isCapital(line, at + 1)) return false;
  const { pos } = line.tokens[at]!;
  const form = lower(line, at);
  if (!line.lexicon.cues.beforeSeason.has(lower(line, at - 1)))
    return (
      line.lexicon.cues.ofSeasons.has(lower(line, at + 1)) ||
      (form !== 'fall' &&
        (form !== 'spring' || (pos === 'NOUN' && lower(line, at - 1) === 'a')) &&
        pos !== 'VERB' &&
        line.tokens[at + 1]?.pos === 'NOUN')
    );
  if (form === 'fall') {
    const next = lower(line, at + 1);
    if (lower(line, at - 1) === 'the' && !line.lexicon.cues.inSeason.has(lower(line, at - 2)))
      return false;
    return pos !== 'VERB' && !['of', 'in', 'from', 'into', 'to', 'under', 'back'].includes(next);
  }
  return pos !== 'VERB' || lower(line, at - 1) === 'the';
}

const SHORT = /^([qh])([1-4])$/;

/** Quarters and halves of a year: Q1 2017, 2017 Q1, the first quarter of 2017, the second half of the year. */
export function partOfYear(line: Line, at: number, inner: Family): Reading | null {
  const after = SHORT.test(lower(line, at + 1)) ? yearAt(line, at) : null;
  const short = SHORT.exec(lower(line, after?.to ?? at));
  if (short) {
    const length = short[1] === 'q' ? 3 : 6;
    const year = after ? { to: after.to + 1, year: after.value } : yearPart(line, at + 1);
    if (year.year === null || Number(short[2]) * length > 12) return null;
    return months(Number(short[2]), length, calendar({ year: year.year }), year.to);
  }
  const count = word(line, at).relation?.offset === -1 ? null : dayAt(line, at);
  const noun = count ? count.to : at + 1;
  const length = MONTHS_IN.get(lower(line, noun));
  if (length === undefined) return null;
  const which = count?.value ?? (lower(line, at) === 'last' ? 12 / length : 0);
  if (which < 1 || which * length > 12) return null;
  if (
    length === 3 &&
    count?.ordinal &&
    lower(line, at - 1) === 'the' &&
    lower(line, noun + 1) !== 'of'
  )
    return isCapital(line, noun + 1) ? null : months(which, length, { kind: 'the-year' }, noun + 1);
  const of = inner(line, skip(line, skip(line, noun + 1, 'of'), 'the'));
  return of && isYear(of.meaning) ? months(which, length, of.meaning, of.to) : null;
}

export function isYear(meaning: Meaning): boolean {
  if (meaning.kind === 'the-year') return true;
  if (meaning.kind === 'unit') return meaning.unit === 'year';
  return (
    meaning.kind === 'calendar' &&
    meaning.year !== null &&
    meaning.month === null &&
    meaning.season === null
  );
}

function months(which: number, length: number, of: Meaning, to: number): Reading {
  const last = which * length;
  return {
    to,
    rule: length === 3 ? 'quarter' : 'half-year',
    meaning: { kind: 'months', first: last - length + 1, last, of },
  };
}
