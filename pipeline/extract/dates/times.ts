import { type Candidate, gapBetween } from './candidate.ts';
import { type Line, lower } from './line.ts';
import type { Calendar, Meaning } from './meaning.ts';

const BEFORE_DATE = /^(?:|,|of|on|of the|on the|, on|in the|of that|the|between|of between|from)$/;
const BEFORE_CLOCK =
  /^(?:|,|at|, at|at about|at around|at approximately|around|about|- at|from|, from|between|, between)$/;
const BEFORE_PART =
  /^(?:|in the|during the|at|, in the|, at|,? at around|,? around|,? shortly before)$/;

/** Joins hours and parts of the day to their date: 8 a.m. on May 3, Monday morning. */
export function withTimes(line: Line, candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = result.at(-1);
    const joined = previous && join(line, previous, candidate);
    if (joined) result.splice(-1, 1, joined);
    else result.push(candidate);
  }
  return result.filter((candidate) => !candidate.weak);
}

function join(line: Line, a: Candidate, b: Candidate): Candidate | null {
  const gap = gapBetween(line, a, b);
  if (gap === null) return null;
  const [time, later] = [timeOf(a), timeOf(b)];
  if (time && isDayLong(b.meaning) && BEFORE_DATE.test(gap)) return merged(a, b, time, b.meaning);
  const named = weekdayPart(a);
  if (named && hasDay(b.meaning) && isDayLong(b.meaning) && BEFORE_DATE.test(gap))
    return merged(a, b, named, b.meaning);
  if (later && isDayLong(a.meaning)) {
    if ((later.clock ? BEFORE_CLOCK : BEFORE_PART).test(gap)) return merged(a, b, later, a.meaning);
  }
  if (time?.clock && later && !later.clock && BEFORE_PART.test(gap)) {
    const clock = LATER.has(lower(line, b.to - 1)) ? afternoon(time.clock) : time.clock;
    return { ...a, to: b.to, weak: a.weak, meaning: { ...time, clock } };
  }
  if (time && !time.clock && later?.clock && BEFORE_CLOCK.test(gap)) return { ...b, from: a.from };
  return null;
}

const LATER = new Set(['afternoon', 'evening', 'night']);

/** *9 o'clock in the evening* is 21:00. */
function afternoon(clock: string): string {
  const hour = Number(clock.slice(0, 2));
  return hour > 0 && hour < 12 ? `${hour + 12}${clock.slice(2)}` : clock;
}

/** *Monday evening*, before the date that it is the evening of. */
function weekdayPart({ meaning }: Candidate): Calendar | null {
  if (meaning.kind !== 'calendar' || meaning.weekday === null || meaning.day !== null) return null;
  return meaning.partOfDay ? meaning : null;
}

function hasDay(meaning: Meaning): boolean {
  return meaning.kind === 'interval' || (meaning.kind === 'calendar' && meaning.day !== null);
}

/** The time of day where the candidate states nothing else. */
function timeOf({ meaning }: Candidate): Calendar | null {
  if (meaning.kind !== 'calendar' || isDayLong(meaning)) return null;
  return meaning.clock !== null || meaning.partOfDay ? meaning : null;
}

function isDayLong(meaning: Meaning): boolean {
  if (meaning.kind === 'interval') return isDayLong(meaning.from);
  if (meaning.kind === 'unit') return meaning.unit === 'day' && !meaning.partOfDay;
  return (
    meaning.kind === 'calendar' &&
    (meaning.day !== null || meaning.weekday !== null) &&
    meaning.clock === null
  );
}

function merged(a: Candidate, b: Candidate, time: Calendar, date: Meaning): Candidate | null {
  const meaning = withTime(date, time);
  return { from: a.from, to: b.to, meaning, rule: `${a.rule}+${b.rule}`, weak: false };
}

function withTime(date: Meaning, { clock }: Pick<Calendar, 'clock'>): Meaning {
  if (date.kind === 'calendar') return { ...date, clock, partOfDay: true };
  if (date.kind === 'unit') return { ...date, partOfDay: true };
  if (date.kind === 'interval') return { ...date, from: withTime(date.from, { clock: null }) };
  return date;
}
