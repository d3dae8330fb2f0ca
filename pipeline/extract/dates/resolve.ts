import type { InferredPart } from '../../model.ts';
import { firstDay, lastDay } from './anchors.ts';
import { resolveCalendar } from './calendar-values.ts';
import { isBefore, resolveInterval } from './interval-values.ts';
import type { Calendar, Meaning } from './meaning.ts';
import { addDays, edtfOf, edtfYear } from './point.ts';
import { resolveShift, resolveUnit, resolveWeekday, resolveWeekend } from './relative-values.ts';
import { type Context, date, type Resolved } from './resolved.ts';
import { resolveRolling } from './rolling.ts';

/** Turns what an expression says into its value; see the guidelines, section 2. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, context);
    case 'fixed':
      return date(meaning.value, meaning.inferredCentury ? ['century'] : []);
    case 'interval':
      return resolveInterval(meaning, context, resolve);
    case 'end':
      return end(meaning.of, context);
    case 'months':
      return months(meaning, context);
    case 'within':
      return within(meaning, context);
    case 'shift':
      return resolveShift(meaning, context);
    case 'unit':
      return (
        (meaning.relation.rolling && resolveRolling(meaning, context)) ||
        resolveUnit(meaning, context)
      );
    case 'the-weekend':
      return resolveWeekend(context);
    case 'weekday':
      return resolveWeekday(meaning, context);
    case 'the-year':
      return theYear(context);
    case 'covered-period':
      return date(context.anchors.period?.value ?? 'PAST_REF');
    case 'ambiguous':
      return ambiguous(meaning.dayFirst, context);
    case 'reference':
      return date(meaning.value);
    case 'duration':
      return { timexType: 'DURATION', value: meaning.value, inferred: [], point: null };
    case 'set':
      return { timexType: 'SET', value: meaning.value, inferred: [], point: null };
  }
}

function theYear({ anchors, story }: Context): Resolved {
  const { period, published } = anchors;
  const covered = period && period.start.year === period.end.year ? period.end.year : null;
  const year = covered ?? story?.point.year ?? period?.end.year ?? published?.year;
  if (year === undefined) return date('PRESENT_REF');
  const point = covered === null ? { year, month: null, day: null } : null;
  return { timexType: 'DATE', value: edtfYear(year), inferred: ['year'], point };
}

function end(of: Meaning, context: Context): Resolved {
  const whole = resolve(of, context);
  const parts = /^(-?\d{4})(?:-(0\d|1[0-2]))?$/.exec(whole.value);
  if (!parts) return whole;
  const last = lastDay({
    year: Number(parts[1]),
    month: parts[2] === undefined ? null : Number(parts[2]),
    day: null,
  });
  const added: InferredPart[] = parts[2] === undefined ? ['month', 'day'] : ['day'];
  return { ...whole, value: edtfOf(last), inferred: [...whole.inferred, ...added], point: last };
}

function months({ first, last, of }: Meaning & { kind: 'months' }, context: Context): Resolved {
  const year = resolve(of, context);
  const number = /^-?\d{4}$/.test(year.value) ? Number(year.value) : null;
  if (number === null) return date('PAST_REF');
  const month = (value: number) => edtfOf({ year: number, month: value, day: null });
  const value = first === last ? month(first) : `${month(first)}/${month(last)}`;
  return { ...date(value, year.inferred), point: { year: number, month: last, day: null } };
}

function within(meaning: Meaning & { kind: 'within' }, context: Context): Resolved {
  const { count, unit, fromEnd, of } = meaning;
  const whole = resolve(of, context);
  const parts = /^(-?\d{4})(?:-(\d{2}))?$/.exec(whole.value);
  if (!parts) return date('PAST_REF');
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const long = { year: Number(parts[1]), month, day: null };
  const [first, last] = [firstDay(long), lastDay(long)];
  const days = Math.round(count) * (unit === 'week' ? 7 : 1) - 1;
  if (unit === 'month') {
    if (month !== null || count > 12) return whole;
    const ends = fromEnd ? [13 - count, 12] : [1, count];
    const [from, to] = ends.map((at) => edtfOf({ ...long, month: Math.round(at) }));
    return { ...whole, value: from === to ? `${from}` : `${from}/${to}` };
  }
  const from = fromEnd ? addDays(last, -days) : first;
  const to = fromEnd ? last : addDays(first, days);
  if (days < 1 || isBefore(from, first) || isBefore(last, to)) return whole;
  return { ...whole, value: `${edtfOf(from)}/${edtfOf(to)}` };
}

function ambiguous(dayFirst: Calendar, context: Context): Resolved {
  const monthFirst = { ...dayFirst, month: dayFirst.day, day: dayFirst.month };
  const order = context.anchors.dayFirst;
  if (order !== null) return resolve(order ? dayFirst : monthFirst, context);
  const values = [dayFirst, monthFirst].map((either) => resolve(either, context).value).sort();
  return date(values.join('/'), ['month', 'day']);
}
