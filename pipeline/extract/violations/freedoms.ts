import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { Judge, Judgement } from './assertion.ts';
import { isOpen, type ScopeEnds } from './scope.ts';
import type { Sightings } from './sightings.ts';

/** Words after a freedom within which the text may still say that it is restricted. */
const LONGEST_PREDICATE = 12;

/**
 * How a freedom that the text names is put: as restricted (then the usual cues decide), as a norm,
 * or as neither (`null`: no mention).
 */
export function judgeFreedom(
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  judge: Judge,
  ends: ScopeEnds,
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
  ends: ScopeEnds,
): boolean {
  return at.contextMatches.some(
    (cue) =>
      cue.value.name === 'restriction' &&
      (cue.to <= from
        ? isOpen(ends.hard, cue.to, from)
        : cue.from >= to && cue.from - to <= LONGEST_PREDICATE && isOpen(ends.hard, to, cue.from)),
  );
}
