import { type Candidate, gapBetween } from './candidate.ts';
import { type Line, lower } from './line.ts';
import type { Meaning } from './meaning.ts';
import { shiftedFrom } from './relative-values.ts';
import type { Resolved } from './resolved.ts';

type Shift = Meaning & { kind: 'shift' };

/** One expression of a line, with the others and what they have come to. */
interface Position {
  readonly line: Line;
  readonly candidates: readonly Candidate[];
  readonly resolved: readonly Resolved[];
  readonly i: number;
}

const BEFORE = /^(?:,|\(|, in|, on|, in the|, on the|- in|- on|– in|– on)$/;
/** What stands between *two days after* and the date that it is counted from. */
const COUNTED_FROM = /^(?:the|his|her|their|its)?(?: ?[a-z]+)? ?(?:of|on|in)?(?: the)?$/;
const OPENING = new Set([',', '-', '–', '—', '(']);
const LOOSE = new Set(
  'the a an just only about approximately around roughly nearly almost some barely exactly less more than'.split(
    ' ',
  ),
);
/** Tokens between a date and *two days after*, which says more of it. */
const REACH = 12;

/**
 * Relative expressions that the text itself dates take that value: *a few months ago, in December
 * 2020*; *on 27 June, two days after they came*; *three days after the raid of 3 May*.
 */
export function withAppositions(
  line: Line,
  candidates: readonly Candidate[],
  resolved: readonly Resolved[],
): Resolved[] {
  return resolved.map((result, i) => {
    const { meaning } = candidates[i]!;
    if (meaning.kind !== 'shift') return result;
    const at = { line, candidates, resolved, i };
    return countedFrom(at, meaning) ?? named(at) ?? explained(at, meaning) ?? result;
  });
}

/** *Three days after the raid of 3 May 2019*. */
function countedFrom({ line, candidates, resolved, i }: Position, meaning: Shift): Resolved | null {
  const [next, point] = [candidates[i + 1], resolved[i + 1]?.point];
  if (!meaning.event || !next || !point || next.meaning.kind !== 'calendar') return null;
  const gap = gapBetween(line, candidates[i]!, next);
  return gap !== null && COUNTED_FROM.test(gap) ? shiftedFrom(point, meaning) : null;
}

/** *A few months ago, in December 2020*. */
function named({ line, candidates, resolved, i }: Position): Resolved | null {
  const [next, following] = [candidates[i + 1], resolved[i + 1]];
  if (!next || !following?.point) return null;
  const isStated = next.meaning.kind === 'calendar' && next.meaning.year !== null;
  if (!isStated && !resolved[i]!.value.endsWith('_REF')) return null;
  const gap = gapBetween(line, candidates[i]!, next);
  return gap !== null && BEFORE.test(gap) ? { ...following, timexType: 'DATE' } : null;
}

/** *On 27 June in Minsk, only two days after they came*. */
function explained({ line, candidates, resolved, i }: Position, meaning: Shift): Resolved | null {
  const [previous, preceding] = [candidates[i - 1], resolved[i - 1]];
  const { from } = candidates[i]!;
  if (!previous || !preceding?.point || !isTurning(candidates[i]!, meaning)) return null;
  if (from - previous.to > REACH || previous.meaning.kind !== 'calendar') return null;
  let at = from - 1;
  while (LOOSE.has(lower(line, at))) at -= 1;
  return OPENING.has(lower(line, at)) ? { ...preceding, timexType: 'DATE' } : null;
}

function isTurning({ rule }: Candidate, { event }: Shift): boolean {
  return event || /^shift:(?:after|before|prior)$/.test(rule);
}
