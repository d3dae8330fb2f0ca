import type { PartOfSpeech } from '../model.ts';

const LONGEST_HEADING = 160;
const MOST_WORDS_IN_SENTENCE_CASE = 8;
const MOST_WORDS_WITHOUT_VERB = 16;
const MOST_TOKENS_OF_RUN_IN = 12;
const ENUMERATOR = /^(?:section\s+\d+\.?|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)])\s*/iu;
const CLOSED = /[.!?;,:…]["”’)]?$/u;
const COLON = /:$/;
const STARTS_LIKE_A_TITLE = /^["“‘(]?[\p{Lu}\d]/u;
const WORD = /\p{L}[\p{L}’'-]*/gu;
const PARTICIPLE = /(?:ing|ed)$/;
/** Words of more than three letters that a title leaves small. */
const SMALL_WORDS = new Set(
  'from with into onto over upon than that this their between against under during within without through toward towards'.split(
    ' ',
  ),
);

/** What the recognition of headings needs to know of a token. */
export interface TaggedWord {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
}

/**
 * True for a block that is a heading: one short line that starts with a capital, has no closing
 * mark, and is very short, in title case or capitals throughout, or without a verb. A closing colon
 * is allowed in title case.
 * @param block the block's words
 * @param tokens the same as tokens
 */
export function isHeading(block: string, tokens: readonly TaggedWord[]): boolean {
  if (block.length > LONGEST_HEADING || block.includes('\n')) return false;
  const words = block.replace(ENUMERATOR, '');
  if (words === '') return true;
  if (!STARTS_LIKE_A_TITLE.test(words)) return false;
  if (COLON.test(words)) return isTitleCase(words);
  if (CLOSED.test(words)) return false;
  const spelled = words.match(WORD) ?? [];
  if (spelled.length === 0) return false;
  if (spelled.length <= MOST_WORDS_IN_SENTENCE_CASE) return true;
  const weighty = spelled.filter((word) => word.length > 3);
  const capital = weighty.filter((word) => /^\p{Lu}/u.test(word));
  if (capital.length >= 0.7 * weighty.length) return true;
  return spelled.length <= MOST_WORDS_WITHOUT_VERB && !tokens.some(isFiniteVerb);
}

/** A heading on the line of its paragraph, counted in tokens from the first of the block. */
export interface RunIn {
  /** What it says, without its closing mark. */
  readonly title: number;
  readonly length: number;
}

/**
 * A heading that runs in to its paragraph: `Political Prisoners and Detainees: There were no reports…`,
 * `b. Disappearance.—There were no reports…`
 * @param tokens the tokens of a block
 */
export function runInHeading(tokens: readonly TaggedWord[]): RunIn | null {
  const isNumbered = /^[a-z]\.$/.test(tokens[0]?.text ?? '');
  const mark = tokens
    .slice(0, MOST_TOKENS_OF_RUN_IN)
    .findIndex(({ text }) => text === ':' || (isNumbered && text === '.'));
  if (mark < 1) return null;
  const isClosed = tokens[mark]!.text === '.';
  const length = isClosed && /^[—–-]+$/.test(tokens[mark + 1]?.text ?? '') ? mark + 2 : mark + 1;
  const next = tokens[length];
  if (!next || !/^["“‘]?\p{Lu}/u.test(next.text)) return null;
  if (!/[.!?]["”’)]*$/u.test(tokens.at(-1)!.text) || tokens.length < mark + 5) return null;
  const words = tokens.slice(isNumbered ? 1 : 0, mark);
  if (words.some(({ text }) => (isClosed ? /^[\d.;“"]/ : /^[\d,.;“"]/).test(text))) return null;
  return isTitleCase(words.map(({ text }) => text).join(' ')) ? { title: mark, length } : null;
}

/** Every weighty word with a capital, and at least one such word. */
function isTitleCase(words: string): boolean {
  const weighty = (words.match(WORD) ?? []).filter(
    (word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase()),
  );
  return weighty.length > 0 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

/** A verb that is neither a participle nor an infinitive. */
function isFiniteVerb(token: TaggedWord, at: number, all: readonly TaggedWord[]): boolean {
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return false;
  return !PARTICIPLE.test(token.lower) && all[at - 1]?.lower !== 'to';
}
