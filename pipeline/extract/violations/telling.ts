import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { PartOfSpeech, Sentence, Token } from '../../model.ts';
import type { Cue } from './cue.ts';

const LONGEST_SUBJECT = 9;
const NOUNS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON']);
const SUBJECT: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NUM', 'ADV', 'PUNCT']);
const JOINING = /^(?:of|and|that|'s)$/;
const STOP = /^[,;:]$/;
const RELATIVE = /^(?:who|whom|whose|which|what|how|why|where)$/;
const GERUND = /ing$/;

/** `confirmed soldiers had beaten him`: a noun and its verb stand behind the cue. */
export function opensTold(tokens: readonly Token[], from: number, to: number): boolean {
  let noun = false;
  for (let i = from; i <= Math.min(to, from + LONGEST_SUBJECT); i += 1) {
    const { pos, lower } = tokens[i]!;
    const verb = pos === 'AUX' || (pos === 'VERB' && !GERUND.test(lower));
    if (noun && verb) return tokens[i - 1]!.lower !== 'and';
    if (STOP.test(lower) || RELATIVE.test(lower)) return false;
    if (NOUNS.has(pos)) noun = true;
    else if (!SUBJECT.has(pos) && !JOINING.test(lower)) return false;
  }
  return false;
}

/** `listed the men and shot them`: a verb in the past that the same one does. */
export function doesBesides(
  tokens: readonly Token[],
  { from, to }: PatternMatch<unknown>,
): boolean {
  const { pos, lower, lemma } = tokens[from]!;
  const describes = to > from + 1 && tokens[from + 1]!.pos === 'NOUN';
  return pos === 'VERB' && lower !== lemma && !GERUND.test(lower) && !describes;
}

/** `without warning soldiers shot him`: a verb behind its subject. */
export function isPredicateOf(tokens: readonly Token[], from: number, at: number): boolean {
  const { pos, lower, lemma } = tokens[at]!;
  if (pos !== 'VERB' || GERUND.test(lower) || lower === lemma) return false;
  return at > from && NOUNS.has(tokens[at - 1]!.pos);
}

/** `Army shells village: report`, `UN: Army shells village`. */
export function isNamedSource(
  cue: Cue,
  { from, to }: PatternMatch<unknown>,
  { kind, firstToken, endToken }: Sentence,
): boolean {
  if (kind !== 'heading') return false;
  return cue.from === firstToken ? from >= cue.to : to <= cue.from && cue.to === endToken;
}
