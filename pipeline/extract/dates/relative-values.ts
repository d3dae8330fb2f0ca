import type { InferredPart } from '../../model.ts';
import { firstDay, lastDay } from './anchors.ts';
import type { Meaning } from './meaning.ts';
import {
  addDays,
  addMonths,
  edtfOf,
  edtfYear,
  isWholeDay,
  monthsOf,
  type Point,
  weekdayOf,
} from './point.ts';
import { type Context, date, type Resolved } from './resolved.ts';

type ShiftMeaning = Meaning & { kind: 'shift' };
type UnitMeaning = Meaning & { kind: 'unit' };

/** EDTF years of more digits are written otherwise. */
const FURTHEST_YEAR = 9999;
const DAYS: Partial<Record<string, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };
const MONTHS: Partial<Record<string, number>> = { month: 1, quarter: 3, semester: 6 };
const YEARS: Partial<Record<string, number>> = {
  year: 1,
  decade: 10,
  century: 100,
  millennium: 1000,
};

/** The value of *three days later*, *two years ago*; `PAST_REF` where it cannot be counted. */
export function resolveShift(meaning: ShiftMeaning, context: Context): Resolved {
  const { base, unit, sign, event } = meaning;
  const unknown = date(base === 'document' && sign > 0 ? 'FUTURE_REF' : 'PAST_REF');
  const { published, period } = context.anchors;
  const ownDate = published ?? (unit in YEARS ? (period?.end ?? null) : null);
  const from = base === 'document' ? ownDate : toldBefore(unit, event, context);
  const found = from && shiftedFrom(from, meaning);
  const isLater = base === 'text' && found?.point && isAfter(found.point, published);
  return found && !isLater ? found : unknown;
}

/** The value of *three days later* than a date; `null` where it cannot be counted. */
export function shiftedFrom(from: Point, { amount, unit, sign }: ShiftMeaning): Resolved | null {
  const point = amount === null ? null : shifted(from, unit, amount * sign);
  return point && Math.abs(point.year) <= FURTHEST_YEAR ? dated(point) : null;
}

/** Nothing that a document tells of happened after its date. */
function isAfter(point: Point, published: Point | null): boolean {
  return published !== null && monthsOf(firstDay(point)) > monthsOf(lastDay(published));
}

/** What happened is told in the paragraph of its date or the one after it. */
const EVENT_REACH = 1;

/** The date that *two days later*, *a year after the vote* is counted from. */
function toldBefore(unit: string, event: boolean, context: Context): Point | null {
  const { story, block, here } = context;
  const near = unit in DAYS ? story?.dayBlock : story?.block;
  if (event && block - (near ?? block) > EVENT_REACH) return null;
  return unit in YEARS && here ? here : lastTold(unit, context);
}

function shifted(from: Point, unit: string, by: number): Point | null {
  const days = DAYS[unit];
  if (days !== undefined) return isWholeDay(from) ? addDays(from, Math.round(days * by)) : null;
  const months = MONTHS[unit] ?? (Number.isInteger(by) ? undefined : 12 * (YEARS[unit] ?? 0));
  if (months) {
    const { month } = from;
    return month === null ? null : addMonths({ ...from, month }, Math.round(months * by));
  }
  const years = YEARS[unit];
  return years === undefined ? null : { year: from.year + years * by, month: null, day: null };
}

/** The value of *that year*, *last week*, *the next day*. */
export function resolveUnit(
  { unit, relation, partOfDay }: UnitMeaning,
  context: Context,
): Resolved {
  const { offset } = relation;
  const timexType = partOfDay ? 'TIME' : 'DATE';
  const unknown =
    offset === 0 && relation.base === 'document'
      ? 'PRESENT_REF'
      : offset > 0 && relation.base === 'document'
        ? 'FUTURE_REF'
        : 'PAST_REF';
  const base = baseOf(unit, relation, context);
  const found = base && relatedUnit(unit, base, offset);
  return found ? { ...found, timexType } : { ...date(unknown), timexType };
}

/** The value of *over the weekend*: the one that is over or has begun. */
export function resolveWeekend({ anchors: { published, period } }: Context): Resolved {
  if (!isWholeDay(published) || period) return date('PAST_REF');
  return week(published, weekdayOf(published) < SATURDAY ? -1 : 0, SATURDAY - 1);
}

const SATURDAY = 6;

/** The value of *Friday last week*. */
export function resolveWeekday(
  { weekday, week: { offset } }: Meaning & { kind: 'weekday' },
  { anchors }: Context,
): Resolved {
  const { published } = anchors;
  if (!isWholeDay(published)) return date(offset > 0 ? 'FUTURE_REF' : 'PAST_REF');
  return dated(addDays(published, weekday - weekdayOf(published) + offset * 7));
}

/** *The same day* goes back over no more paragraphs than these. */
export const DAY_REACH = 4;

/** The date last told of that is known as closely as the unit asks. */
function lastTold(unit: string, { story, block }: Context): Point | null {
  if (unit in DAYS || unit === 'weekend')
    return story && block - story.dayBlock <= DAY_REACH ? story.day : null;
  if (unit in MONTHS) return story?.month ?? null;
  if (unit === 'moment') return story?.point ?? null;
  return story?.point ?? null;
}

/** The document's date or the one told of; *this year* of an annual report is the year it covers. */
function baseOf(unit: string, relation: UnitMeaning['relation'], context: Context): Point | null {
  const { anchors, story } = context;
  const { period, published } = anchors;
  if (relation.base === 'text' && relation.offset === 0 && unit === 'year' && story)
    return { year: story.year, month: null, day: null };
  if (relation.base === 'text' && relation.offset < 0 && unit === 'year' && period)
    return context.here ?? period.end;
  if (relation.base === 'text')
    return lastTold(unit, context) ?? (unit === 'year' ? (period?.end ?? null) : null);
  if (unit === 'year' && relation.offset === 0 && period) return period.end;
  if (period && unit === 'day') return null;
  if (published) return published;
  if (period) return unit === 'year' ? period.end : null;
  return unit === 'day' ? null : lastTold(unit, context);
}

function relatedUnit(unit: string, base: Point, offset: number): Resolved | null {
  switch (unit) {
    case 'moment':
      return dated(base);
    case 'year':
      return dated({ year: base.year + offset, month: null, day: null });
    case 'month':
      return base.month === null ? null : dated(addMonths({ ...base, month: base.month }, offset));
    case 'day':
    case 'night':
      return isWholeDay(base) ? dated(addDays(base, offset)) : null;
    case 'week':
    case 'weekend':
      return isWholeDay(base) ? week(base, offset, unit === 'weekend' ? 5 : 0) : null;
    case 'decade':
      return date(`${edtfYear(Math.floor(base.year / 10) * 10 + offset * 10).slice(0, -1)}X`, [
        'year',
      ]);
    case 'century':
      return base.year < 0
        ? null
        : date(`${edtfYear(base.year + offset * 100).slice(0, -2)}XX`, ['year']);
    case 'quarter': {
      if (base.month === null) return null;
      const first = addMonths({ ...base, month: base.month - ((base.month - 1) % 3) }, offset * 3);
      const last = addMonths({ ...first, month: first.month as number }, 2);
      return date(`${edtfOf(first)}/${edtfOf(last)}`, ['year', 'month']);
    }
    default:
      return null;
  }
}

/** Monday to Sunday, or the days from `skipped` on. */
function week(base: Point, offset: number, skipped: number): Resolved {
  const day = firstDay(base);
  const monday = addDays(day, 1 - weekdayOf(day) + offset * 7);
  const value = `${edtfOf(addDays(monday, skipped))}/${edtfOf(addDays(monday, 6))}`;
  return date(value, ['year', 'month', 'day']);
}

function dated(point: Point): Resolved {
  const inferred: InferredPart[] = ['year'];
  if (point.month !== null) inferred.push('month');
  if (point.day !== null) inferred.push('day');
  return { timexType: 'DATE', value: edtfOf(point), inferred, point };
}
