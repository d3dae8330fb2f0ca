/** A day, month or year: what is not known is `null`. Years are astronomical. */
export interface Point {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A point with all its parts. */
export interface Day extends Point {
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] as number);
}

export function isWholeDay(point: Point | null): point is Day {
  return point !== null && point.month !== null && point.day !== null;
}

/**
 * Days since 0000-03-01 in the proleptic Gregorian calendar.
 * Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, days_from_civil.
 */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear;
}

/** The inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  const fromWednesday = (dayNumber(day) + 2) % 7;
  return ((fromWednesday + 7) % 7) + 1;
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** Adds months to a point that knows its month; its day is dropped. */
export function addMonths(point: Point & { month: number }, months: number) {
  const count = point.year * 12 + point.month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day: null };
}

/** Months from the beginning of year 0, with days as a fraction: for comparing unlike points. */
export function monthsOf({ year, month, day }: Point): number {
  return year * 12 + (month === null ? 6 : month - 1 + ((day ?? 15) - 1) / 31);
}

/** EDTF: `2017-05-03`, `2017-05`, `-0498`. */
export function edtfOf({ year, month, day }: Point): string {
  const head = edtfYear(year);
  if (month === null) return head;
  return day === null
    ? `${head}-${twoDigits(month)}`
    : `${head}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** Four digits, with a minus before the year 0. */
export function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
