import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { PartOfSpeech, Sentence, Token } from '../../model.ts';

export type Cue = PatternMatch<AssertionCue>;

const NEAR = 8;
const CLOSE = 5;
const LONGEST_SUBJECT = 5;
const SUBJECT: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const LOWER_CASE = /^\p{Ll}/u;
const SUBORDINATOR =
  /^(?:although|though|while|whereas|if|when|after|before|because|since|as|despite)$/;
const QUOTE_END = /^[”"’']$/;
/** How many words may follow a closing `…, the ministry said on Monday`. */
const LONGEST_TAIL = 8;

/** Token indexes at which the reach of cues ends; the soft ones only that of cues that reach near. */
export interface ScopeEnds {
  readonly hard: readonly number[];
  readonly soft: readonly number[];
}

/** Finds the words of `scope_ends` and `soft_ends`, `;` and commas that open a clause. */
export function scopeEnds(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: readonly Cue[],
): ScopeEnds {
  const hard = cues.filter((cue) => cue.value.as === 'end').map((cue) => cue.from);
  const soft = cues.filter((cue) => cue.value.as === 'soft-end').map((cue) => cue.from);
  const subordinate = SUBORDINATOR.test(tokens[sentence.firstToken]?.lower ?? '');
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { lower } = tokens[i]!;
    if (lower === ';') hard.push(i);
    else if (lower === ',' && opensClause(tokens, i + 1, sentence.endToken, subordinate)) {
      hard.push(i);
    }
  }
  return { hard, soft };
}

/**
 * A subject and its verb: `the government may …`. Behind a clause that began with `Although` the
 * subject may lack an article.
 */
function opensClause(
  tokens: readonly Token[],
  from: number,
  end: number,
  subordinate: boolean,
): boolean {
  let i = from;
  if (tokens[i]?.pos === 'CCONJ') i += 1;
  const first = tokens[i];
  if (!first) return false;
  if (first.pos !== 'DET' && first.pos !== 'PRON' && !(subordinate && SUBJECT.has(first.pos))) {
    return false;
  }
  for (let seen = 0; i < end && seen <= LONGEST_SUBJECT; i += 1, seen += 1) {
    const token = tokens[i]!;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'))) {
      return seen > 0;
    }
    if (!SUBJECT.has(token.pos)) return false;
  }
  return false;
}

/** Whether a cue reaches a mention of its sentence; one inside the mention does if it reports. */
export function reaches(
  cue: Cue,
  match: PatternMatch<unknown>,
  ends: ScopeEnds,
  tokens: readonly Token[],
  sentence: Sentence,
): boolean {
  const { from, to } = match;
  if (cue.words.some((word) => match.words.includes(word))) return false;
  if (cue.from >= from && cue.to <= to) return cue.value.as === 'reported';
  const forward = from >= cue.to;
  const open = (): boolean => isOpen(ends.hard, cue.to, from);
  switch (cue.value.reach) {
    case 'forward':
      return forward && open();
    case 'near':
    case 'close': {
      const farthest = cue.value.reach === 'near' ? NEAR : CLOSE;
      return (
        forward &&
        from - cue.to <= farthest &&
        open() &&
        isOpen(ends.soft, cue.to, from) &&
        !commaIn(tokens, cue.to, from)
      );
    }
    case 'list':
    case 'after':
      return forward;
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

/** True where no scope ends between two positions. */
export function isOpen(ends: readonly number[], from: number, to: number): boolean {
  return !ends.some((end) => from <= end && end < to);
}

function commaIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.lower === ',') return true;
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
  return tokens.slice(from, end).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}
