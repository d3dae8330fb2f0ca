import type { Sentence, Token } from '../../model.ts';

const ASKING =
  /^(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|might)$/;
/** Behind these the question takes something as given: `Do you know why they beat him?` */
const GIVEN =
  /^(?:that|who|whom|whose|which|why|how|what|where|when|after|before|because|since|while|as)$/;
const MARK = /^[“"‘']$/;
/** Words behind the question mark: a closing quotation mark and a stop. */
const TAIL = 3;

/** What a question asks that `yes` or `no` would answer: `Did soldiers torture him?` */
export function isAsked(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const { firstToken, endToken } = sentence;
  const last = tokens.slice(Math.max(firstToken, endToken - TAIL), endToken);
  if (!last.some(({ text }) => text.includes('?'))) return false;
  const first = MARK.test(tokens[firstToken]!.text) ? firstToken + 1 : firstToken;
  if (!ASKING.test(tokens[first]?.lower ?? '')) return false;
  return !tokens.slice(first, at).some(({ lower }) => GIVEN.test(lower));
}
