import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Antecedent, ViolationEntry } from '../../lexicon/violations.ts';
import type { Token } from '../../model.ts';
import type { Sightings } from './sightings.ts';

/** How many sentences back `this right` or `the ban` may point. */
const FARTHEST = 3;
/** A restriction named before, told again by its word alone. */
const TOLD_AGAIN = 'antecedent.told-again';
/** What is said of a law that is not kept is not what the law forbids. */
const UNENFORCED = 'impunity';
/** A law that is not kept, of which it was named before what it forbids. */
const BROKEN_GUARANTEE = 'antecedent.broken-guarantee';
/** Letters that a verb and its noun share: `restrict` and `restriction`, `close` and `closure`. */
const STEM = 4;
const OWN_OBJECT = /^(?:of|on|against|to|from|for)$/;
const OBJECT_TAGS: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON']);

type Candidate = PatternMatch<ViolationEntry>;

/** `this right`, `this provision` or `the ban` together with a category that it stands for. */
export interface Resolved {
  readonly match: PatternMatch<Antecedent>;
  readonly category: string;
}

/**
 * Finds what words stand for that name no right themselves, in the same sentence before them or up
 * to three sentences back: `restricted this right` restricts the freedoms named last; `did not respect
 * this provision` does what was forbidden last; `the ban` is what was banned last, unless it says itself
 * what is banned.
 * @param kept the violations of each sentence that the context bears out
 */
export function resolveAntecedents(
  tokens: readonly Token[],
  all: readonly Sightings[],
  kept: readonly (readonly Candidate[])[],
  index: number,
): Resolved[] {
  return all[index]!.antecedents.flatMap((match) => {
    const meant = meantBy(tokens, all, kept, index, match);
    const categories = new Set(meant.map(({ value }) => value.category));
    return [...categories].map((category) => ({ match, category }));
  });
}

/** What was named before that the words of a match stand for. */
function meantBy(
  tokens: readonly Token[],
  all: readonly Sightings[],
  kept: readonly (readonly Candidate[])[],
  index: number,
  match: PatternMatch<Antecedent>,
): readonly Candidate[] {
  const { id } = match.value;
  if (id === TOLD_AGAIN) {
    if (hasOwnObject(tokens, match) || isOver(kept[index]!, match)) return [];
    return lastBefore(kept, index, match, (one) => isSameAct(tokens, match, one)).slice(-1);
  }
  const named = id === BROKEN_GUARANTEE ? kept : all.map(({ violations }) => violations);
  return lastBefore(named, index, match, ({ value }) =>
    id === BROKEN_GUARANTEE ? value.category !== UNENFORCED : value.freedom,
  );
}

/** Those of the nearest sentence that has any, in text order. */
function lastBefore(
  sentences: readonly (readonly Candidate[])[],
  index: number,
  { from }: PatternMatch<Antecedent>,
  isMeant: (candidate: Candidate) => boolean,
): Candidate[] {
  for (let i = index; i >= Math.max(0, index - FARTHEST); i -= 1) {
    const found = sentences[i]!.filter((one) => (i < index || one.to <= from) && isMeant(one));
    if (found.length > 0) return found;
  }
  return [];
}

function isSameAct(
  tokens: readonly Token[],
  { from }: PatternMatch<Antecedent>,
  candidate: Candidate,
): boolean {
  const stem = tokens[from]!.lower.slice(0, STEM);
  for (let i = candidate.from; i < candidate.to; i += 1) {
    if (tokens[i]!.lower.startsWith(stem)) return true;
  }
  return false;
}

function hasOwnObject(tokens: readonly Token[], { to }: PatternMatch<Antecedent>): boolean {
  const next = tokens[to];
  if (next?.sentence !== tokens[to - 1]!.sentence) return false;
  return OWN_OBJECT.test(next.lower) || OBJECT_TAGS.has(next.pos);
}

function isOver(kept: readonly Candidate[], { from, to }: PatternMatch<Antecedent>): boolean {
  return kept.some((one) => one.from < to && from < one.to);
}
