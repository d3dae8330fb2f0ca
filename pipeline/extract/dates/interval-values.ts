import { lastDay } from './anchors.ts';
import type { Calendar, Meaning } from './meaning.ts';
import { monthsOf, type Point } from './point.ts';
import type { Context, Resolved } from './resolved.ts';
import { told } from './story.ts';

type Resolve = (meaning: Meaning, context: Context) => Resolved;

/**
 * The value of a stretch of time. An end without a year takes that of the other end.
 * @param resolve what resolves the ends
 */
export function resolveInterval(
  { from, to }: Meaning & { kind: 'interval' },
  context: Context,
  resolve: Resolve,
): Resolved {
  if (to === null) {
    const start = resolve(from, context);
    return isDated(start) ? { ...start, value: `${start.value}/..` } : start;
  }
  const last = lastOf(to);
  const first = lastOf(from);
  const given = first && last && first.year === null && !first.relation && last.year !== null;
  if (first && last && !given && !first.year && !last.year && !first.relation && !last.relation) {
    const year = resolve(to, context).point?.year;
    if (year !== undefined && last.month !== null && first.month !== null)
      return resolveInterval({ kind: 'interval', from, to: withYear(to, year) }, context, resolve);
  }
  const start = resolve(given ? yearBefore(from, last) : from, context);
  const story = start.point ? told(context.story, start.point, context.block) : context.story;
  let finish = resolve(to, { ...context, story });
  if (isBefore(finish.point, start.point) && start.point && last && last.year === null)
    finish = resolve(to, {
      ...context,
      anchors: { ...context.anchors, published: null, period: null },
      story,
    });
  if (!isDated(start) || !isDated(finish)) return isDated(start) ? start : finish;
  if (isBefore(finish.point, start.point)) return start;
  const inferred = [...new Set([...start.inferred, ...finish.inferred])];
  const timexType = start.timexType === 'TIME' ? 'TIME' : 'DATE';
  const value = `${start.value}/${finish.value}`;
  const point = finish.point?.month === null ? start.point : finish.point;
  return { timexType, value, inferred: given ? [...inferred, 'year'] : inferred, point };
}

function lastOf(meaning: Meaning): Calendar | null {
  if (meaning.kind === 'end') return lastOf(meaning.of);
  return meaning.kind === 'calendar' ? meaning : null;
}

/** The start takes the year of the end, or the one before: from November to March 2017. */
function yearBefore(from: Meaning, to: Calendar): Meaning {
  const month = lastOf(from)?.month ?? null;
  const over = month !== null && to.month !== null && month > to.month;
  return withYear(from, (to.year as number) - (over ? 1 : 0));
}

function withYear(meaning: Meaning, year: number): Meaning {
  if (meaning.kind === 'end') return { ...meaning, of: withYear(meaning.of, year) };
  return meaning.kind === 'calendar' ? { ...meaning, year } : meaning;
}

/** True where the first lies wholly before the second. */
export function isBefore(a: Point | null, b: Point | null): boolean {
  return (
    a !== null &&
    b !== null &&
    monthsOf(lastDay(a)) < monthsOf({ ...b, month: b.month ?? 1, day: b.day ?? 1 })
  );
}

function isDated({ value }: Resolved): boolean {
  return !value.endsWith('_REF') && !value.startsWith('P');
}
