import type { InferredPart } from '../../model.ts';
import type { Calendar } from './meaning.ts';
import {
  addDays,
  daysInMonth,
  edtfOf,
  edtfYear,
  isWholeDay,
  monthsOf,
  type Point,
  weekdayOf,
} from './point.ts';
import { DAY_REACH } from './relative-values.ts';
import { type Context, date, type Resolved } from './resolved.ts';
import { inferYear } from './years-inferred.ts';

/** Years in which a weekday may fit, the likeliest first. */
const NEAR_YEARS = [0, 1, -1, 2, -2, -3, -4];

/** A month that stands for its season where a year is sought. */
const MIDDLE_OF_SEASON = new Map([
  [21, 4],
  [22, 7],
  [23, 10],
  [24, 1],
]);

/** The value of a date that states a year, month, day, season, weekday or hour. */
export function resolveCalendar(meaning: Calendar, context: Context): Resolved {
  const { month, day, season, weekday, clock, partOfDay } = meaning;
  const timexType = clock !== null || partOfDay ? 'TIME' : 'DATE';
  if (month === null && season === null && meaning.year === null) {
    if (day !== null) return dayOfMonth(meaning, day, context);
    const found =
      weekday === null ? dayOfHour(meaning, context) : dayOfWeek(meaning, weekday, context);
    if (!isWholeDay(found)) return { ...date('PAST_REF'), timexType };
    const point = found;
    return {
      timexType,
      value: withClock(edtfOf(point), clock),
      inferred: ['year', 'month', 'day'],
      point,
    };
  }
  const year = meaning.year ?? withWeekday(meaning, yearOf(meaning, context));
  const inferred: InferredPart[] = meaning.year === null && year !== null ? ['year'] : [];
  if (season !== null) {
    if (year === null) return date('PAST_REF');
    const point = { year, month: null, day: null };
    return { timexType, value: `${edtfYear(year)}-${season}`, inferred, point };
  }
  if (year === null) {
    const value = edtfOf({ year: 0, month, day }).replace(/^0000/, 'XXXX');
    return { ...date(value), timexType };
  }
  const point = existing({ year, month, day });
  const value = edtfOf(point);
  return { timexType, value: day === null ? value : withClock(value, clock), inferred, point };
}

/** Of the years around, the one in which the day falls on the weekday that the text names. */
function withWeekday({ month, day, weekday }: Calendar, year: number | null): number | null {
  if (year === null || month === null || day === null || weekday === null) return year;
  const fits = (shift: number) =>
    day <= daysInMonth(year + shift, month) &&
    weekdayOf({ year: year + shift, month, day }) === weekday;
  return year + (NEAR_YEARS.find(fits) ?? 0);
}

/** The day itself, 29 February in the leap year before. */
function existing(point: Point): Point {
  if (point.month !== 2 || point.day !== 29) return point;
  let { year } = point;
  while (daysInMonth(year, 2) < 29) year -= 1;
  return { ...point, year };
}

function withClock(day: string, clock: string | null): string {
  return clock === null ? day : `${day}T${clock}`;
}

function yearOf({ month, day, season, relation }: Calendar, context: Context): number | null {
  const { anchors, story } = context;
  const named = { month: month ?? MIDDLE_OF_SEASON.get(season ?? 21) ?? 1, day };
  if (!relation) return inferYear(named, context);
  const base =
    relation.base === 'text'
      ? (story?.point ?? null)
      : (anchors.published ?? anchors.period?.end ?? null);
  if (!base) return inferYear(named, context);
  if (relation.ofYear || relation.offset === 0) {
    const from =
      relation.base === 'text' && relation.offset === 0 && story ? story.year : base.year;
    const covered =
      relation.base === 'document' && relation.offset === 0 ? anchors.period?.end.year : undefined;
    return (covered ?? from) + relation.offset;
  }
  const inYear = monthsOf({ ...named, year: base.year }) - monthsOf(base);
  if (relation.offset < 0) return inYear < 0 ? base.year : base.year - 1;
  return inYear > 0 ? base.year : base.year + 1;
}

/** *The 28th*, of the month told of. */
function dayOfMonth({ clock, partOfDay }: Calendar, day: number, { story }: Context): Resolved {
  const timexType = clock !== null || partOfDay ? 'TIME' : 'DATE';
  const month = story?.month;
  if (!month || day > daysInMonth(month.year, month.month))
    return { ...date('PAST_REF'), timexType };
  const point = { ...month, day };
  return { timexType, value: withClock(edtfOf(point), clock), inferred: ['year', 'month'], point };
}

/** The day of an hour that is told without one: nothing beyond its sentence dates a stretch of hours. */
function dayOfHour(
  { untilClock }: Calendar,
  { anchors, story, here, block }: Context,
): Point | null {
  if (isWholeDay(here)) return here;
  const reach = anchors.period ? HOUR_REACH : DAY_REACH;
  if (untilClock !== null || !story || block - story.dayBlock > reach) return null;
  return story.day;
}

/** In a report an hour is told of in the paragraph of its day or the next; news has short ones. */
const HOUR_REACH = 1;

/**
 * The latest such weekday not after the document's date, or the one that is told of; a report on a
 * period is not dated by its publication.
 */
function dayOfWeek(
  { relation }: Calendar,
  weekday: number,
  { anchors, story, future }: Context,
): Point | null {
  if (!relation && anchors.period) return null;
  const base = relation?.base === 'text' ? (story?.day ?? null) : anchors.published;
  if (!isWholeDay(base)) return null;
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (!relation) return addDays(base, future && back > 0 ? 7 - back : -back);
  if (relation.offset < 0) return addDays(base, back === 0 ? -7 : -back);
  if (relation.offset > 0) return addDays(base, 7 - back);
  return addDays(base, back === 0 ? 0 : 7 - back);
}
