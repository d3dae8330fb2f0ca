import type { Token } from '../../model.ts';
import type { FunctionChunk } from './chunk.ts';
import type { Words } from './words.ts';

/** Tokens of a bracketed remark that may be passed over. */
const LONGEST_REMARK = 60;
const DASHES = new Set(['–', '—', '--']);
const PREPOSITIONS = new Set(['for', 'of', 'in', 'with', 'without', 'by', 'from', 'as', 'against']);

/** A bracketed remark in which no violation is named. */
export function parenthesisEnd(words: Words, i: number): number | null {
  if (words.lower(i) !== '(') return null;
  for (let k = i + 1; k < words.end && k < i + LONGEST_REMARK; k += 1) {
    if (words.mentions.isTrigger(k)) return null;
    if (words.lower(k) === ')') return k + 1;
  }
  return null;
}

/** `as well as`, `along with`: they join as `and` does. */
export function joinerEnd(words: Words, i: number): number | null {
  if (words.lower(i) === 'as' && words.lower(i + 1) === 'well' && words.lower(i + 2) === 'as')
    return i + 3;
  const along = words.lower(i) === 'along' || words.lower(i) === 'together';
  return along && words.lower(i + 1) === 'with' && i > words.start ? i + 2 : null;
}

/** `at times`, `for example`: two words that are one adverb. */
export function adverbialEnd(words: Words, i: number): number | null {
  const cue =
    words.lower(i + 1) === 'than' || (words.lower(i) === 'up' && words.lower(i + 1) === 'to');
  if (cue && words.at(i + 2)?.pos === 'NUM') return i + 2;
  return words.grammar.adverbials.has(`${words.lower(i)} ${words.lower(i + 1)}`) ? i + 2 : null;
}

export function functionKind(words: Words, i: number, token: Token): FunctionChunk['kind'] {
  const word = token.lower;
  if (word === ',' || word === '(' || word === ')') return 'comma';
  if (word === ';' || word === ':' || DASHES.has(word)) return 'break';
  if (words.grammar.including.has(word)) return 'including';
  if (word === 'such' || (word === 'as' && words.lower(i - 1) === 'such')) return 'including';
  if (word === 'who' || word === 'whom' || word === 'which' || word === 'whose') return 'relative';
  if (word === 'that') return isRelativeThat(words, i) ? 'relative' : 'subordinator';
  if (word === 'according') return 'adverb';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (dateFollows(words, i)) return 'preposition';
  if (word === 'where' || word === 'if' || word === 'whether' || token.pos === 'SCONJ')
    return 'subordinator';
  if (token.pos === 'CCONJ') return 'conjunction';
  if (token.pos === 'ADP' || word === 'to' || word === 'against') return 'preposition';
  if (words.grammar.prepositions.clausal.has(word)) return 'subordinator';
  return 'adverb';
}

/** `since December`, `until last year`. */
function dateFollows(words: Words, i: number): boolean {
  if (!words.grammar.prepositions.clausal.has(words.lower(i))) return false;
  return (
    words.mentions.dates.has(i + 1) ||
    (words.at(i + 1)?.pos === 'DET' && words.mentions.dates.has(i + 2))
  );
}

function isRelativeThat(words: Words, i: number): boolean {
  let before = words.chunks.at(-1);
  if (before?.word === '(') before = words.chunks.at(-2);
  if (before?.kind !== 'noun') return false;
  const next = words.at(i + 1);
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}
