/** What kind of time a value names: how closely its start and end are known. */
export type DatePrecision =
  | 'time'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

/** The first and last day of a value, for sorting and filtering. */
export interface DateRange {
  /** ISO 8601 calendar date, with a sign before the year 0; `null` where open or not known. */
  readonly start: string | null;
  readonly end: string | null;
  /** `null` for durations, frequencies and vague references. */
  readonly precision: DatePrecision | null;
}

const CALENDAR =
  /^(-?)(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(T\d{2}:\d{2}.*)?$/;
/** The first of the three months of a season, as meteorologists of the northern hemisphere count. */
const SEASONS = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);
const UNKNOWN: DateRange = { start: null, end: null, precision: null };

/**
 * The days that an EDTF value (level 1) covers: `2017-05` is 2017-05-01 to 2017-05-31. Winter begins
 * in December of its year. An open or unknown end is `null`; so are both where no year is stated
 * (`XXXX-03-24`) and where an interval ends before it starts.
 * @param value EDTF, ISO 8601 duration or `PRESENT_REF` and the like; anything else is unknown
 */
export function dateRange(value: string): DateRange {
  const slash = value.indexOf('/');
  if (slash < 0) return single(value);
  const [from, to] = [value.slice(0, slash), value.slice(slash + 1)];
  const [first, last] = [single(from), single(to)];
  if (!isEnd(from, first) || !isEnd(to, last)) return UNKNOWN;
  const [start, end] = [first.start, last.end];
  if (start !== null && end !== null && isAfter(start, end))
    return { start: null, end: null, precision: 'interval' };
  return { start, end, precision: 'interval' };
}

function isEnd(value: string, { precision }: DateRange): boolean {
  return precision !== null || value === '..' || value === '';
}

function single(value: string): DateRange {
  const parts = CALENDAR.exec(value);
  if (!parts) return UNKNOWN;
  const [, sign = '', digits = '', month, day, clock] = parts;
  if (digits === 'XXXX')
    return { start: null, end: null, precision: precisionOf(digits, month, day, clock) };
  const years = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map(
    (year) => Number(year) * (sign === '-' ? -1 : 1),
  );
  const first = Math.min(...years);
  const last = Math.max(...years);
  const precision = precisionOf(digits, month, day, clock);
  if (month === undefined || month === 'XX' || digits.includes('X'))
    return { start: iso(first, 1, 1), end: iso(last, 12, 31), precision };
  const season = SEASONS.get(Number(month));
  if (season !== undefined) return { ...months(first, season, 3), precision };
  if (Number(month) < 1 || Number(month) > 12) return UNKNOWN;
  if (day === undefined || day === 'XX') return { ...months(first, Number(month), 1), precision };
  if (Number(day) < 1 || Number(day) > daysInMonth(first, Number(month))) return UNKNOWN;
  const date = iso(first, Number(month), Number(day));
  return { start: date, end: date, precision };
}

function precisionOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
  clock: string | undefined,
): DatePrecision {
  if (clock !== undefined) return 'time';
  if (day !== undefined && day !== 'XX') return 'day';
  if (month !== undefined && month !== 'XX') return SEASONS.has(Number(month)) ? 'season' : 'month';
  if (/^\d{3}X$/.test(year)) return 'decade';
  return /^\d{2}XX$/.test(year) ? 'century' : 'year';
}

function months(year: number, first: number, count: number): { start: string; end: string } {
  const last = first + count - 1;
  const endYear = year + (last > 12 ? 1 : 0);
  const endMonth = last > 12 ? last - 12 : last;
  return {
    start: iso(year, first, 1),
    end: iso(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  const padded = String(Math.abs(year)).padStart(4, '0');
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${padded}-${two(month)}-${two(day)}`;
}

/** Compares ISO dates, also before the year 0. */
function isAfter(a: string, b: string): boolean {
  return orderOf(a) > orderOf(b);
}

function orderOf(date: string): number {
  const before = date.startsWith('-');
  const [year, month, day] = (before ? date.slice(1) : date).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  return (before ? -year : year) * 10_000 + month * 100 + day;
}
