import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { Judge, Judgement } from './assertion.ts';
import type { Sightings } from './sightings.ts';

/** Words after a freedom within which the text may still say that it is restricted. */
const LONGEST_PREDICATE = 12;

/**
 * How a freedom that the text names is put: as restricted (then the usual cues decide), as a norm,
 * or as neither (`null`: no mention).
 */
export function judgeFreedom(
  at: Sightings,
  { from, to }: PatternMatch<unknown>,
  judge: Judge,
): Judgement | null {
  const judgement = judge(from, to);
  if (judgement.rule === 'topic-heading') return judgement;
  if (isRestricted(at, from, to)) {
    return judgement.rule === 'law-forbids'
      ? { assertion: 'asserted', rule: 'freedom' }
      : judgement;
  }
  return judgement.assertion === 'normative' ? judgement : null;
}

function isRestricted(at: Sightings, from: number, to: number): boolean {
  const ends = at.assertions.filter(({ value }) => value.as === 'end').map((end) => end.from);
  const open = (a: number, b: number): boolean => !ends.some((end) => a <= end && end < b);
  return at.contextMatches.some(
    (cue) =>
      cue.value.name === 'restriction' &&
      (cue.to <= from
        ? open(cue.to, from)
        : cue.from >= to && cue.from - to <= LONGEST_PREDICATE && open(to, cue.from)),
  );
}
