import type { Clauses } from '../../lexicon/clauses.ts';
import type { Sentence, Token, TokenizedDocument } from '../../model.ts';
import type { Sightings } from './sightings.ts';

/** `Abuses Based on …` is a topic still. */
const PARTICIPLE = /(?:ed|ing)$/;
/** What parts the cells of a table's row. */
const CELLS = /\s\|\s/;
const FACT = /\p{Ll}ed\b|\d/u;
const DID = /^\p{Ll}{2,}ed$|^(?:shot|beat|killed|slain|held)$/u;
const SMALL = /^\p{Ll}/u;
const YEAR = /^(?:19|20)\d\d$/;
const CAPITAL = /^\p{Lu}/u;
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const ENUMERATOR = /^(?:[a-z]|[ivx]+|\d{1,3})[.)]/iu;

/**
 * True for a heading that names a topic (`b. Disappearance`) rather than telling what happened: it
 * is enumerated, in capitals, or has no verb. A document's first line is its title, not a topic,
 * unless a colon closes it.
 */
export function isTopicHeading(
  { text, tokens }: TokenizedDocument,
  { sentence, clauses }: Sightings,
): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (sentence.kind !== 'heading') return false;
  if (ENUMERATOR.test(words) && !isRow(words)) return true;
  if (sentence.index === 0 && !words.endsWith(':')) return false;
  if (words === words.toUpperCase()) return true;
  if (isRow(words) || tells(clauses.headings, tokens, sentence)) return false;
  const own = tokens.slice(sentence.firstToken, sentence.endToken);
  return !own.some(
    ({ pos, lower }, i) =>
      pos === 'AUX' ||
      lower === 'no' ||
      (pos === 'VERB' &&
        !PARTICIPLE.test(lower) &&
        own[i + 1]?.lower !== 'of' &&
        own[i - 1]?.pos !== 'ADJ' &&
        (i > 0 || own.length > 1)),
  );
}

/** A row with a date, a number or a verb is a case; a row of titles is none. */
function isRow(words: string): boolean {
  return CELLS.test(words) && FACT.test(words);
}

/**
 * A headline: in lower case a form in -ed behind a noun and before its object, or before the one
 * who did it (`detained by police`).
 */
function tells(
  { kinds }: Clauses['headings'],
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
): boolean {
  for (let i = firstToken + 1; i < endToken - 1; i += 1) {
    const { text } = tokens[i]!;
    if (doesNow(tokens, i)) return true;
    if (!DID.test(text) || kinds.has(text) || tokens[i - 1]!.lower === '-') continue;
    const after = tokens[i + 1]!;
    const object = after.pos === 'DET' || after.pos === 'NUM' || CAPITAL.test(after.text);
    if (after.lower === 'by' || (object && NAMING.has(tokens[i - 1]!.pos))) return true;
    if (after.pos === 'ADP' && isCase(tokens, firstToken, i)) return true;
  }
  return false;
}

/** `Omar arrested in 2002`, `50 foreigners kidnapped in 3 years`: a name or a number of people. */
function isCase(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[to - 1]!;
  if (before.pos === 'PROPN' && CAPITAL.test(before.text)) return true;
  return NAMING.has(before.pos) && tokens.slice(from, to).some(({ pos }) => pos === 'NUM');
}

/** `Police arrest 5 monks`, `Army shells the town`: a noun has no number or article right behind it. */
function doesNow(tokens: readonly Token[], at: number): boolean {
  const { text, pos } = tokens[at]!;
  const after = tokens[at + 1]!;
  return (
    (pos === 'VERB' || pos === 'NOUN') &&
    SMALL.test(text) &&
    NAMING.has(tokens[at - 1]!.pos) &&
    (after.pos === 'DET' || (after.pos === 'NUM' && !YEAR.test(after.text)))
  );
}

const LONGEST_LABEL = 22;
/** More words than these in lower case are a sentence, not a label. */
const MOST_SMALL = 6;

/** A headline may close with its source: `Army beats nurses: UN`. */
const SHORT_SOURCE = 4;

/** True for words before the colon of a run-in heading: `Arbitrary Arrest: The law forbids …`. */
export function isInLabel(tokens: readonly Token[], sentence: Sentence, to: number): boolean {
  const last = Math.min(sentence.firstToken + LONGEST_LABEL, sentence.endToken - 1);
  let small = 0;
  for (let i = sentence.firstToken; i < last; i += 1) {
    const { lower, pos, text } = tokens[i]!;
    if (/^\.?[-–—]+$/.test(lower) && tokens[i - 1]?.lower.endsWith('.')) return to <= i;
    if (lower.endsWith(':')) {
      const told = sentence.kind === 'heading' && sentence.endToken - i <= SHORT_SOURCE;
      return to <= i && small <= MOST_SMALL && !told;
    }
    if (/^[“"]$/.test(text)) return false;
    if (SMALL.test(text) && text.length > 3) small += 1;
    const compound = tokens[i - 1]?.lower === '-';
    if ((pos === 'VERB' || pos === 'AUX') && text === lower && !compound) return false;
  }
  return false;
}
