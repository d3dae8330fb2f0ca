import type { Sentence, Token, TokenizedDocument } from '../../model.ts';
import { isInLabel } from './headings.ts';
import type { Sightings } from './sightings.ts';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SHORT = 4;
const ADDRESS = /^(?:https?|www)\b/u;

/**
 * Leaves out the candidates that are part of a proper name (`Committee against Torture`,
 * `Trafficking in Persons Report`): capitalised in running text with no reason but the name.
 * Headings, run-in headings and sentences in title case have names nowhere: they capitalise all.
 */
export function withoutNames(doc: TokenizedDocument, all: readonly Sightings[]): Sightings[] {
  return all.map((at) => {
    const { sentence, violations } = at;
    if (violations.length === 0 || sentence.kind === 'heading') return at;
    const kept = violations.filter(
      ({ from, to }) =>
        !isName(doc.tokens, sentence, from, to) || isInLabel(doc.tokens, sentence, to),
    );
    return kept.length === violations.length || isTitleCase(doc.tokens, sentence)
      ? at
      : { ...at, violations: kept };
  });
}

function isName(tokens: readonly Token[], sentence: Sentence, from: number, to: number): boolean {
  let weighty = 0;
  for (let i = from; i < to; i += 1) {
    const { text } = tokens[i]!;
    if (text.length < SHORT) continue;
    if (!CAPITAL.test(text)) return false;
    weighty += 1;
  }
  if (weighty === 0) return false;
  if (!opensSentence(tokens, sentence, from)) return true;
  return CAPITAL.test(tokens[to]?.text ?? '') && to < sentence.endToken;
}

/** At the start, or after nothing but marks, numbers and a colon or quotation mark. */
function opensSentence(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  const before = tokens[from - 1];
  if (from <= sentence.firstToken || !before) return true;
  return /^[“"‘'(:•–—-]$/u.test(before.text) || /^[a-z\d]{0,3}[.)]$/u.test(before.text);
}

/**
 * A sentence with a web address is a reference, one that ends with a full stop a statement about a
 * name, however many capitals they have.
 */
function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  if (tokens[sentence.endToken - 1]?.text === '.') return false;
  let capital = 0;
  let all = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { text } = tokens[i]!;
    if (ADDRESS.test(text)) return false;
    if (text.length < SHORT || !/^\p{L}/u.test(text)) continue;
    all += 1;
    if (CAPITAL.test(text)) capital += 1;
  }
  return capital >= 0.7 * all;
}
