import type { PatternMatch } from '../../../lexicon/pattern-walk.ts';
import type { Token } from '../../../model.ts';
import { isListFrom } from '../between.ts';
import type { Cue } from '../cue.ts';
import type { Passage } from '../passage.ts';
import { isOpen, type ScopeEnds } from '../scope-ends.ts';

/** Where a mention stands to a cue of its sentence. */
export interface Place {
  readonly cue: Cue;
  readonly match: PatternMatch<unknown>;
  /** Where scopes end in the sentence. */
  readonly ends: ScopeEnds;
  readonly passage: Passage;
}

/** Words from a cue on, within which `noun` and `near` reach, */
const NEAR = 8;
/** and within which they do where those words are a list. */
const LISTED = 20;

/** True for a mention behind its cue, with at most so many words between. */
export function follows({ cue, match }: Place, within = Number.POSITIVE_INFINITY): boolean {
  const between = match.from - cue.to;
  return between >= 0 && between <= within;
}

/** No scope end between. What is reported goes on over `where`: `reports of camps where guards beat inmates`. */
export function isInScope({ cue, match, ends, passage }: Place): boolean {
  const { hard } = ends;
  const isReport = cue.value.as === 'reported';
  for (const end of hard) {
    if (end < cue.to || end >= match.from) continue;
    if (!(isReport && passage.tokens[end]!.lower === 'where')) return false;
  }
  return true;
}

/** In scope, and no soft end between: `did not raid the camp until soldiers [shot] him`. */
export function isInPhrase(place: Place): boolean {
  return isInScope(place) && isOpen(place.ends.soft, place.cue.to, place.match.from);
}

/** What ought to be ends where the speaker turns to what is: `urged reforms, and decried [torture]`. */
export function isBeforeTurn({ cue, match, ends }: Place): boolean {
  return cue.value.as !== 'normative' || isOpen(ends.turns, cue.to, match.from);
}

/** Items of a list stand farther off: `prohibits torture, rape and enforced disappearance`. */
export function nearTo(tokens: readonly Token[], from: number, to: number): number {
  return isListFrom(tokens, from, to) ? LISTED : NEAR;
}
