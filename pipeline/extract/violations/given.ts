import type { Clauses } from '../../lexicon/clauses.ts';
import type { Token } from '../../model.ts';
import { isPast, isTakenAsGiven } from './past-and-future.ts';

type Words = Clauses['given'];

/** Behind these a clause tells what was, whatever may or ought to follow from it. */
const SUBORDINATOR = /^(?:after|when|while|as|since|because|before|until|although|though)$/;
const MODAL = /^(?:may|might|could|would|will|should|must|can|shall|if|to|unless)$/;
const BEING = /^(?:be|is|are|being|been|having)$/;
const SUBJECT_PRONOUN = /^(?:he|she|they|it|we|i)$/;
const TO_EVENT = /^(?:into|for|of|about|against|over|on|the|in)$/;
const DEFINITE = /^(?:the|his|her|their|its|this|that|'s)$/;
const PEOPLE = /s$|^(?:men|women|people|children)$/;
const FARTHEST = 14;
const OWN_CLAUSE = 5;

/**
 * True for what was, behind a cue of what may or ought to be: `may flee as soldiers raid …`,
 * `should free activists jailed in May`, `must explain the killing of …`.
 * @param words by which it is read
 * @param after the token behind the cue
 */
export function isGivenFact(
  words: Words,
  tokens: readonly Token[],
  after: number,
  from: number,
  to: number,
): boolean {
  return (
    isTakenAsGiven(tokens, after, from) ||
    isInPastClause(tokens, after, from) ||
    isItsUse(tokens, after, from) ||
    isReducedRelative(words, tokens, after, from) ||
    isAnswered(words, tokens, after, from, to)
  );
}

/** `as armed men raided the town`, `people they attacked`: a past verb with its subject behind the cue. */
export function isInPastClause(tokens: readonly Token[], after: number, at: number): boolean {
  if (!isPast(tokens, at)) return false;
  if (tokens[at]!.pos === 'NOUN' && tokens[at - 1]?.pos === 'DET') return false;
  const before = tokens[at - 1];
  const subject = before && SUBJECT_PRONOUN.test(before.lower) && at - 1 > after;
  for (let i = at - 1; i >= Math.max(after, at - FARTHEST); i -= 1) {
    const { lower, pos } = tokens[i]!;
    if (MODAL.test(lower) || (BEING.test(lower) && i >= at - 2)) return false;
    if (SUBORDINATOR.test(lower) && at - i > 1 && (lower !== 'as' || hasSubject(tokens, i + 1, at)))
      return true;
    if (subject && i <= at - 2 && (pos === 'NOUN' || pos === 'PROPN')) return true;
  }
  return false;
}

/** `a law used to silence critics`: what something serves. */
function isItsUse(tokens: readonly Token[], after: number, at: number): boolean {
  if (at - 3 < after || tokens[at - 1]!.lower !== 'to' || tokens[at - 2]!.lower !== 'used')
    return false;
  return tokens[at - 3]!.pos === 'NOUN';
}

function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { pos } = tokens[i]!;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') return true;
  }
  return false;
}

/** `four activists arrested in May`: a participle right behind people. */
function isReducedRelative(
  { wanted }: Words,
  tokens: readonly Token[],
  after: number,
  at: number,
): boolean {
  const { lower, pos } = tokens[at]!;
  const people = tokens[at - 1];
  if (!lower.endsWith('ed') || pos === 'NOUN' || at - 1 < after || !people) return false;
  if (!/^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(tokens[at + 1]?.pos ?? 'PUNCT')) return false;
  if (people.pos !== 'NOUN' || !PEOPLE.test(people.lower)) return false;
  for (let i = at - 2; i >= Math.max(0, at - OWN_CLAUSE); i -= 1) {
    if (wanted.has(tokens[i]!.lower)) return false;
  }
  return true;
}

/** `must investigate the killing of …`, `failed to stop the massacre`, `could stand trial over her murder`. */
function isAnswered(
  { events, answers, failing }: Words,
  tokens: readonly Token[],
  after: number,
  from: number,
  to: number,
): boolean {
  if (to - from > 2 || !events.has(tokens[to - 1]!.lower)) return false;
  let i = from - 1;
  const own = tokens[i];
  if (!own) return false;
  if (own.lower !== 'the' && own.pos === 'ADJ') i -= 1;
  if (!DEFINITE.test(tokens[i]?.lower ?? '')) return false;
  for (let seen = 0; i >= after - 2 && i >= 0 && seen < OWN_CLAUSE; i -= 1, seen += 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === 'stop' || lower === 'prevent')
      return tokens.slice(Math.max(0, i - 3), i).some((one) => failing.has(one.lower));
    if (answers.has(lower)) return true;
    const passes = DEFINITE.test(lower) || TO_EVENT.test(lower) || pos === 'PROPN' || pos === 'ADJ';
    if (!passes && pos !== 'NOUN' && pos !== 'ADV') return false;
  }
  return false;
}
