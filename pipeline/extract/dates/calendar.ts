import { isCounted } from './counted.ts';
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
import { type Calendar, calendar, type Meaning } from './meaning.ts';
import { isMonthName } from './month-names.ts';
import { dayAt } from './numbers.ts';
import { fullYear, yearPart } from './year-part.ts';

const RANGE = new Set(['-', '–', '—', '‑', 'to', 'through', 'until', 'till']);

/** Weekday, month, day and year in both orders: Friday, 3 May 2019; the 12th of May; May 3 to 8. */
export const calendarDate: Family = (line, at) => {
  const weekday = word(line, at).weekday;
  if (weekday === undefined)
    return monthFirst(line, at) ?? dayFirst(line, at) ?? dayAlone(line, at);
  if (word(line, at).short && !isCapital(line, at)) return null;
  const comma = skip(line, at + 1, ',', '(', 'the');
  const date =
    monthFirst(line, skip(line, comma, 'the')) ?? dayFirst(line, skip(line, comma, 'the'));
  if (date && date.meaning.kind === 'calendar' && date.meaning.day !== null)
    return { ...date, rule: `weekday-${date.rule}`, meaning: { ...date.meaning, weekday } };
  return null;
};

/** May 3, 2017; May 3 to 8; May 2017; May. */
function monthFirst(line: Line, at: number): Reading | null {
  const { month, short } = word(line, at);
  if (month === undefined || !isCapital(line, at)) return null;
  const dayPosition = skip(line, at + 1, 'the');
  const day = dayAt(line, dayPosition);
  const isNumbered = day?.ordinal || dayPosition === at + 1;
  if (day && isNumbered && !isCounted(line, at, day.to)) {
    const range = rangeOfDays(line, at, day.to, month);
    if (range) return withInterval(line, month, day.value, range);
    const year = yearPart(line, day.to);
    const meaning = calendar({
      month,
      day: day.value,
      year: year.year,
      relation: year.relation,
    });
    if (isDay(meaning)) return { to: year.to, rule: 'month-day', meaning };
  }
  const end = short ? skip(line, at + 1, '.') : at + 1;
  const year = yearPart(line, end, true);
  const isShared = short && year.to === end && opensMonths(line, end);
  if (isShared) return { to: at + 1, rule: 'month', meaning: calendar({ month }) };
  if (year.to === end && (short || !isMonthName(line, at))) return null;
  const meaning = calendar({ month, year: year.year, relation: year.relation });
  return { to: year.to, rule: 'month', meaning };
}

/** The Oct. of *Oct.-Nov. 2019*. */
function opensMonths(line: Line, at: number): boolean {
  if (!isDash(line, at) && lower(line, at) !== '/') return false;
  const next = word(line, at + 1);
  const end = next.short ? skip(line, at + 2, '.') : at + 2;
  return next.month !== undefined && yearPart(line, end, true).to > end;
}

/** 3 May 2017; the 3rd of May; 3-8 May 2017. */
function dayFirst(line: Line, at: number): Reading | null {
  const joined = slashedDays(line, at) ?? dashedDate(line, at);
  if (joined) return joined;
  const first = dayAt(line, at);
  if (!first) return null;
  const range = isRange(line, at, first.to) ? dayAt(line, skip(line, first.to + 1, 'the')) : null;
  const last = range ?? first;
  const monthAt = skip(line, last.to, 'of', 'day');
  const { month } = word(line, monthAt === last.to ? monthAt : skip(line, monthAt, 'of'));
  const monthEnd = (monthAt === last.to ? monthAt : skip(line, monthAt, 'of')) + 1;
  if (month === undefined || !isCapital(line, monthEnd - 1)) return null;
  if (!first.ordinal && line.lexicon.negatives.numbered.has(lower(line, at - 1))) return null;
  const year = yearPart(line, monthEnd);
  const of = { month, year: year.year, relation: year.relation };
  const from = calendar({ ...of, day: first.value });
  const to = calendar({ ...of, day: last.value });
  if (!isDay(from) || !isDay(to)) return null;
  if (!range) return { to: year.to, rule: 'day-month', meaning: from };
  if (last.value <= first.value) return null;
  return { to: year.to, rule: 'days-month', meaning: { kind: 'interval', from, to } };
}

/** The night of 5/6 June. */
function slashedDays(line: Line, at: number): Reading | null {
  const days = /^(\d{1,2})\/(\d{1,2})$/.exec(lower(line, at));
  const { month } = word(line, at + 1);
  if (!days || month === undefined || !isCapital(line, at + 1)) return null;
  const year = yearPart(line, at + 2);
  const of = { month, year: year.year, relation: year.relation };
  const [from, to] = [days[1], days[2]].map((day) => calendar({ ...of, day: Number(day) }));
  if (!from || !to || !isDay(from) || !isDay(to) || Number(days[2]) <= Number(days[1])) return null;
  return { to: year.to, rule: 'days-month', meaning: { kind: 'interval', from, to } };
}

/** 5-May-2019, 05-MAY-19. */
function dashedDate(line: Line, at: number): Reading | null {
  if (!isDash(line, at + 1) || !isDash(line, at + 3)) return null;
  const [day, month] = [dayAt(line, at), word(line, at + 2).month];
  const year = /^(?:\d\d|[12]\d{3})$/.exec(lower(line, at + 4))?.[0];
  if (!day || month === undefined || year === undefined || !isCapital(line, at + 2)) return null;
  const full = year.length === 4 ? Number(year) : fullYear(Number(year));
  const meaning = calendar({ day: day.value, month, year: full });
  return isDay(meaning) ? { to: at + 5, rule: 'day-month', meaning } : null;
}

/** On the 5th; on the 28th of that month. */
function dayAlone(line: Line, at: number): Reading | null {
  const day = /^\d/.test(lower(line, at)) ? dayAt(line, at) : null;
  if (!day?.ordinal || lower(line, at - 1) !== 'the') return null;
  const meaning = calendar({ day: day.value });
  const that = lower(line, day.to) === 'of' ? skip(line, day.to + 1, 'the', 'that', 'this') : 0;
  if (
    that > day.to + 1 &&
    skip(line, that, 'same') &&
    lower(line, skip(line, that, 'same')) === 'month'
  )
    return { to: skip(line, that, 'same') + 1, rule: 'day', meaning };
  if (!['on', 'by', 'until', 'since', 'from', 'to'].includes(lower(line, at - 2))) return null;
  const pos = line.tokens[day.to]?.pos;
  const ends =
    day.to === line.to || pos === 'PUNCT' || pos === 'ADP' || pos === 'CCONJ' || pos === 'PRON';
  return ends && !isDash(line, day.to) ? { to: day.to, rule: 'day', meaning } : null;
}

/** *3 to 8 May*, *between 3 and 8 May*. */
function isRange(line: Line, start: number, at: number): boolean {
  if (RANGE.has(lower(line, at))) return true;
  if (lower(line, at) !== 'and') return false;
  const before = lower(line, start - 1) === 'the' ? start - 2 : start - 1;
  return lower(line, before) === 'between';
}

/** The second day of a range after a month: May 3 to 8, May 3–8, not May 3 to 8 June. */
function rangeOfDays(line: Line, monthAt: number, at: number, month: number) {
  if (!isRange(line, monthAt, at)) return null;
  const day = dayAt(line, at + 1);
  if (!day || isCounted(line, at, day.to)) return null;
  const next = word(line, skip(line, day.to, 'of')).month;
  return next === undefined && isDay(calendar({ month, day: day.value })) ? day : null;
}

function withInterval(
  line: Line,
  month: number,
  first: number,
  last: { to: number; value: number },
): Reading | null {
  const year = yearPart(line, last.to);
  const of = { month, year: year.year, relation: year.relation };
  const meaning: Meaning = {
    kind: 'interval',
    from: calendar({ ...of, day: first }),
    to: calendar({ ...of, day: last.value }),
  };
  return last.value > first ? { to: year.to, rule: 'month-days', meaning } : null;
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where the month has that day in some year, or in the year that is stated. */
export function isDay({ year, month, day }: Calendar): boolean {
  if (month === null || day === null) return true;
  if (month === 2 && day === 29 && year !== null)
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (LONGEST_MONTH[month - 1] ?? 0);
}
