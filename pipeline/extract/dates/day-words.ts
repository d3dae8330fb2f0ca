import { type Family, isCapital, type Line, lower, type Reading, skip, word } from './line.ts';
import { calendar, type Relation } from './meaning.ts';

/** Today, yesterday, tonight, this morning, last night. */
export const dayWord: Family = (line, at) => {
  const { dayWord } = word(line, at);
  if (dayWord === undefined) return tonight(line, at);
  if (isCapital(line, at) && at > line.from && isCapital(line, at - 1)) return null;
  const part = word(line, at + 1).partOfDay;
  const partOfDay = part !== undefined && part !== 'hours' && part !== 'eve';
  return {
    to: partOfDay ? at + 2 : at + 1,
    rule: 'day-word',
    meaning: {
      kind: 'unit',
      unit: 'day',
      relation: { base: 'document', offset: dayWord },
      partOfDay,
    },
  };
};

/** The day before yesterday, the day after tomorrow. */
export const dayBeyond: Family = (line, at) => {
  if (lower(line, at) !== 'day') return null;
  const { dayWord } = word(line, at + 2);
  const direction = lower(line, at + 1) === 'before' ? -1 : 1;
  if (dayWord !== direction || !['before', 'after'].includes(lower(line, at + 1))) return null;
  const relation = { base: 'document' as const, offset: 2 * direction };
  return {
    to: at + 3,
    rule: 'day-word',
    meaning: { kind: 'unit', unit: 'day', relation, partOfDay: false },
  };
};

function tonight(line: Line, at: number): Reading | null {
  if (lower(line, at) !== 'tonight') return null;
  return {
    to: at + 1,
    rule: 'day-word',
    meaning: {
      kind: 'unit',
      unit: 'day',
      relation: { base: 'document', offset: 0 },
      partOfDay: true,
    },
  };
}

/** A weekday alone: on Thursday. */
export const weekdayAlone: Family = (line, at) => {
  const { weekday, short } = word(line, at);
  if (weekday === undefined || short || !isCapital(line, at)) return null;
  if (isPersonOrPaper(line, at) || isNamedDay(line, at)) return null;
  if (WEEKLY.has(lower(line, at + 1)))
    return { to: at + 2, rule: 'frequency:weekday', meaning: { kind: 'set', value: 'P1W' } };
  const week = ofWeek(line, at + 1);
  if (week)
    return {
      to: week.to,
      rule: 'weekday-of-week',
      meaning: { kind: 'weekday', weekday, week: week.relation },
    };
  return { to: at + 1, rule: 'weekday', meaning: calendar({ weekday }) };
};

/** *Sunday Adeyemo*, *the Sunday Times*, *the Saturday Mothers*. */
function isPersonOrPaper(line: Line, at: number): boolean {
  if (!isCapital(line, at + 1) || word(line, at + 1).month !== undefined) return false;
  const previous = lower(line, at - 1);
  if (previous === 'the' || (isCapital(line, at - 1) && !word(line, at - 1).relation)) return true;
  if (previous === 'and') return word(line, at - 2).weekday === undefined;
  return at === line.from && line.tokens[at + 1]?.pos === 'PROPN';
}

const WEEKLY = new Set(['mornings', 'afternoons', 'evenings', 'nights']);

/** *Bloody Sunday*, *Good Friday*; *the first Monday of each month* is none that a date names. */
function isNamedDay(line: Line, at: number): boolean {
  const { ordinal } = word(line, at - 1);
  const isCounted = ordinal !== undefined || lower(line, at - 1) === 'last';
  if (isCounted && lower(line, at + 1) === 'of' && lower(line, at + 3) !== 'week') return true;
  return (
    line.lexicon.negatives.beforeNamedWeekday.has(lower(line, at - 1)) && isCapital(line, at - 1)
  );
}

/** *Monday and Tuesday last week*. */
const AND = new Set(['and', 'or', 'to']);

/** *last week*, *of this week*, also after the other day of two. */
function ofWeek(line: Line, at: number): { to: number; relation: Relation } | null {
  const isPaired = AND.has(lower(line, at)) && word(line, at + 1).weekday !== undefined;
  const position = skip(line, isPaired ? at + 2 : at, 'of');
  const { relation } = word(line, position);
  if (relation?.base !== 'document' || lower(line, position + 1) !== 'week') return null;
  return { to: isPaired ? at : position + 2, relation };
}
