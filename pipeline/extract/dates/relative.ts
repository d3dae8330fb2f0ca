import type { Unit } from '../../lexicon/dates/words.ts';
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
import { calendar, type Relation } from './meaning.ts';
import { yearAt } from './years.ts';

const CALENDAR_UNITS = new Set<Unit>([
  'day',
  'night',
  'week',
  'weekend',
  'month',
  'year',
  'decade',
  'century',
]);

/** Units in relation: last year, that same day, the following month, the year. */
export const unitInRelation: Family = (line, at) => {
  const { relation, unit } = word(line, at);
  if (unit !== undefined && !word(line, at).plural)
    return theUnit(line, at, unit) ?? unitFollowing(line, at, unit);
  if (!relation) return null;
  const position = skip(line, at + 1, 'same', 'very');
  const target = word(line, position);
  const known = relationOf(line, at, relation);
  if (target.unit !== undefined && !target.plural && CALENDAR_UNITS.has(target.unit)) {
    if (line.tokens[at]?.lower === 'this' && target.unit === 'day') return null;
    return {
      to: position + 1,
      rule: `relative:${lower(line, at)}-${target.unit}`,
      meaning: {
        kind: 'unit',
        unit: target.unit,
        relation: known,
        partOfDay: target.unit === 'night',
      },
    };
  }
  if (lower(line, at) === 'same' && lower(line, position) === 'time') return sameTime(line, at);
  if (target.partOfDay && target.partOfDay !== 'hours') {
    return {
      to: position + 1,
      rule: `relative:${lower(line, at)}-part-of-day`,
      meaning: { kind: 'unit', unit: 'day', relation: known, partOfDay: true },
    };
  }
  return named(line, at, position, known);
};

const OF_THE_PAST = new Set(
  'was were had did began took made came went became led sent fought held'.split(' '),
);
/** Tokens in which a sentence shows that it tells of the past. */
const TENSE_REACH = 12;

function tellsOfThePast(line: Line, from: number): boolean {
  for (let at = from; at < from + TENSE_REACH; at += 1) {
    const form = lower(line, at);
    if (OF_THE_PAST.has(form)) return true;
    const { pos } = line.tokens[at] ?? {};
    if (pos === 'VERB' || pos === 'AUX') return form.endsWith('ed');
  }
  return false;
}

const OF_WHAT_MAY_BE = new Set(['to', 'can', 'could', 'may', 'might', 'must', 'should', 'would']);

/** *No room for all of them to lie down at the same time* tells of no day. */
function isOfWhatMayBe(line: Line, at: number): boolean {
  for (let i = at - 1; i > Math.max(line.from, at - TENSE_REACH); i -= 1) {
    const { pos } = line.tokens[i] ?? {};
    if (pos === 'VERB') return OF_WHAT_MAY_BE.has(lower(line, i - 1));
  }
  return false;
}

/** *At the same time as*; *At the same time, the law bans …* begins a thought. */
function sameTime(line: Line, at: number): Reading | null {
  if (lower(line, at - 1) !== 'the' || isOfWhatMayBe(line, at)) return null;
  if (at - line.from <= 2 && !tellsOfThePast(line, at + 2)) return null;
  const relation = { base: 'text' as const, offset: 0 };
  return {
    to: at + 2,
    rule: 'relative:same-time',
    meaning: { kind: 'unit', unit: 'moment', relation, partOfDay: false },
  };
}

/** Last March, the previous October, next Monday, that summer. */
function named(line: Line, at: number, position: number, relation: Relation): Reading | null {
  const { month, weekday, season, short } = word(line, position);
  if (short || (season === undefined && !isCapital(line, position))) return null;
  if (month === undefined && weekday === undefined && season === undefined) return null;
  if (month !== undefined && /^\d/.test(lower(line, position + 1))) return null;
  return {
    to: position + 1,
    rule: `relative:${lower(line, at)}-name`,
    meaning: calendar({
      month: month ?? null,
      weekday: weekday ?? null,
      season: season ?? null,
      relation,
    }),
  };
}

/** *the next day* follows the day told of, *next week* the document's date. */
function relationOf(line: Line, at: number, relation: Relation): Relation {
  const told = lower(line, at - 1) === 'the' && lower(line, at) === 'next';
  return told ? { base: 'text', offset: relation.offset } : relation;
}

/** During the year; the day of the blast. */
function theUnit(line: Line, at: number, unit: Unit): Reading | null {
  if (lower(line, at - 1) !== 'the' || isAward(line, at)) return null;
  if (unit === 'year' && line.lexicon.cues.beforeTheYear.has(lower(line, at - 2))) {
    if (isAnotherYear(line, at + 1)) return null;
    return { to: at + 1, rule: 'the-year', meaning: { kind: 'the-year' } };
  }
  if (lower(line, at + 1) === "'s" && lower(line, at + 2) !== 'end') return ownUnit(at, unit);
  if (unit === 'weekend' && WEEKEND.has(lower(line, at - 2)))
    return { to: at + 1, rule: 'the-weekend', meaning: { kind: 'the-weekend' } };
  return unit === 'day' || unit === 'night' ? dayOfEvent(line, at) : beforeLast(line, at, unit);
}

/** *Journalist of the Year*. */
function isAward(line: Line, at: number): boolean {
  return isCapital(line, at) && lower(line, at - 2) === 'of';
}

/** *The year's campaign*, *the day's fighting*. */
function ownUnit(at: number, unit: Unit): Reading | null {
  if (!OWNERS.has(unit)) return null;
  const relation = { base: 'text' as const, offset: 0 };
  const meaning =
    unit === 'year'
      ? { kind: 'the-year' as const }
      : { kind: 'unit' as const, unit, relation, partOfDay: false };
  return { to: at + 1, rule: 'the-unit', meaning };
}

const OWNERS = new Set<Unit>(['year', 'month', 'week', 'day']);

const WEEKEND = new Set(['over', 'at', 'during', 'on']);

/** *The week before last*, *the year after next*. */
function beforeLast(line: Line, at: number, unit: Unit): Reading | null {
  const [turn, end] = [lower(line, at + 1), lower(line, at + 2)];
  const offset =
    turn === 'before' && end === 'last' ? -2 : turn === 'after' && end === 'next' ? 2 : 0;
  if (offset === 0) return null;
  const relation = { base: 'document' as const, offset };
  return {
    to: at + 3,
    rule: 'relative:before-last',
    meaning: { kind: 'unit', unit, relation, partOfDay: false },
  };
}

/** The day of the blast, the night of her arrest, the morning of the vote. */
export const dayOfEvent: Family = (line, at) => {
  const { unit, partOfDay } = word(line, at);
  if (lower(line, at - 1) !== 'the' || lower(line, at + 1) !== 'of') return null;
  const noun = skip(line, at + 2, 'the', 'his', 'her', 'their', 'its');
  if (noun === at + 2 || line.tokens[noun]?.pos !== 'NOUN' || word(line, noun).unit) return null;
  const relation = { base: 'text' as const, offset: 0 };
  const part = unit !== 'day' && partOfDay !== undefined;
  return {
    to: noun + 1,
    rule: 'day-of-event',
    meaning: { kind: 'unit', unit: 'day', relation, partOfDay: part },
  };
};

/** *The year in which*, *the year to March*, *the year of the coup*, *the year 2017*. */
function isAnotherYear(line: Line, at: number): boolean {
  const next = lower(line, at);
  const after = lower(line, at + 1);
  if (/^\d/.test(next)) return true;
  if (isDash(line, at))
    return (
      /^\d/.test(after) ||
      (line.tokens[at]!.start === line.tokens[at - 1]!.end && !isLongDash(line, at))
    );
  if (next === 'in') return after === 'which' || after === 'question' || after === 'review';
  if (next === 'to')
    return (
      /^\d/.test(after) ||
      word(line, at + 1).month !== undefined ||
      after === 'come' ||
      after === 'date'
    );
  if (next === 'of')
    return (
      ['the', 'his', 'her', 'their', 'its', 'a', 'an', 'our'].includes(after) ||
      isCapital(line, at + 1)
    );
  return line.lexicon.cues.notAfterTheYear.has(next);
}

function isLongDash(line: Line, at: number): boolean {
  return ['–', '—'].includes(lower(line, at));
}

/** The day following. */
function unitFollowing(line: Line, at: number, unit: Unit): Reading | null {
  if (lower(line, at - 1) !== 'the' || lower(line, at + 1) !== 'following') return null;
  return {
    to: at + 2,
    rule: 'relative:unit-following',
    meaning: { kind: 'unit', unit, relation: { base: 'text', offset: 1 }, partOfDay: false },
  };
}

/** Year's end, month's end, year-end. */
export const unitEnd: Family = (line, at) => {
  const { unit } = word(line, at);
  if (unit === 'year' && isDash(line, at + 1) && lower(line, at + 2) === 'end')
    return endOfYear(line, at + 3);
  if ((unit !== 'year' && unit !== 'month') || lower(line, at + 1) !== "'s") return null;
  if (lower(line, at + 2) !== 'end') return null;
  if (unit === 'year') return endOfYear(line, at + 3);
  const relation = { base: 'text' as const, offset: 0 };
  const of = { kind: 'unit' as const, unit, relation, partOfDay: false };
  return { to: at + 3, rule: 'month-end', meaning: { kind: 'end', of } };
};

/** *Year's end*, *year-end 2019*. */
function endOfYear(line: Line, at: number): Reading {
  const stated = yearAt(line, at);
  const of = stated ? calendar({ year: stated.value }) : { kind: 'the-year' as const };
  return { to: stated?.to ?? at, rule: 'year-end', meaning: { kind: 'end', of } };
}
