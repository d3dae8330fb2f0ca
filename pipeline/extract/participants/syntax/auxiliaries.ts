import type { Token } from '../../../model.ts';
import type { Words } from './words.ts';

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
]);
/** `got beaten`. */
const GET = new Set(['get', 'gets', 'got']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const MODAL = new Set([
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'will',
  'would',
  'do',
  'does',
  'did',
  'cannot',
]);
const FLOATING = new Set([
  'all',
  'both',
  'each',
  'either',
  'themselves',
  'himself',
  'herself',
  'itself',
]);
const QUOTE = /^[“"‘']$/;
const NEGATION = new Set(['not', "n't", 'never']);

/** What stands before the main verb of a group: `to`, auxiliaries, and what may stand among them. */
export interface Opening {
  to: boolean;
  be: boolean;
  have: boolean;
  modal: boolean;
  /** Position of the last auxiliary, or -1. */
  auxiliary: number;
  /** Position of the first word that is none of these. */
  end: number;
}

/** True for a word that has a place among auxiliaries whatever stands around it. */
export function isAuxiliaryWord(word: string): boolean {
  return HAVE.has(word) || MODAL.has(word);
}

/** The words before a main verb, from a position on; there may be none. */
export function openingAt(words: Words, first: number): Opening {
  const opening: Opening = {
    to: false,
    be: false,
    have: false,
    modal: false,
    auxiliary: -1,
    end: first,
  };
  while (opening.end < words.end && take(opening, words, first)) opening.end += 1;
  return opening;
}

/** Takes the next word into an opening, if it belongs there. */
function take(opening: Opening, words: Words, first: number): boolean {
  const i = opening.end;
  if (i > first && words.mentions.dates.has(i)) return false;
  const token = words.at(i)!;
  if (i === first && token.lower === 'to' && words.isInfinitive(i + 1)) {
    opening.to = true;
    return true;
  }
  if (isAuxiliary(words, token, i, first)) {
    note(opening, token.lower);
    return true;
  }
  return isAmong(opening, words, token);
}

/** True also for `got` before a participle and `had` before `been`. */
function isAuxiliary(words: Words, { lower, pos }: Token, i: number, first: number): boolean {
  if (pos === 'AUX') return true;
  if (GET.has(lower) && i === first && words.isParticiple(words.lower(i + 1))) return true;
  if (HAVE.has(lower) && BE.has(words.lower(i + 1))) return true;
  return MODAL.has(lower) && pos !== 'NOUN' && pos !== 'PROPN';
}

function note(opening: Opening, word: string): void {
  opening.auxiliary = opening.end;
  if (BE.has(word)) opening.be = true;
  else if (HAVE.has(word)) opening.have = true;
  else opening.modal = true;
}

/** `was “arrested”`, `to “re-educate”`, `were all detained`, `did not`: what may stand in between. */
function isAmong({ to, be, auxiliary, end }: Opening, words: Words, { lower, pos }: Token) {
  if ((to || be) && QUOTE.test(lower) && isQuotedParticiple(words, end + 1)) return true;
  if (to && (lower === '“' || lower === '"')) return true;
  if (auxiliary >= 0 && FLOATING.has(lower) && isVerbal(words.at(end + 1))) return true;
  return (to || auxiliary >= 0) && (NEGATION.has(lower) || pos === 'ADV');
}

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** `“arrested”`, `“severely beaten”`. */
function isQuotedParticiple(words: Words, i: number): boolean {
  const main = words.at(i)?.pos === 'ADV' ? i + 1 : i;
  return words.isParticiple(words.lower(main));
}
