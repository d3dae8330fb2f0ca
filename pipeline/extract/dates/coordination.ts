import { isDay } from './calendar.ts';
import { type Candidate, dateOf, gapBetween } from './candidate.ts';
import { isDash, type Line, lower, word } from './line.ts';
import { type Calendar, calendar, type Meaning } from './meaning.ts';
import { dayAt } from './numbers.ts';
import { yearPart } from './year-part.ts';
import { yearAt } from './years.ts';

const AND = new Set(['and', 'or', '&']);
const LISTED = new Set(['and', 'or', '&', ',']);
const BETWEEN_DATES =
  /^(?:,|and|or|&|\/|to|through|until|-|–|—|, and|and again in|and again on|and in|and on|and the|or in|- the|to the|and in the|and from)$/;

/**
 * Numbers that share the month or era of a date beside them: *May 4 and 5*, *6, 7 and 9 May*,
 * *496 and 495 BC*. Each becomes a date of its own.
 */
export function withSharedParts(line: Line, candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  candidates.forEach((candidate, i) => {
    const free = result.at(-1)?.to ?? line.from;
    if (candidate.from < free) return;
    result.push(...daysBefore(line, candidate, free), candidate);
    const next = candidates[i + 1]?.from ?? line.to;
    const after = dayAfter(line, candidate, next);
    if (after) result.splice(-1, 1, ...after);
  });
  return result;
}

/** The days in *6, 7 and 9 May*, and the year in *496 and 495 BC*. */
function daysBefore(line: Line, candidate: Candidate, free: number): Candidate[] {
  const date = firstDate(candidate.meaning);
  if (!date || !/^\d/.test(lower(line, candidate.from))) return [];
  const found: Candidate[] = [];
  let position = candidate.from;
  while (LISTED.has(lower(line, position - 1)) || lower(line, position - 1) === 'the') {
    const joint = position - (lower(line, position - 1) === 'the' ? 2 : 1);
    const isSerial = AND.has(lower(line, joint)) && lower(line, joint - 1) === ',';
    const numberAt = isSerial ? joint - 2 : joint - 1;
    if (numberAt < free || !LISTED.has(lower(line, joint))) break;
    if (isSerial && lower(line, numberAt - 1) !== ',') break;
    if (lower(line, position - 1) === ',' && found.length === 0) break;
    const shared = sharing(line, numberAt, date);
    if (!shared) break;
    found.unshift({
      from: numberAt,
      to: numberAt + 1,
      meaning: shared,
      rule: 'shared',
      weak: false,
    });
    position = numberAt;
  }
  return found;
}

function firstDate(meaning: Meaning): Calendar | null {
  if (meaning.kind === 'interval') return firstDate(meaning.from);
  return meaning.kind === 'calendar' ? meaning : null;
}

function sharing(line: Line, at: number, date: Calendar): Calendar | null {
  if (date.day !== null) {
    const day = dayAt(line, at);
    const shared = day && calendar({ ...date, weekday: null, day: day.value });
    return shared && day.to === at + 1 && isDay(shared) ? shared : null;
  }
  const old = date.year !== null && date.year <= 0 && date.month === null;
  return old && /^\d{1,3}$/.test(lower(line, at))
    ? calendar({ year: 1 - Number(lower(line, at)) })
    : null;
}

/** The days in *May 4 and 5*, *May 3, 4, and 5*; a year after them belongs to all. */
function dayAfter(line: Line, candidate: Candidate, next: number): Candidate[] | null {
  const date = dateOf(candidate);
  if (!date || date.day === null || date.year !== null || date.relation) return null;
  if (word(line, candidate.from).month === undefined) return null;
  const listed = daysBetween(line, candidate.to, next);
  const joint = listed.at(-1)?.to ?? candidate.to;
  const and = lower(line, joint) === ',' && listed.length > 0 ? joint + 1 : joint;
  if (!AND.has(lower(line, and))) return null;
  const position = lower(line, and + 1) === 'the' ? and + 2 : and + 1;
  const day = position < next ? dayAt(line, position) : null;
  if (!day || day.to > next || !endsList(line, day.to, day.ordinal)) return null;
  const { to, year } = yearPart(line, day.to);
  const days = [...listed, { from: position, to: day.to, value: day.value }].map((one) => ({
    from: one.from,
    to: one.from === position ? to : one.to,
    meaning: calendar({ ...date, day: one.value, year }),
    rule: 'shared',
    weak: false,
  }));
  if (!days.every(({ meaning }) => isDay(meaning))) return null;
  return [{ ...candidate, meaning: { ...date, year } }, ...days];
}

/** The days between the first and the last of *May 3, 4, and 5*. */
function daysBetween(line: Line, from: number, next: number) {
  const days: { from: number; to: number; value: number }[] = [];
  for (let at = from; lower(line, at) === ',' && at + 1 < next; at += 2) {
    const day = dayAt(line, at + 1);
    if (!day || day.to !== at + 2 || !LISTED.has(lower(line, at + 2))) break;
    days.push({ from: at + 1, to: at + 2, value: day.value });
  }
  return days;
}

/** *May 4 and 5 soldiers* ends no list. */
function endsList(line: Line, at: number, ordinal: boolean): boolean {
  if (word(line, at).unit !== undefined || isDash(line, at)) return false;
  return (
    ordinal ||
    !['NOUN', 'ADJ', 'PROPN', 'SYM'].includes(line.tokens[at]?.pos ?? 'PUNCT') ||
    yearAt(line, at) !== null
  );
}

/** *Human Rights Day in 2018*, *on 3 May, in Minsk, in 2018*. */
const IN_YEAR = /^,? ?in(?: \S+ in)?$/;

function bareYear({ meaning }: Candidate): number | null {
  if (meaning.kind !== 'calendar' || meaning.month !== null || meaning.season !== null) return null;
  return meaning.year;
}

/** *Last year on 3 May*, *last year's May Day*. */
function ofYearBefore(line: Line, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    const [previous, date] = [candidates[i - 1], dateOf(candidate)];
    if (previous?.meaning.kind !== 'unit' || previous.meaning.unit !== 'year') return candidate;
    if (!date || date.month === null || date.year !== null || date.relation) return candidate;
    if (!/^(?:,? ?[oi]n|'s)$/.test(gapBetween(line, previous, candidate) ?? '')) return candidate;
    const relation = { ...previous.meaning.relation, ofYear: true as const };
    return { ...candidate, meaning: { ...date, relation } };
  });
}

/**
 * Gives each date without a year the year of the date that it is coordinated with: *January and
 * October 2017*.
 * @returns meanings, by position in `candidates`
 */
export function withSharedYears(line: Line, candidates: readonly Candidate[]): Candidate[] {
  const result = ofYearBefore(line, candidates);
  for (let i = result.length - 2; i >= 0; i -= 1) {
    const [a, b] = [result[i]!, result[i + 1]!];
    const [date, other] = [dateOf(a), firstDate(b.meaning)];
    if (!date || date.year !== null || date.relation) continue;
    const year = bareYear(b);
    if (date.month !== null && year !== null && IN_YEAR.test(gapBetween(line, a, b) ?? '')) {
      result[i] = { ...a, meaning: { ...date, year } };
      continue;
    }
    if (!other) continue;
    if (other.year === null && !other.relation) continue;
    if (
      (date.month === null && date.season === null) ||
      (other.month === null && other.season === null)
    )
      continue;
    if (BETWEEN_DATES.test(gapBetween(line, a, b) ?? ''))
      result[i] = { ...a, meaning: { ...date, year: other.year, relation: other.relation } };
  }
  return result;
}
