import type { DocumentMeta } from '../../model.ts';
import { type Day, daysInMonth, type Point } from './point.ts';

/** What a document's metadata say of its time: the same for all its dates. */
export interface Anchors {
  readonly published: Point | null;
  readonly period: { readonly value: string; readonly start: Day; readonly end: Day } | null;
  /** How 3/4/2017 is read; `null` where nothing tells. */
  readonly dayFirst: boolean | null;
}

const POINT = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
/** Countries that write the month before the day. Source: Unicode CLDR 46, short date patterns. */
const MONTH_FIRST = new Set([
  'USA',
  'PRI',
  'GUM',
  'VIR',
  'ASM',
  'MNP',
  'UMI',
  'PHL',
  'FSM',
  'MHL',
  'PLW',
  'BLZ',
]);

export function anchorsOf(meta: DocumentMeta): Anchors {
  const [start, end] = meta.period?.split('/') ?? [];
  const from = pointOf(start);
  const to = pointOf(end ?? start);
  return {
    published: pointOf(meta.published ?? undefined),
    period:
      from && to && meta.period
        ? { value: meta.period, start: firstDay(from), end: lastDay(to) }
        : null,
    dayFirst: dayFirst(meta),
  };
}

function pointOf(value: string | undefined): Point | null {
  const parts = POINT.exec(value ?? '');
  if (!parts) return null;
  const month = parts[2] === undefined ? null : Number(parts[2]);
  if (month !== null && (month < 1 || month > 12))
    return { year: Number(parts[1]), month: null, day: null };
  return {
    year: Number(parts[1]),
    month,
    day: parts[3] === undefined ? null : Number(parts[3]),
  };
}

export function firstDay({ year, month, day }: Point): Day {
  return { year, month: month ?? 1, day: day ?? 1 };
}

export function lastDay({ year, month, day }: Point): Day {
  const last = month ?? 12;
  return { year, month: last, day: day ?? daysInMonth(year, last) };
}

/** The region of the language decides, else the country. */
function dayFirst({ language, country }: DocumentMeta): boolean | null {
  const region = language?.split('-')[1]?.toUpperCase();
  if (region) return region !== 'US' && region !== 'PH';
  return country === null ? null : !MONTH_FIRST.has(country);
}
