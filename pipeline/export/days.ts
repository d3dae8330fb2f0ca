import { type DatePrecision, dateRange } from '../edtf.ts';

/** The first and last day of a calendar value; `null` where it is open. */
export interface Days {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
}

/**
 * The days of an EDTF value; `null` for durations, frequencies and vague references. Days before
 * the year 0 are left open: no table format has dates for them.
 */
export function daysOf(value: string): Days | null {
  const { start, end, precision } = dateRange(value);
  return precision && { start: inEra(start), end: inEra(end), precision };
}

function inEra(day: string | null): string | null {
  return day?.startsWith('-') ? null : day;
}
