import { isCommand } from '../commands.ts';
import { isDenial, isPredicate } from '../denial.ts';
import { isModalVerb } from '../past-and-future.ts';
import { isOpen } from '../scope-ends.ts';
import { isAfter } from './following.ts';
import { follows, isInPhrase, type Place } from './place.ts';

/** `modal`: the verb that follows, or one joined to it: `will be tortured and [raped]`. */
export function isOfModal(place: Place): boolean {
  const { cue, match, passage } = place;
  return follows(place) && isModalVerb(passage.tokens, cue.to, match.from);
}

/** `predicate`: what a subject that is no one does or undergoes: `no one was [beaten]`. */
export function isOfNoOne(place: Place): boolean {
  const { cue, match, ends, passage } = place;
  return follows(place) && isPredicate(passage.tokens, cue, match, ends.doing);
}

/**
 * `denial`: as `phrase`, but not over a turn of speech; behind `deny` alone a clause or a form in
 * -ing: `denied that guards [beat] him`, not `denied him [a lawyer]`.
 */
export function isDenied(place: Place): boolean {
  const { cue, match, ends, passage } = place;
  return (
    follows(place) &&
    isInPhrase(place) &&
    isOpen(ends.turns, cue.to, match.from) &&
    isDenial(passage.tokens, cue, match.from, passage.sentence.endToken)
  );
}

/** `command`: as `after`, where its verb opens the sentence: `(a) Investigate all [killings]`. */
export function isCommanded(place: Place): boolean {
  const { cue, passage } = place;
  return isAfter(place) && isCommand(passage.tokens, passage.sentence, cue.from, cue.to);
}
