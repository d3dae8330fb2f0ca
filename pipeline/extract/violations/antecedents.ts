import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Antecedent, ViolationEntry } from '../../lexicon/violations.ts';
import type { Token } from '../../model.ts';
import type { Sightings } from './sightings.ts';

/** How many sentences back `this right` or `the ban` may point. */
const FARTHEST = 3;
/** A restriction named before, told again by its word alone. */
const TOLD_AGAIN = 'antecedent.told-again';
/** Letters that a verb and its noun share: `restrict` and `restriction`, `close` and `closure`. */
const STEM = 4;
const OWN_OBJECT = /^(?:of|on|against|to|from|for)$/;
const OBJECT_TAGS: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON']);

type Candidate = PatternMatch<ViolationEntry>;

/** `this right` or `the ban` together with a category that it stands for. */
export interface Resolved {
  readonly match: PatternMatch<Antecedent>;
  readonly category: string;
}

/**
 * Finds what words stand for that name no right themselves, in the same sentence before them or up
 * to three sentences back: `restricted this right` restricts the freedoms named last; `the ban` is
 * what was banned last, unless it says itself what is banned.
 * @param kept the violations of each sentence that the context bears out
 */
export function resolveAntecedents(
  tokens: readonly Token[],
  all: readonly Sightings[],
  kept: readonly (readonly Candidate[])[],
  index: number,
): Resolved[] {
  return all[index]!.antecedents.flatMap((match) => {
    const isAgain = match.value.id === TOLD_AGAIN;
    if (isAgain && (hasOwnObject(tokens, match) || isOver(kept[index]!, match))) return [];
    const meant = isAgain
      ? lastBefore(kept, index, match, (one) => isSameAct(tokens, match, one)).slice(-1)
      : lastBefore(
          all.map(({ violations }) => violations),
          index,
          match,
          ({ value }) => value.freedom,
        );
    const categories = new Set(meant.map(({ value }) => value.category));
    return [...categories].map((category) => ({ match, category }));
  });
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
