import { type Candidate, gapBetween } from './candidate.ts';
import { isDash, type Line, lower, skip } from './line.ts';
import type { Meaning } from './meaning.ts';

const THROUGH = /^(?:-|–|—|‑|to|through|thru)(?: the)?$/;
const UNTIL = /^(?:to|until|till|up to|through to|up until)(?: the)?$/;
const AND = /^and(?: the)?$/;

/** Joins the ends of a stretch of time: between January and June, 1950-1953, July 1 to August 3. */
export function withIntervals(line: Line, candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = result.at(-1);
    const untilNow = previous && isEnd(previous.meaning) ? nowAfter(line, previous.to) : null;
    if (previous && untilNow !== null && untilNow >= candidate.to) {
      result.splice(-1, 1, opened(previous, untilNow));
      continue;
    }
    if (previous && isStretch(line, previous, candidate))
      result.splice(-1, 1, {
        from: previous.from,
        to: candidate.to,
        rule: `interval:${previous.rule}+${candidate.rule}`,
        weak: false,
        meaning: { kind: 'interval', from: previous.meaning, to: candidate.meaning },
      });
    else result.push(candidate);
  }
  return result.map((candidate) => open(line, candidate));
}

function isStretch(line: Line, a: Candidate, b: Candidate): boolean {
  if (!(isEnd(a.meaning) || isNight(a)) || !isEnd(b.meaning)) return false;
  const gap = gapBetween(line, a, b)?.replace(/^, (?=to |to$|through|until)/, '');
  if (gap === undefined) return false;
  const before =
    lower(line, a.from - 1) === 'the' ? lower(line, a.from - 2) : lower(line, a.from - 1);
  if (AND.test(gap)) return before === 'between';
  if (before === 'from' && UNTIL.test(gap)) return true;
  return THROUGH.test(gap);
}

/** What can begin or end an interval in EDTF level 1: years, months and days. */
function isEnd(meaning: Meaning): boolean {
  if (meaning.kind === 'end') return isEnd(meaning.of);
  if (meaning.kind === 'unit')
    return ['day', 'month', 'year'].includes(meaning.unit) && !meaning.partOfDay;
  if (meaning.kind !== 'calendar') return meaning.kind === 'the-year';
  return (
    (meaning.season === null &&
      !meaning.partOfDay &&
      meaning.clock === null &&
      meaning.weekday === null) ||
    (meaning.kind === 'calendar' &&
      meaning.day !== null &&
      meaning.clock === null &&
      !meaning.partOfDay)
  );
}

/** The start of *the night of 31 May to 1 June*. */
function isNight({ meaning }: Candidate): boolean {
  return meaning.kind === 'calendar' && meaning.day !== null && meaning.partOfDay && !meaning.clock;
}

/** *2011 onwards*, *2017 to present*. */
function open(line: Line, candidate: Candidate): Candidate {
  if (!isEnd(candidate.meaning)) return candidate;
  const isOnwards = ['onward', 'onwards'].includes(lower(line, candidate.to));
  const to = isOnwards ? candidate.to + 1 : nowAfter(line, candidate.to);
  return to === null ? candidate : opened(candidate, to);
}

const NOW = new Set(['present', 'today', 'now']);

/** The position after *to the present*, *until now*, *to date*, *–present*; `null` for other words. */
function nowAfter(line: Line, at: number): number | null {
  const link = lower(line, at);
  if (link === 'to' && lower(line, at + 1) === 'date') return at + 2;
  if (!isDash(line, at) && !['to', 'until', 'till', 'through'].includes(link)) return null;
  const the = skip(line, at + 1, 'the');
  if (lower(line, the) === 'present' && lower(line, the + 1) === 'day') return the + 2;
  return NOW.has(lower(line, the)) ? the + 1 : null;
}

function opened(candidate: Candidate, to: number): Candidate {
  return {
    ...candidate,
    to,
    rule: `open:${candidate.rule}`,
    meaning: { kind: 'interval', from: candidate.meaning, to: null },
  };
}
