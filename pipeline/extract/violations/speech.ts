import type { Sentence, Token } from '../../model.ts';
import type { Cue } from './scope.ts';

const LOWER_CASE = /^\p{Ll}/u;
const QUOTE_END = /^[”"’']$/;
/** How many words may follow a closing `…, the ministry said on Monday`. */
const LONGEST_TAIL = 8;

/** `…,” said the lawyer`: what follows is the speaker, not what is said. */
export function followsQuotation(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
): boolean {
  return at > sentence.firstToken && QUOTE_END.test(tokens[at - 1]!.text);
}

/** `…, the ministry said on Monday`: the verb stands in a last short clause behind the mention. */
export function closesSentence(
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
