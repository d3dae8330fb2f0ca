import type { InferredPart } from '../../model.ts';
import type { Meaning } from './meaning.ts';
import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  edtfOf,
  edtfYear,
  isWholeDay,
  type Point,
} from './point.ts';
import { type Context, date, type Resolved } from './resolved.ts';

type UnitMeaning = Meaning & { kind: 'unit' };

const DAY: readonly InferredPart[] = ['year', 'month', 'day'];
/** Months of a year's beginning, in which the past year is the one before. */
const LOOKING_BACK = 2;
const YEARS: Partial<Record<UnitMeaning['unit'], number>> = { decade: 10, century: 100 };

/**
 * The value of *the past week*, *the past decade*: the stretch that ends with the document's date, or
 * with the period that it covers; `null` where the unit is another or neither is known closely enough.
 */
export function resolveRolling({ unit }: UnitMeaning, { anchors }: Context): Resolved | null {
  const { period, published } = anchors;
  const end: Point | null = period?.end ?? published;
  if (!end) return null;
  const years = YEARS[unit];
  if (years !== undefined) return stretch(edtfYear(end.year - years), edtfYear(end.year), ['year']);
  if (period) return null;
  if (unit === 'year') return pastYear(end);
  if (!isWholeDay(end)) return null;
  if (unit === 'month') return stretch(edtfOf(monthBefore(end)), edtfOf(end), DAY);
  return unit === 'week' ? stretch(edtfOf(addDays(end, -7)), edtfOf(end), DAY) : null;
}

/** The same day of the month before, or its last one. */
function monthBefore(end: Day): Point {
  const { year, month } = addMonths(end, -1);
  return { year, month, day: Math.min(end.day, daysInMonth(year, month)) };
}

/** The year before in what is published at the beginning of one, else the last twelve months. */
function pastYear({ year, month }: Point): Resolved | null {
  if (month === null || month <= LOOKING_BACK) return null;
  const now = { year, month, day: null };
  return stretch(edtfOf(addMonths(now, -12)), edtfOf(now), ['year', 'month']);
}

function stretch(from: string, to: string, inferred: readonly InferredPart[]): Resolved {
  return date(`${from}/${to}`, inferred);
}
