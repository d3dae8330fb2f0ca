import type { Sentence, Token } from '../../model.ts';

/** `Abuses Based on …` is a topic still. */
const PARTICIPLE = /(?:ed|ing)$/;
const ENUMERATOR = /^(?:[a-z]|[ivx]+|\d{1,3})[.)]/iu;

/**
 * True for a heading that names a topic (`b. Disappearance`) rather than telling what happened: it
 * is enumerated, in capitals, or has no verb. A document's first line is its title, not a topic.
 */
export function isTopicHeading(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (sentence.kind !== 'heading') return false;
  if (ENUMERATOR.test(words)) return true;
  if (sentence.index === 0) return false;
  if (words === words.toUpperCase()) return true;
  const own = tokens.slice(sentence.firstToken, sentence.endToken);
  return !own.some(
    ({ pos, lower }) =>
      pos === 'AUX' || lower === 'no' || (pos === 'VERB' && !PARTICIPLE.test(lower)),
  );
}

const LONGEST_LABEL = 16;

/** True for words before the colon of a run-in heading: `Arbitrary Arrest: The law forbids …`. */
export function isInLabel(tokens: readonly Token[], sentence: Sentence, to: number): boolean {
  const last = Math.min(sentence.firstToken + LONGEST_LABEL, sentence.endToken - 1);
  for (let i = sentence.firstToken; i < last; i += 1) {
    const { lower, pos, text } = tokens[i]!;
    if (lower === ':') return to <= i;
    const compound = tokens[i - 1]?.lower === '-';
    if ((pos === 'VERB' || pos === 'AUX') && text === lower && !compound) return false;
  }
  return false;
}
