import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { Token } from '../../model.ts';
import type { Judge, Judgement } from './assertion.ts';
import { isOpen, type ScopeEnds } from './scope-ends.ts';
import type { Sightings } from './sightings.ts';

/** Words after a freedom within which the text may still say that it is restricted. */
const LONGEST_PREDICATE = 12;
/** How far before a good that is a mention only where it is restricted the text says so. */
const LONGEST_REACH = 22;
/** The cue of what exists no more: of a freedom that is the restriction itself. */
const TAKEN_AWAY = 'abolished';
/** The cue of what a law allows: a freedom that it grants is a norm. */
const GRANTED = 'law-allows';
/** How far before a freedom, in a list of them, its `no` may stand. */
const LONGEST_LIST = 12;
const NONE = 'no';
const JOINER = /^(?:,|and|or)$/;

/**
 * How a freedom that the text names is put: as restricted (then the usual cues decide), as a norm,
 * or as neither (`null`: no mention).
 */
export function judgeFreedom(
  tokens: readonly Token[],
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  judge: Judge,
  ends: ScopeEnds,
): Judgement | null {
  const judgement = judge(match);
  const norm = match.value.silent ? null : judgement;
  if (judgement.rule === 'topic-heading') return norm;
  const isLaw = judgement.rule === 'law-forbids';
  if (isRestricted(tokens, at, match, ends, isLaw)) {
    const isTaken = isLaw || judgement.rule === TAKEN_AWAY || isMissing(tokens, at, match);
    return isTaken ? { assertion: 'asserted', rule: 'freedom' } : judgement;
  }
  if (judgement.rule === GRANTED) return norm && { ...norm, assertion: 'normative' };
  return judgement.assertion === 'normative' ? norm : null;
}

/** `no freedom of speech or assembly`: what is denied is the freedom, not that it is restricted. */
function isMissing(
  tokens: readonly Token[],
  { violations }: Sightings,
  { from }: PatternMatch<unknown>,
): boolean {
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_LIST); i -= 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === NONE) return true;
    const isListed = violations.some((one) => one.value.freedom && one.from <= i && i < one.to);
    if (!isListed && pos !== 'ADJ' && !JOINER.test(lower)) return false;
  }
  return false;
}

/**
 * What a law says before it names the freedom restricts nothing (`prohibits interference with …`), nor
 * what it says besides: `provides for freedom of religion and prohibits discrimination`.
 */
function isRestricted(
  tokens: readonly Token[],
  at: Sightings,
  { value, from, to }: PatternMatch<ViolationEntry>,
  ends: ScopeEnds,
  isLaw: boolean,
): boolean {
  return at.contextMatches.some(
    (cue) =>
      cue.value.name === 'restriction' &&
      (cue.to <= from
        ? !isLaw &&
          (!value.silent || from - cue.to <= LONGEST_REACH) &&
          isOpen(ends.hard, cue.to, from)
        : cue.from >= to &&
          cue.from - to <= LONGEST_PREDICATE &&
          !(isLaw && JOINER.test(tokens[cue.from - 1]!.lower)) &&
          isOpen(ends.hard, to, cue.from)),
  );
}
