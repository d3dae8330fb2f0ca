import { type Candidate, gapBetween } from './candidate.ts';
import type { Line } from './line.ts';
import type { Resolved } from './resolved.ts';

const BEFORE = /^(?:,|\(|, in|, on|, in the|, on the|- in|- on|– in|– on)$/;
const AFTER = /^(?:,|-|–|—|\()(?: the)?$/;

/**
 * Relative expressions that the text itself dates take that value: *a few months ago, in December
 * 2020*; *on 27 June, two days after they came*.
 */
export function withAppositions(
  line: Line,
  candidates: readonly Candidate[],
  resolved: readonly Resolved[],
): Resolved[] {
  return resolved.map((result, i) => {
    const candidate = candidates[i]!;
    if (candidate.meaning.kind !== 'shift') return result;
    const [previous, next] = [candidates[i - 1], candidates[i + 1]];
    const following = resolved[i + 1];
    if (next && following?.point && result.value.endsWith('_REF')) {
      const gap = gapBetween(line, candidate, next);
      if (gap !== null && BEFORE.test(gap)) return { ...following, timexType: 'DATE' };
    }
    const preceding = resolved[i - 1];
    if (previous && preceding?.point && /^shift:(?:after|before|prior)$/.test(candidate.rule)) {
      const gap = gapBetween(line, previous, candidate);
      if (gap !== null && AFTER.test(gap)) return { ...preceding, timexType: 'DATE' };
    }
    return result;
  });
}
