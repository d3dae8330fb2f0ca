import type { DocumentMeta } from '../../model.ts';
import { type Day, daysInMonth, edtfOf, type Point } from './point.ts';

/** What a document's metadata say of its time: the same for all its dates. */
export interface Anchors {
  readonly published: Point | null;
  readonly period: { readonly value: string; readonly start: Day; readonly end: Day } | null;
  /** How 3/4/2017 is read; `null` where nothing tells. */
  readonly dayFirst: boolean | null;
}

const POINT = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
/** Regions that write the month before the day. Source: Unicode CLDR 48, short dates of English. */
const MONTH_FIRST_REGIONS = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'PH', 'MH']);
/** The same as ISO 3166-1 alpha-3 codes. */
const MONTH_FIRST = new Set(['USA', 'PRI', 'GUM', 'VIR', 'ASM', 'MNP', 'UMI', 'PHL', 'MHL']);

/** Reads publication date, covered period and the order of numeric dates off the metadata. */
export function anchorsOf(meta: DocumentMeta): Anchors {
  const [start, end] = meta.period?.split('/') ?? [];
  const from = pointOf(start);
  const to = pointOf(end ?? start);
  return {
    published: pointOf(meta.published ?? undefined),
    period:
      from && to ? { value: spanned(from, to), start: firstDay(from), end: lastDay(to) } : null,
    dayFirst: dayFirst(meta),
  };
}

/** One time, or from one to another. */
function spanned(from: Point, to: Point): string {
  return edtfOf(from) === edtfOf(to) ? edtfOf(from) : `${edtfOf(from)}/${edtfOf(to)}`;
}

function pointOf(value: string | undefined): Point | null {
  const parts = POINT.exec(value ?? '');
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = part(parts[2], 12);
  return { year, month, day: month === null ? null : part(parts[3], daysInMonth(year, month)) };
}

function part(digits: string | undefined, most: number): number | null {
  const number = Number(digits);
  return number >= 1 && number <= most ? number : null;
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
  if (region) return !MONTH_FIRST_REGIONS.has(region);
  return country === null ? null : !MONTH_FIRST.has(country);
}
