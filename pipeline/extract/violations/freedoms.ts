import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { Judge, Judgement } from './assertion.ts';
import type { Sightings } from './sightings.ts';

/** Words after a freedom within which the text may still say that it is restricted. */
const LONGEST_PREDICATE = 12;

/**
 * How a freedom that the text names is put: as restricted (then the usual cues decide), as a norm,
 * or as neither (`null`: no mention).
 * @param ends token indexes at which a scope ends
 */
export function judgeFreedom(
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  judge: Judge,
  ends: readonly number[],
): Judgement | null {
  const judgement = judge(match);
  const norm = match.value.silent ? null : judgement;
  if (judgement.rule === 'topic-heading') return norm;
  if (isRestricted(at, match, ends)) {
    return judgement.rule === 'law-forbids'
      ? { assertion: 'asserted', rule: 'freedom' }
      : judgement;
  }
  return judgement.assertion === 'normative' ? norm : null;
}

function isRestricted(
  at: Sightings,
  { from, to }: PatternMatch<unknown>,
  ends: readonly number[],
): boolean {
  const open = (a: number, b: number): boolean => !ends.some((end) => a <= end && end < b);
  return at.contextMatches.some(
    (cue) =>
      cue.value.name === 'restriction' &&
      (cue.to <= from
        ? open(cue.to, from)
        : cue.from >= to && cue.from - to <= LONGEST_PREDICATE && open(to, cue.from)),
  );
}
