import type { Token } from '../../../model.ts';
import { commaIn, finiteVerbIn, opensPredicate, otherVerbIn, relativeIn } from '../between.ts';
import type { Cue } from '../cue.ts';
import { isInPastClause } from '../given.ts';
import { relativeEnd } from '../speech.ts';
import { follows, isBeforeTurn, isInPhrase, isInScope, nearTo, type Place } from './place.ts';

/** Words behind an adverb, within which it still colours what is told. */
const ADVERB = 24;
/** Words between a negation and what it negates. */
const CLOSE = 5;

/** `after`: whatever follows in the sentence: `expressed concern about torture, [rape] and …`. */
export function isAfter(place: Place): boolean {
  return follows(place) && isBeforeTurn(place);
}

/** `beyond`: as `after`, but not right behind: `must end [torture]`, not `must [obtain permission]`. */
export function isBeyond(place: Place): boolean {
  return place.match.from > place.cue.to && isBeforeTurn(place);
}

/**
 * `forward`: what follows up to the next scope end: `the law states that [torture] is a crime, but …`. Behind
 * `reports of` it is no other thing that happened: `reports of looting after soldiers [beat] him`.
 */
export function isForward(place: Place): boolean {
  const { cue, match, passage } = place;
  if (!follows(place) || !isInScope(place)) return false;
  return !(isReportOfNoun(cue, passage.tokens) && isOwnPredicate(passage.tokens, cue, match.from));
}

/** `phrase`: what follows up to the next scope end or soft end: `no reports of [torture] since …`. */
export function isPhrase(place: Place): boolean {
  return follows(place) && isInPhrase(place);
}

/** `adverb`: as `phrase`, within twenty-four words: `was allegedly [tortured]`. */
export function isOfAdverb(place: Place): boolean {
  return follows(place, ADVERB) && isInPhrase(place);
}

/**
 * `near`: as `phrase`, within eight words, or twenty of a list, and over no comma but those of the
 * list: `outlaws torture, rape and [child marriage]`. A norm does not go over a verb with its own
 * subject.
 */
export function isNear(place: Place): boolean {
  const { cue, match, passage } = place;
  const { tokens } = passage;
  return (
    follows(place, nearTo(tokens, cue.to, match.from)) &&
    isInPhrase(place) &&
    !commaIn(tokens, cue.to, match.from, true) &&
    !isBehindVerbOfNorm(place)
  );
}

/**
 * `close`: as `phrase`, within five words, and over no comma, no `who` or `which` and no verb but
 * those of doing: `did not use [torture]`, not `did not find the men who [beat] him`.
 */
export function isClose(place: Place): boolean {
  const { cue, match, ends, passage } = place;
  const { tokens } = passage;
  return (
    follows(place, CLOSE) &&
    isInPhrase(place) &&
    !commaIn(tokens, cue.to, match.from, false) &&
    !isBehindVerbOfNorm(place) &&
    !relativeIn(tokens, cue.to, match.from) &&
    !otherVerbIn(tokens, [...ends.doing, ...match.words], cue.to, match.from)
  );
}

/**
 * `nominal`: as `forward`, but not over the verb of which the words are the subject, nor out of
 * their clause between commas: `the risk of [arrest] drove him abroad`; and behind what is reported
 * no other thing that someone did: `accused of theft and [beaten]`.
 */
export function isNominal(place: Place): boolean {
  const { cue, match, passage } = place;
  const { tokens, sentence } = passage;
  const { from } = match;
  const isReport = cue.value.as === 'reported';
  return (
    follows(place) &&
    isInScope(place) &&
    from < relativeEnd(tokens, cue, sentence) &&
    !(isReport && isOwnPredicate(tokens, cue, from)) &&
    !finiteVerbIn(tokens, match.words, cue.to, from) &&
    !(isReport && opensPredicate(tokens, cue.to, from))
  );
}

/** Behind a verb with its subject, where the cue is one of what ought to be. */
function isBehindVerbOfNorm({ cue, match, passage }: Place): boolean {
  return (
    cue.value.as === 'normative' && finiteVerbIn(passage.tokens, match.words, cue.to, match.from)
  );
}

/** `reports of`, `suspicion of`: what follows is a noun, and no clause. */
function isReportOfNoun({ value, to }: Cue, tokens: readonly Token[]): boolean {
  return value.as === 'reported' && /^(?:of|for|over)$/.test(tokens[to - 1]!.lower);
}

/** `accused of theft and beaten`, `charged with theft after police beat him`: another thing that happened. */
function isOwnPredicate(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (isInPastClause(tokens, cue.to, at)) return true;
  const { lower } = tokens[at]!;
  const joiner = tokens[at - 1]!;
  const passive = /^(?:was|were|had)$/.test(joiner.lower);
  const joined = joiner.pos === 'CCONJ' || (passive && tokens[at - 2]?.pos === 'CCONJ');
  if (!joined || !/(?:ed|shot|beat|beaten|killed|held)$/.test(lower)) return false;
  return !tokens.slice(cue.to, at).some((one) => /^(?:having|being|been)$/.test(one.lower));
}
