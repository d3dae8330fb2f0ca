import { type Anchors, firstDay, lastDay } from './anchors.ts';
import { type Day, monthsOf, type Point } from './point.ts';
import type { Context } from './resolved.ts';
import type { Story } from './story.ts';

/** A month, with its day where it has one. */
interface MonthDay {
  readonly month: number;
  readonly day: number | null;
}

/** How much nearer a later date is than an earlier one as far away: stories go forward. */
const FORWARD = 0.75;
/** A story holds in its own paragraph and the next; one that knows but its year, in its own. */
const STORY_REACH = 1;

/**
 * The year of a date that states none: the one in the covered period, else the one that the story
 * is in, else the latest such day not after the document's date, or the next where the text says that
 * it is still to come. See the guidelines, section 2.
 * @returns `null` where there is no anchor, or a period of more than a year leaves it open
 */
export function inferYear(date: MonthDay, context: Context): number | null {
  const { anchors, story, block, future } = context;
  const { period, published } = anchors;
  if (period) return inPeriod(date, period, context);
  if (!published) return story ? inStory(date, story, context) : null;
  if (!future && story && isNear(story, block)) {
    const year = inStory(date, story, context);
    const isPast = monthsOf({ ...date, year }) <= monthsOf(lastDay(published));
    if (isPast && (story.section !== null || year < published.year)) return year;
  }
  return future ? earliestAfter(date, published) : latestBefore(date, published);
}

function isNear({ point, section, block }: Story, at: number): boolean {
  return section !== null || at - block <= (point.month === null ? 0 : STORY_REACH);
}

/** @returns `null` where the period has several such days and no story near leads to one of them */
function inPeriod(
  date: MonthDay,
  { start, end }: NonNullable<Anchors['period']>,
  context: Context,
): number | null {
  const fits = (year: number) =>
    dayKey(lastDay({ ...date, year })) >= dayKey(start) &&
    dayKey(firstDay({ ...date, year })) <= dayKey(end);
  const span = Array.from({ length: end.year - start.year + 1 }, (_, i) => start.year + i);
  const years = span.filter(fits);
  if (years.length <= 1) return years[0] ?? latestBefore(date, end);
  const { story, block } = context;
  if (!story || !isNear(story, block)) return null;
  return [inStory(date, story, context), story.point.year].find(fits) ?? null;
}

function dayKey({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day;
}

/**
 * The nearest such date to the one told of, sooner later than earlier, in the years of the section's
 * heading unless the story has gone on from them or looks back in the same paragraph.
 */
function inStory(date: MonthDay, { point, section, block }: Story, context: Context): number {
  const year = nearest(date, point, context.earlier);
  if (section === null || point.year > section.last) return year;
  if (point.year < section.first && point.month !== null && block === context.block) return year;
  return Math.min(Math.max(year, section.first), section.last);
}

function nearest(date: MonthDay, point: Point, earlier: boolean): number {
  if (point.month === null) return point.year;
  const gap = monthsOf({ ...date, year: point.year }) - monthsOf(point);
  if (earlier) return (12 - gap) * FORWARD < gap ? point.year - 1 : point.year;
  if (gap >= 0) return point.year;
  return (gap + 12) * FORWARD < -gap ? point.year + 1 : point.year;
}

/** The year of the latest such day not after a point. */
function latestBefore(date: MonthDay, point: Point): number {
  const last = lastDay(point);
  const later =
    date.month > last.month || (date.month === last.month && (date.day ?? 1) > last.day);
  return later ? point.year - 1 : point.year;
}

/** The year of the next such day that is not before a point. */
function earliestAfter(date: MonthDay, point: Point): number {
  const first = firstDay(point);
  const earlier =
    date.month < first.month || (date.month === first.month && (date.day ?? 31) < first.day);
  return earlier ? point.year + 1 : point.year;
}
