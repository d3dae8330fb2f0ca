import type { Clauses } from '../../lexicon/clauses.ts';
import type { PartOfSpeech, Token } from '../../model.ts';

const PAST = /^(?:was|were|had|been|has|have)$/;
const WHO = /^(?:who|whom|whose)$/;
const SUBJECT: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'ADV']);
/** How far back a clause with `who` may begin. */
const LONGEST_CLAUSE = 6;
/** How far two verbs of one auxiliary may stand apart. */
const LONGEST_COORDINATION = 12;

/** `those detained`, `the men who beat him`: what was, behind what may or ought to be. */
export function isTakenAsGiven(tokens: readonly Token[], after: number, at: number): boolean {
  if (!isPast(tokens, at)) return false;
  let i = at - 1;
  while (i >= after && PAST.test(tokens[i]!.lower)) i -= 1;
  if (i >= after && tokens[i]!.lower === 'those') return true;
  for (let seen = 0; i >= after && seen < LONGEST_CLAUSE; i -= 1, seen += 1) {
    if (WHO.test(tokens[i]!.lower)) return true;
    if (!SUBJECT.has(tokens[i]!.pos)) return false;
  }
  return false;
}

/** `used the law against spies to silence critics`: what the law or power is used for. */
export function isUsedTo(
  { using }: Clauses['given'],
  tokens: readonly Token[],
  from: number,
  cue: number,
  at: number,
): boolean {
  if (tokens[at]!.pos !== 'VERB' || tokens[at - 1]?.lower !== 'to') return false;
  for (let i = cue - 1; i >= Math.max(from, cue - LONGEST_COORDINATION); i -= 1) {
    if (using.has(tokens[i]!.lower)) return true;
  }
  return false;
}

/** A form in -ed, an irregular past, or `beat him`, which is one in front of its object. */
export function isPast(tokens: readonly Token[], at: number): boolean {
  const { lower, lemma, pos } = tokens[at]!;
  if (lower.endsWith('ed') || lower === 'shot') return true;
  if (lower === 'beat')
    return /^(?:him|her|them|me|us|his|the|a|two)$/.test(tokens[at + 1]?.lower ?? '');
  return pos === 'VERB' && lower !== lemma && !/(?:ing|s)$/.test(lower);
}

/** The verb of `will`, with nothing but adverbs and auxiliaries between, or one joined to it. */
export function isModalVerb(tokens: readonly Token[], from: number, first: number): boolean {
  const at = verbIn(tokens, first);
  const { pos, lower } = tokens[at]!;
  if (pos !== 'VERB' && !lower.endsWith('ed')) return false;
  let verb = from;
  while (verb < first && isHelper(tokens[verb]!)) verb += 1;
  return verb >= first || isJoined(tokens, verb, at);
}

/** `forcibly removed`, `ill-treated`: the verb behind what is said of it. */
function verbIn(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at + 2 < tokens.length && (tokens[at]!.pos === 'ADV' || tokens[at + 1]!.lower === '-'))
    at += tokens[at + 1]!.lower === '-' ? 2 : 1;
  return at;
}

/** `will be tortured and raped`, `will kill the men and rape the women`. */
function isJoined(tokens: readonly Token[], verb: number, at: number): boolean {
  const { pos, lower, lemma } = tokens[verb]!;
  if (at - verb > LONGEST_COORDINATION || tokens[at - 1]?.pos !== 'CCONJ') return false;
  const participles = lower.endsWith('ed') && tokens[at]!.lower.endsWith('ed');
  const plain = pos === 'VERB' && lower === lemma && tokens[at]!.lower === tokens[at]!.lemma;
  if (!participles && !plain) return false;
  return tokens.slice(verb + 1, at - 1).every((one) => one.pos !== 'AUX' && one.lower !== ',');
}

const isHelper = ({ pos }: Token): boolean => pos === 'AUX' || pos === 'ADV';
