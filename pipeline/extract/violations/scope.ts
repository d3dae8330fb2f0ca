import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Cue } from './cue.ts';
import { isGivenFact } from './given.ts';
import type { Passage } from './passage.ts';
import { isTakenAsGiven, isUsedTo } from './past-and-future.ts';
import { REACH } from './reach/reach.ts';
import type { ScopeEnds } from './scope-ends.ts';

/** What may or ought to be does not touch what was: `must free those detained`. */
const GIVEN_TO: ReadonlySet<Cue['value']['as']> = new Set(['potential', 'normative']);

/** Whether a cue reaches a mention of its sentence; one inside the mention does if it reports. */
export function reaches(
  cue: Cue,
  match: PatternMatch<unknown>,
  ends: ScopeEnds,
  passage: Passage,
): boolean {
  const { as, reach } = cue.value;
  if (reach !== 'own') {
    if (sharesWords(cue, match) || isGivenTo(cue, match, passage)) return false;
    if (cue.from >= match.from && cue.to <= match.to) {
      return as === 'reported' && reach !== 'attached';
    }
  }
  return REACH[reach]({ cue, match, ends, passage });
}

/** A word of the mention, or of what it was found by: `NGOs reported harassment` is a report for all that. */
function sharesWords(
  { words, value }: Cue,
  { from, to, words: found }: PatternMatch<unknown>,
): boolean {
  for (const word of words) {
    if (!found.includes(word)) continue;
    if (value.as !== 'reported' || (from <= word && word < to)) return true;
  }
  return false;
}

/** What stands as given behind a cue of what may or ought to be: `must free those [detained]`. */
function isGivenTo(
  { value, from: first, to: after }: Cue,
  { from, to }: PatternMatch<unknown>,
  { tokens, sentence, clauses: { given } }: Passage,
): boolean {
  if (from < after || !GIVEN_TO.has(value.as)) return false;
  const isLaw = value.reach === 'forward';
  const isFact = isLaw
    ? isTakenAsGiven(tokens, after, from)
    : isGivenFact(given, tokens, after, from, to);
  return isFact || isUsedTo(given, tokens, sentence.firstToken, first, from);
}
