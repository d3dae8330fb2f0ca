import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { PartOfSpeech, Sentence, Token } from '../../model.ts';
import { isDenial, isPredicate } from './denial.ts';
import type { ScopeEnds } from './scope-ends.ts';

export type Cue = PatternMatch<AssertionCue>;

const NEAR = 8;
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
const NAMING: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN']);
const CLAUSE: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'PRON']);
const AUXILIARY: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'PRON']);
const NOUNS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON']);
/** These leave open whether a verb has a noun before it: `the risk of arrest and deportation drove`. */
const PASSING: ReadonlySet<PartOfSpeech> = new Set(['ADV', 'CCONJ', 'PUNCT']);
const NAMED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ']);
const RELATIVE = /^(?:who|that|which|whom)$/;
const JOINER = /^(?:and|or|\/)$/;
const LONGEST_JOINED = 5;
const BEING = /^(?:be|being|been)$/;
const ADDING = /^(?:including|especially|particularly|such|even|whether|like)$/;
/** How far a verb may stand behind its subject with an addition. */
const ADDITION = 14;
const LOWER_CASE = /^\p{Ll}/u;
const QUOTE_END = /^[”"’']$/;
/** How many words may follow a closing `…, the ministry said on Monday`. */
const LONGEST_TAIL = 8;

/** Whether a cue reaches a mention of its sentence; one inside the mention does if it reports. */
export function reaches(
  cue: Cue,
  match: PatternMatch<unknown>,
  ends: ScopeEnds,
  tokens: readonly Token[],
  sentence: Sentence,
): boolean {
  const { from, to } = match;
  if (cue.value.reach === 'own') return cue.from >= from && cue.to < to;
  if (cue.words.some((word) => match.words.includes(word))) return false;
  if (cue.from >= from && cue.to <= to)
    return cue.value.as === 'reported' && cue.value.reach !== 'attached';
  const forward = from >= cue.to;
  const open = (): boolean => isOpen(hardFor(cue, ends, tokens), cue.to, from);
  switch (cue.value.reach) {
    case 'forward':
      return forward && open();
    case 'phrase':
      return forward && open() && isOpen(ends.soft, cue.to, from);
    case 'adverb':
      return forward && from - cue.to <= ADVERB && open() && isOpen(ends.soft, cue.to, from);
    case 'modal':
      return forward && tokens[from]!.pos === 'VERB' && isVerbGroup(tokens, cue.to, from);
    case 'near':
    case 'condition':
    case 'close': {
      const isNear = cue.value.reach !== 'close';
      return (
        forward &&
        from - cue.to <= (isNear ? NEAR : CLOSE) &&
        open() &&
        isOpen(ends.soft, cue.to, from) &&
        !commaIn(tokens, cue.to, from) &&
        (isNear || !otherVerbIn(tokens, [...ends.doing, ...match.words], cue.to, from))
      );
    }
    case 'direct':
      return forward && from - cue.to <= DIRECT && !partedIn(tokens, PARTING, cue.to, from);
    case 'predicate':
      return forward && isPredicate(tokens, cue, match, ends.doing);
    case 'denial':
      return (
        forward &&
        open() &&
        isOpen(ends.soft, cue.to, from) &&
        isOpen(ends.turns, cue.to, from) &&
        isDenial(tokens, cue, from, sentence.endToken)
      );
    case 'nominal':
      return forward && open() && !finiteVerbIn(tokens, match.words, cue.to, from);
    case 'within':
      return cue.from < from && to < cue.to;
    case 'subject':
      return isSubjectOf(tokens, to, cue);
    case 'attached':
      return NAMING.has(tokens[to - 1]!.pos) && (cue.from === to || isJoined(tokens, to, cue));
    case 'list':
      return forward;
    case 'after':
      return forward && isTold(cue, ends, from);
    case 'beyond':
      return from > cue.to && isTold(cue, ends, from);
    case 'sentence':
      return true;
    case 'speech':
      return forward
        ? !followsQuotation(tokens, cue.from, sentence)
        : closesSentence(tokens, cue, to, sentence);
    case 'back':
      return !forward;
  }
}

/** Nothing but adverbs and auxiliaries: `will soon be`. */
function isVerbGroup(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ pos }) => pos === 'AUX' || pos === 'ADV');
}

/** `kidnapping and serious illegal detention charges`: the charges are of both. */
function isJoined(tokens: readonly Token[], to: number, { from, value }: Cue): boolean {
  if (value.as !== 'reported' || from < to + 2 || from - to > LONGEST_JOINED) return false;
  if (!JOINER.test(tokens[to]!.lower)) return false;
  return tokens.slice(to + 1, from).every(({ pos, lower }) => NAMED.has(pos) || lower === '-');
}

/** The words right before a verb; between them may stand an addition: `rape, including …, is`. */
function isSubjectOf(tokens: readonly Token[], to: number, { from: verb, value }: Cue): boolean {
  if (verb < to || (verb > to && tokens[verb - 1]!.pos === 'CCONJ')) return false;
  if (value.as === 'normative' && tokens[to]?.lower === ',') {
    if (to + 1 === verb) return true;
    return (
      ADDING.test(tokens[to + 1]!.lower) &&
      verb - to <= ADDITION &&
      !partedIn(tokens, AUXILIARY, to + 2, verb - 1)
    );
  }
  return verb - to <= NEAR && !partedIn(tokens, CLAUSE, to, verb);
}

/** What is reported goes on: `reports of camps where guards beat inmates`. */
function hardFor(cue: Cue, { hard }: ScopeEnds, tokens: readonly Token[]): readonly number[] {
  if (cue.value.as !== 'reported') return hard;
  return hard.filter((end) => tokens[end]!.lower !== 'where');
}

/** True where no scope ends between two positions. */
export function isOpen(ends: readonly number[], from: number, to: number): boolean {
  return !ends.some((end) => from <= end && end < to);
}

function commaIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.lower === ',') return true;
  return false;
}

/** A verb neither of doing nor of the trigger: its object is not what the cue denies. */
function otherVerbIn(
  tokens: readonly Token[],
  doing: readonly number[],
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.pos === 'VERB' && !doing.includes(i)) return true;
  }
  return false;
}

/** What ought to be ends where the speaker turns to what is. */
function isTold(cue: Cue, { turns }: ScopeEnds, from: number): boolean {
  return cue.value.as !== 'normative' || isOpen(turns, cue.to, from);
}

/** A verb of its own behind the noun of a cue: `the risk of arrest drove …`, not `of being beaten`. */
function finiteVerbIn(
  tokens: readonly Token[],
  own: readonly number[],
  from: number,
  to: number,
): boolean {
  let noun = false;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower, lemma } = tokens[i]!;
    const verb =
      (pos === 'AUX' && !BEING.test(lower)) || (pos === 'VERB' && !lower.endsWith('ing'));
    const listed = joined && (lower === lemma || NAMED.has(tokens[i + 1]?.pos ?? 'X'));
    if (verb && noun && !listed && !own.includes(i)) return true;
    if (PASSING.has(pos)) {
      joined ||= pos !== 'ADV';
      continue;
    }
    joined = false;
    noun = (NOUNS.has(pos) && !RELATIVE.test(lower)) || (i === from && verb);
  }
  return false;
}

function partedIn(
  tokens: readonly Token[],
  by: ReadonlySet<PartOfSpeech>,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (lower === ',' || by.has(pos)) return true;
  }
  return false;
}

/** `…,” said the lawyer`: what follows is the speaker, not what is said. */
function followsQuotation(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  return at > sentence.firstToken && QUOTE_END.test(tokens[at - 1]!.text);
}

/** `…, the ministry said on Monday`: the verb stands in a last short clause behind the mention. */
function closesSentence(
  tokens: readonly Token[],
  cue: Cue,
  mentionEnd: number,
  sentence: Sentence,
): boolean {
  if (followsQuotation(tokens, cue.from, sentence)) return true;
  let i = cue.from - 1;
  while (i >= mentionEnd && tokens[i]!.lower !== ',' && !QUOTE_END.test(tokens[i]!.text)) {
    if (tokens[i]!.pos === 'VERB' && LOWER_CASE.test(tokens[i]!.text)) return false;
    i -= 1;
  }
  if (i < mentionEnd) return false;
  const quoted = QUOTE_END.test(tokens[i]!.text) || QUOTE_END.test(tokens[i - 1]?.text ?? '');
  return quoted || isShortTail(tokens, cue.to, sentence.endToken);
}

function isShortTail(tokens: readonly Token[], from: number, end: number): boolean {
  if (end - from > LONGEST_TAIL) return false;
  return tokens.slice(from, end).every(({ pos, text }) => {
    const isVerb = (pos === 'VERB' || pos === 'AUX') && LOWER_CASE.test(text);
    return !isVerb;
  });
}
