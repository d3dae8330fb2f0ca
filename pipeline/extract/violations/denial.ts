import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Token } from '../../model.ts';

const LONGEST_PREDICATE = 14;
const LONGEST_SUBJECT = 7;
const MODAL = /^(?:shall|should|must|may|might|can|cannot|could|would|will|ought)$/;
/** Words behind which another clause begins. */
const CLAUSE =
  /^(?:who|whom|whose|which|that|when|while|after|before|where|because|and|but|yet|so|if|unless|until|without|why|how|since|as|than)$/;
/** They read as prepositions and govern nothing: `although no one was beaten`, `carried out no executions`. */
const NO_PREPOSITION =
  /^(?:out|up|off|down|although|though|while|whereas|because|since|as|that|if)$/;
const MARK = /^[,;:–—()|“”"]$/;
const ADVERB = /^(?:ever|even|\p{Ll}+ly)$/u;
const GERUND = /^\p{Ll}{2,}ing$/u;
const NO_GERUND = /^(?:anything|something|everything|nothing|including|seeking|wishing|needing)$/;
const SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const DENY = /^den(?:y|ies|ied|ying)$/;

/**
 * Whether a mention is what a subject that is no one does or undergoes (`no student was beaten`,
 * `none of the guards beat him`), or is itself what there was none of (`no executions took place`).
 */
export function isPredicate(
  tokens: readonly Token[],
  cue: PatternMatch<unknown>,
  { from, to }: PatternMatch<unknown>,
  doing: readonly number[],
): boolean {
  const before = tokens[cue.from - 1];
  if (from - cue.to > LONGEST_PREDICATE) return false;
  if (before?.pos === 'ADP' && !NO_PREPOSITION.test(before.lower)) return false;
  if (before?.lower === 'or') return false;
  let auxiliary = false;
  let does = false;
  let plain = true;
  for (let i = cue.to; i < from; i += 1) {
    const { lower, pos } = tokens[i]!;
    if (CLAUSE.test(lower) || MARK.test(lower) || MODAL.test(lower) || pos === 'SCONJ')
      return false;
    if (pos === 'AUX') auxiliary = true;
    else if (doing.includes(i)) does = true;
    else if (pos === 'VERB') return false;
    else if (pos === 'ADP' && auxiliary && !does) return false;
    if (pos !== 'ADJ' && pos !== 'ADV') plain = false;
  }
  if (auxiliary || does || plain) return true;
  return tokens[from]!.pos === 'VERB' && !auxiliaryFollows(tokens, to);
}

/** `none of the women raped there was treated`: the clause has its verb later. */
function auxiliaryFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + LONGEST_SUBJECT, tokens.length); i += 1) {
    const { lower, pos } = tokens[i]!;
    if (pos === 'AUX') return true;
    if (CLAUSE.test(lower) || MARK.test(lower)) return false;
  }
  return false;
}

/**
 * Whether a denial is one of what follows it: `denied that …`, `denied beating …`, `denied soldiers
 * had …`, `denied claims of …`, and not `denied him access`.
 */
export function isDenial(
  tokens: readonly Token[],
  cue: PatternMatch<unknown>,
  from: number,
  end: number,
): boolean {
  return !DENY.test(tokens[cue.to - 1]!.lower) || deniesFact(tokens, cue.to, from, end) !== null;
}

/** Candidates that read a denial (`denied that the lawyer …`) as a refusal (`denied a lawyer`). */
export function isMisreadDenial(
  tokens: readonly Token[],
  { words }: PatternMatch<unknown>,
  end: number,
): boolean {
  const first = words[0]!;
  if (!DENY.test(tokens[first]!.lower)) return false;
  const fact = deniesFact(tokens, first + 1, end, end);
  return fact !== null && !(GERUND.test(tokens[fact]!.lower) && words.includes(fact));
}

/** Where what `deny` denies begins, if it is a fact: a clause or a form in -ing. */
function deniesFact(
  tokens: readonly Token[],
  after: number,
  from: number,
  end: number,
): number | null {
  let i = after;
  while (i < from && ADVERB.test(tokens[i]!.lower)) i += 1;
  i = behindPhrase(tokens, i, from);
  const start = i;
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'that' || (GERUND.test(lower) && !NO_GERUND.test(lower))) return start;
  for (let seen = 0; i < Math.min(from + 1, end) && seen <= LONGEST_SUBJECT; i += 1, seen += 1) {
    const { pos } = tokens[i]!;
    if (pos === 'AUX' || i === from) return seen > 0 ? start : null;
    if (!SUBJECT.test(pos) && tokens[i]!.lower !== 'of') return null;
  }
  return null;
}

/** `denied on Friday that …`, `denied in a statement that …`: where `that` stands, else where it began. */
function behindPhrase(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.pos !== 'ADP') return at;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_SUBJECT); i += 1) {
    if (tokens[i]!.lower === 'that') return i;
    if (!SUBJECT.test(tokens[i]!.pos)) return at;
  }
  return at;
}
