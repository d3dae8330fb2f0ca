import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { PartOfSpeech, Token } from '../../model.ts';
import type { ReportingClause } from '../../reporting-clause.ts';
import { isAttached } from './attached.ts';
import {
  commaIn,
  finiteVerbIn,
  isListFrom,
  opensPredicate,
  otherVerbIn,
  partedIn,
  relativeIn,
} from './between.ts';
import { isCommand } from './commands.ts';
import { isDenial, isPredicate } from './denial.ts';
import { isGivenFact, isInPastClause } from './given.ts';
import type { Passage } from './passage.ts';
import { isModalVerb, isTakenAsGiven, isUsedTo } from './past-and-future.ts';
import type { ScopeEnds } from './scope-ends.ts';
import { closesSentence, closesToldLast, namesSpeaker, relativeEnd } from './speech.ts';
import { isSubjectOf, isWithoutVerb } from './subjects.ts';
import { doesBesides, isNamedSource, isPredicateOf, opensTold } from './telling.ts';

export type Cue = PatternMatch<AssertionCue>;

const NEAR = 8;
const LISTED = 20;
const GERUND = /ing$/;
const ADVERB = 24;
const CLOSE = 5;
const DIRECT = 3;
/** What parts a cue from the noun that it qualifies. */
const PARTING: ReadonlySet<PartOfSpeech> = new Set([
  'ADP',
  'SCONJ',
  'CCONJ',
  'VERB',
  'AUX',
  'PRON',
]);
/** What may or ought to be does not touch what was: `must free those detained`. */
const GIVEN_TO: ReadonlySet<Cue['value']['as']> = new Set(['potential', 'normative']);

/** Whether a cue reaches a mention of its sentence; one inside the mention does if it reports. */
export function reaches(
  cue: Cue,
  match: PatternMatch<unknown>,
  ends: ScopeEnds,
  passage: Passage,
): boolean {
  const { tokens, sentence, clauses } = passage;
  const { from, to } = match;
  if (cue.value.reach === 'own') return cue.from >= from && cue.to < to;
  if (cue.words.some((word) => isOwn(word, cue, match))) return false;
  if (from >= cue.to && GIVEN_TO.has(cue.value.as)) {
    const isLaw = cue.value.reach === 'forward';
    if (
      isLaw
        ? isTakenAsGiven(tokens, cue.to, from)
        : isGivenFact(clauses.given, tokens, cue.to, from, to)
    )
      return false;
    if (isUsedTo(clauses.given, tokens, sentence.firstToken, cue.from, from)) return false;
  }
  if (cue.from >= from && cue.to <= to)
    return cue.value.as === 'reported' && cue.value.reach !== 'attached';
  const forward = from >= cue.to;
  const beside = ends.beside.get(cue.from);
  switch (cue.value.reach) {
    case 'forward':
      return (
        forward &&
        isInScope(cue, ends, tokens, from) &&
        !(isOfNoun(cue, tokens) && isOwnPredicate(tokens, cue, from))
      );
    case 'phrase':
      return forward && isInPhrase(cue, ends, tokens, from);
    case 'guess':
    case 'adverb':
      return forward && from - cue.to <= ADVERB && isInPhrase(cue, ends, tokens, from);
    case 'modal':
      return forward && isModalVerb(tokens, cue.to, from);
    case 'near':
    case 'condition':
    case 'close': {
      const isNear = cue.value.reach !== 'close';
      return (
        forward &&
        from - cue.to <= (isNear ? nearTo(tokens, cue.to, from) : CLOSE) &&
        isInPhrase(cue, ends, tokens, from) &&
        !commaIn(tokens, cue.to, from, isNear) &&
        !(cue.value.as === 'normative' && finiteVerbIn(tokens, match.words, cue.to, from)) &&
        (isNear || !relativeIn(tokens, cue.to, from)) &&
        (isNear || !otherVerbIn(tokens, [...ends.doing, ...match.words], cue.to, from))
      );
    }
    case 'direct':
      return (
        forward &&
        from - cue.to <= DIRECT &&
        !partedIn(tokens, PARTING, cue.to, from) &&
        !isPredicateOf(tokens, cue.to, from)
      );
    case 'predicate':
      return forward && isPredicate(tokens, cue, match, ends.doing);
    case 'denial':
      return (
        forward &&
        isInPhrase(cue, ends, tokens, from) &&
        isOpen(ends.turns, cue.to, from) &&
        isDenial(tokens, cue, from, sentence.endToken)
      );
    case 'noun':
      return (
        forward &&
        from - cue.to <= nearTo(tokens, cue.to, from) &&
        isInPhrase(cue, ends, tokens, from) &&
        !finiteVerbIn(tokens, match.words, cue.to, from) &&
        !isOwnVerb(tokens, match)
      );
    case 'nominal':
      return (
        forward &&
        isInScope(cue, ends, tokens, from) &&
        from < relativeEnd(tokens, cue, sentence) &&
        !(cue.value.as === 'reported' && isOwnPredicate(tokens, cue, from)) &&
        !finiteVerbIn(tokens, match.words, cue.to, from) &&
        !(cue.value.as === 'reported' && opensPredicate(tokens, cue.to, from))
      );
    case 'within':
      return cue.from < from && to < cue.to;
    case 'subject':
      return isSubjectOf(tokens, match, cue);
    case 'whole':
      return (
        to <= cue.from && isWithoutVerb(tokens, to, cue.from) && isOpen(ends.hard, to, cue.from)
      );
    case 'attached':
      return isAttached(tokens, from, to, cue);
    case 'list':
      return forward;
    case 'after':
      return forward && isTold(cue, ends, from);
    case 'command':
      return forward && isCommand(tokens, sentence, cue.from, cue.to) && isTold(cue, ends, from);
    case 'beyond':
      return from > cue.to && isTold(cue, ends, from);
    case 'sentence':
      return true;
    case 'speech':
      if (beside) return isToldBeside(beside, cue, match);
      return forward
        ? from < relativeEnd(tokens, cue, sentence) && !namesSpeaker(passage, cue)
        : closesSentence(passage, cue, to);
    case 'clause':
      return forward && isInScope(cue, ends, tokens, from) && opensTold(tokens, cue.to, from);
    case 'object':
      return (
        forward &&
        isInScope(cue, ends, tokens, from) &&
        !finiteVerbIn(tokens, match.words, cue.to, from) &&
        !doesBesides(tokens, match)
      );
    case 'closing':
      if (beside) return isToldBeside(beside, cue, match);
      return !forward && closesToldLast(passage, cue, to);
    case 'headline':
      return isNamedSource(cue, match, sentence);
    case 'back':
      return !forward;
  }
}

/** A word of the mention, or of what it was found by: `NGOs reported harassment` is a report for all that. */
function isOwn(word: number, { value }: Cue, { from, to, words }: PatternMatch<unknown>): boolean {
  return words.includes(word) && (value.as !== 'reported' || (from <= word && word < to));
}

/** Items of a list stand farther off: `prohibits torture, rape and enforced disappearance`. */
function nearTo(tokens: readonly Token[], from: number, to: number): number {
  return isListFrom(tokens, from, to) ? LISTED : NEAR;
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

/** `reports of`, `suspicion of`: what follows is a noun, and no clause. */
function isOfNoun({ value, to }: Cue, tokens: readonly Token[]): boolean {
  return value.as === 'reported' && /^(?:of|for|over)$/.test(tokens[to - 1]!.lower);
}

/** `alleged rebels killed ten people`: a verb of those whom the adjective describes. */
function isOwnVerb(tokens: readonly Token[], { from, to }: PatternMatch<unknown>): boolean {
  const { pos, lower, lemma } = tokens[from]!;
  if (tokens[to - 1]!.pos === 'NOUN' && to - from > 1) return false;
  const describes = tokens[to]?.pos === 'NOUN' && tokens[from - 1]?.pos !== 'NOUN';
  if (describes || GERUND.test(lower)) return false;
  return (pos === 'VERB' && lower !== lemma) || lower.endsWith('ed');
}

/** What is reported goes on: `reports of camps where guards beat inmates`. */
function isInScope(
  { value, to }: Cue,
  { hard }: ScopeEnds,
  tokens: readonly Token[],
  from: number,
): boolean {
  const isReport = value.as === 'reported';
  return !hard.some(
    (end) => to <= end && end < from && !(isReport && tokens[end]!.lower === 'where'),
  );
}

/** In scope, and before any end that stops what reaches near. */
function isInPhrase(cue: Cue, ends: ScopeEnds, tokens: readonly Token[], from: number): boolean {
  return isInScope(cue, ends, tokens, from) && isOpen(ends.soft, cue.to, from);
}

/** Before a clause of saying that stands beside what it reports, or behind it where that goes on. */
function isToldBeside(
  clause: ReportingClause,
  cue: Cue,
  { from, to }: PatternMatch<unknown>,
): boolean {
  return from >= cue.to ? !clause.closes && from >= clause.to : to <= clause.from;
}

/** True where no scope ends between two positions. */
export function isOpen(ends: readonly number[], from: number, to: number): boolean {
  return !ends.some((end) => from <= end && end < to);
}

/** What ought to be ends where the speaker turns to what is. */
function isTold(cue: Cue, { turns }: ScopeEnds, from: number): boolean {
  return cue.value.as !== 'normative' || isOpen(turns, cue.to, from);
}
