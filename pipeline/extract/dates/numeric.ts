import { isDay } from './calendar.ts';
import { type Family, isDash, type Line, lower, type Reading } from './line.ts';
import { calendar } from './meaning.ts';
import { isBeforeEra } from './other-calendars.ts';
import { FIRST_PLAIN_YEAR } from './plain-years.ts';
import { fullYear } from './year-part.ts';

const YEAR = /^[12]\d{3}$/;
const TWO = /^\d{2}$/;
const YEAR_FIRST = /^([12]\d{3})([/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2}|\d{4})$/;

/** Dates in digits alone: 2017-05-03, 2017/05/03, 3.5.2017, 03/05/17, 3-5-2017. */
export const numericDate: Family = (line, at) => {
  const read = digits(line, at);
  return read && !isBeforeEra(line, read.to) ? read : null;
};

function digits(line: Line, at: number): Reading | null {
  const form = lower(line, at);
  if (form.length >= 6) {
    const first = YEAR_FIRST.exec(form);
    if (first) return ofParts(first[1], first[3], first[4], at + 1, 'numeric:year-first');
    const last = YEAR_LAST.exec(form);
    if (last) return yearLast(last[1], last[3], last[4], at + 1, last[2] === '.');
    return null;
  }
  return isDash(line, at + 1) && isDash(line, at + 3) ? dashed(line, at) : null;
}

function dashed(line: Line, at: number): Reading | null {
  const [a, b, c] = [lower(line, at), lower(line, at + 2), lower(line, at + 4)];
  if (isDash(line, at + 5)) return null;
  if (YEAR.test(a) && TWO.test(b) && TWO.test(c))
    return ofParts(a, b, c, at + 5, 'numeric:year-first');
  if (/^\d{1,2}$/.test(a) && /^\d{1,2}$/.test(b) && YEAR.test(c))
    return yearLast(a, b, c, at + 5, false);
  return null;
}

function ofParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  to: number,
  rule: string,
): Reading | null {
  const meaning = calendar({ year: Number(year), month: Number(month), day: Number(day) });
  if (Number(year) < FIRST_PLAIN_YEAR) return null;
  const exists = Number(month) >= 1 && Number(month) <= 12 && isDay(meaning);
  return exists ? { to, rule, meaning } : null;
}

/** Day and month in either order: the one that exists; where both do, the text does not say. */
function yearLast(
  a: string | undefined,
  b: string | undefined,
  c: string | undefined,
  to: number,
  dotted: boolean,
): Reading | null {
  const year = String(c).length === 2 ? fullYear(Number(c)) : Number(c);
  const dayFirst = ofParts(String(year), b, a, to, 'numeric:day-first');
  const monthFirst = ofParts(String(year), a, b, to, 'numeric:month-first');
  if (String(c).length === 2 && dotted) return null;
  if (!dayFirst || !monthFirst || dotted || a === b) return dayFirst ?? monthFirst;
  const meaning = dayFirst.meaning;
  if (meaning.kind !== 'calendar') return null;
  return { to, rule: 'numeric:ambiguous', meaning: { kind: 'ambiguous', dayFirst: meaning } };
}
