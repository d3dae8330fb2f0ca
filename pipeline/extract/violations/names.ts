import type { Sentence, Token, TokenizedDocument } from '../../model.ts';
import { isInLabel } from './headings.ts';
import type { Sightings } from './sightings.ts';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SHORT = 4;
const LONGEST_DATELINE = 8;
/** Tokens between a quotation mark and a word of the title that it opens. */
const LONGEST_TITLE = 20;
const SHORTEST_TITLE = 4;
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
  if (isInTitle(tokens, sentence, from, to)) return false;
  if (!opensSentence(tokens, sentence, from)) return true;
  return CAPITAL.test(tokens[to]?.text ?? '') && to < sentence.endToken;
}

/** `the report “Detention and Torture in Secret Jails”`: a title in quotation marks capitalises all. */
function isInTitle(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  from: number,
  to: number,
): boolean {
  let open = from - 1;
  const first = Math.max(firstToken, from - LONGEST_TITLE);
  while (open >= first && !/^[“"”]$/u.test(tokens[open]!.text)) open -= 1;
  if (open < first || tokens[open]!.text === '”') return false;
  let close = to;
  const last = Math.min(endToken, to + LONGEST_TITLE);
  while (close < last && !/^[”"]$/u.test(tokens[close]!.text)) close += 1;
  return close < last && close - open > SHORTEST_TITLE && isMostlyCapital(tokens, open + 1, close);
}

/** At the start, or after nothing but marks, numbers and a colon or quotation mark, or a dateline. */
function opensSentence(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  const before = tokens[from - 1];
  if (from <= sentence.firstToken || !before) return true;
  if (isDateline(tokens, sentence.firstToken, from)) return true;
  return /^[“"‘'(:•–—-]$/u.test(before.text) || /^[a-z\d]{0,3}[.)]$/u.test(before.text);
}

/** `GENEVA, Nov 22`: a place in capitals and a day, and nothing else. */
function isDateline(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 3 || to - from > LONGEST_DATELINE) return false;
  if (!/^\p{Lu}{3,}$/u.test(tokens[from]!.text) || !/^\d{1,2}$/.test(tokens[to - 1]!.text))
    return false;
  for (let i = from; i < to; i += 1) if (/^\p{Ll}/u.test(tokens[i]!.text)) return false;
  return true;
}

/**
 * A sentence with a web address is a reference, one that ends with a full stop a statement about a
 * name, however many capitals they have.
 */
function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  if (tokens[sentence.endToken - 1]?.text === '.') return false;
  return isMostlyCapital(tokens, sentence.firstToken, sentence.endToken);
}

/** Whether seven in ten of the longer words begin with capitals; words with an address never do. */
function isMostlyCapital(tokens: readonly Token[], from: number, to: number): boolean {
  let capital = 0;
  let all = 0;
  for (let i = from; i < to; i += 1) {
    const { text } = tokens[i]!;
    if (ADDRESS.test(text)) return false;
    if (text.length < SHORT || !/^\p{L}/u.test(text)) continue;
    all += 1;
    if (CAPITAL.test(text)) capital += 1;
  }
  return capital >= 0.7 * all;
}
