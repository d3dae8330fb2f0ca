import type { PatternMatch } from '../../../lexicon/pattern-walk.ts';
import type { ReportingClause } from '../../../reporting-clause.ts';
import { finiteVerbIn } from '../between.ts';
import type { Cue } from '../cue.ts';
import { closesSentence, closesToldLast, namesSpeaker, relativeEnd } from '../speech.ts';
import { doesBesides, isNamedSource, opensTold } from '../telling.ts';
import { follows, isInScope, type Place } from './place.ts';

/**
 * `speech`: what is said: all that follows the verb, `said soldiers [beat] him`, up to where its
 * clause between commas ends; where its clause stands beside or closes the sentence, or follows a
 * quotation, all that stands before: `soldiers [beat] him, the nurse said`.
 */
export function isSaid(place: Place): boolean {
  const { cue, match, ends, passage } = place;
  const beside = ends.beside.get(cue.from);
  if (beside) return isToldBeside(beside, cue, match);
  return follows(place)
    ? match.from < relativeEnd(passage.tokens, cue, passage.sentence) && !namesSpeaker(passage, cue)
    : closesSentence(passage, cue, match.to);
}

/** `clause`: a clause without `that`, up to a scope end: `confirmed soldiers had [beaten] him`. */
export function isToldClause(place: Place): boolean {
  const { cue, match, passage } = place;
  return follows(place) && isInScope(place) && opensTold(passage.tokens, cue.to, match.from);
}

/** `object`: the nouns that follow, up to a scope end: `listed torture and [rape]`, not `listed the men and [shot] them`. */
export function isToldObject(place: Place): boolean {
  const { cue, match, passage } = place;
  return (
    follows(place) &&
    isInScope(place) &&
    !finiteVerbIn(passage.tokens, match.words, cue.to, match.from) &&
    !doesBesides(passage.tokens, match)
  );
}

/** `closing`: what stands before the clause that closes the sentence: `they [beat] him, she recalled`. */
export function isToldBefore(place: Place): boolean {
  const { cue, match, ends, passage } = place;
  const beside = ends.beside.get(cue.from);
  if (beside) return isToldBeside(beside, cue, match);
  return !follows(place) && closesToldLast(passage, cue, match.to);
}

/** `headline`: what a headline says of whom it names last or first: `Army [tortures] nurses: report`. */
export function isInHeadline({ cue, match, passage }: Place): boolean {
  return isNamedSource(cue, match, passage.sentence);
}

/** Before a clause of saying that stands beside what it reports, or behind it where that goes on. */
function isToldBeside(
  clause: ReportingClause,
  cue: Cue,
  { from, to }: PatternMatch<unknown>,
): boolean {
  return from >= cue.to ? !clause.closes && from >= clause.to : to <= clause.from;
}
