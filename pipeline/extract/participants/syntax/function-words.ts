import type { Token } from '../../../model.ts';
import type { FunctionChunk } from './chunk.ts';
import { grammarFact } from './grammar-fact.ts';
import type { Words } from './words.ts';

/** Tokens of a bracketed remark that may be passed over. */
const LONGEST_REMARK = 60;
/** `in some cases`, `on several occasions`. */
const OCCASION = /^(?:cases?|instances?|occasions?)$/;
/** Words of a phrase such as `no fewer than`. */
const LONGEST_CUE = 3;
const DASHES = new Set(['–', '—', '--']);
const JOINERS = new Set(['as', 'along', 'together']);
const EXEMPLIFYING = new Set(['such', 'among', 'ranging']);
const PREPOSITIONS = new Set(['for', 'of', 'in', 'with', 'without', 'by', 'from', 'as', 'against']);

/**
 * True for the first words of all that is read before verbs and nouns: joiners, examples, amounts,
 * remarks, adverbials. An age is one too, see {@link adverbialEnd}.
 */
export const opensPhrase = grammarFact(
  ({ lower }, { numbers, adverbials, adjectives }) =>
    lower === '(' ||
    lower === 'in' ||
    lower === 'on' ||
    lower === 'between' ||
    JOINERS.has(lower) ||
    EXEMPLIFYING.has(lower) ||
    adjectives.held_as.has(lower) ||
    numbers.least.firstWords.has(lower) ||
    numbers.most.firstWords.has(lower) ||
    numbers.about.firstWords.has(lower) ||
    adverbials.firstWords.has(lower),
);

/** A bracketed remark in which no violation is named. */
export function parenthesisEnd(words: Words, i: number): number | null {
  if (words.lower(i) !== '(') return null;
  for (let k = i + 1; k < words.end && k < i + LONGEST_REMARK; k += 1) {
    if (words.mentions.isTrigger(k)) return null;
    if (words.lower(k) === ')') return k + 1;
  }
  return null;
}

/** The token after `such as`, or after `among them` behind a comma: examples follow. */
export function exampleCueEnd(words: Words, i: number): number | null {
  const first = words.lower(i);
  if (first === 'ranging') return words.lower(i + 1) === 'from' ? i + 2 : null;
  if (first === 'such') return words.lower(i + 1) === 'as' ? i + 2 : null;
  if (first !== 'among' || !/^(?:them|whom)$/.test(words.lower(i + 1))) return null;
  const mark = words.chunks.at(-1)?.kind;
  return mark === 'comma' || mark === 'break' ? i + 2 : null;
}

/** `as well as`, `along with`: they join as `and` does. */
export function joinerEnd(words: Words, i: number): number | null {
  if (words.lower(i) === 'as' && words.lower(i + 1) === 'well' && words.lower(i + 2) === 'as')
    return i + 3;
  const along = words.lower(i) === 'along' || words.lower(i) === 'together';
  const doer = words.chunks.at(-2)?.word === 'by';
  return along && !doer && words.lower(i + 1) === 'with' && i > words.start ? i + 2 : null;
}

/** The token after `at least`, `more than`, `up to`, `over` before a number of people or things. */
export function countCueEnd(words: Words, i: number): number | null {
  const { least, most } = words.grammar.numbers;
  const first = words.lower(i);
  if (!least.firstWords.has(first) && !most.firstWords.has(first)) return null;
  let cue = '';
  for (let k = i; k < i + LONGEST_CUE; k += 1) {
    cue = cue === '' ? words.lower(k) : `${cue} ${words.lower(k)}`;
    if ((least.phrases.has(cue) || most.phrases.has(cue)) && isNumber(words, k + 1)) return k + 1;
  }
  return null;
}

/** `300`, `a million`, `a dozen`. */
function isNumber(words: Words, i: number): boolean {
  if (words.at(i)?.pos === 'NUM' && !words.mentions.dates.has(i)) return true;
  const { scales, round } = words.grammar.numbers;
  const counted = words.lower(i + 1);
  return words.lower(i) === 'a' && (scales.has(counted) || round.has(counted));
}

/** `held hostage`, `taken captive`, `beaten unconscious`: the noun says how, not whom. */
export function isHeldAs(words: Words, i: number): boolean {
  if (!words.grammar.adjectives.held_as.has(words.lower(i))) return false;
  const before = words.chunks.at(-1);
  if (before?.kind !== 'verb') return false;
  return words.lower(i) === 'unconscious' || /^(?:hold|take|keep)$/.test(before.word);
}

/** `at times`, `for example`: two words that are one adverb; so is `as young as eight`. */
export function adverbialEnd(words: Words, i: number): number | null {
  if (words.lower(i) === 'as' && words.lower(i + 2) === 'as' && words.at(i + 3)?.pos === 'NUM')
    return i + 4;
  if (isAge(words, i)) return i + 1;
  const hedge = hedgeEnd(words, i);
  if (hedge) return hedge;
  const first = words.lower(i);
  const occasion = (first === 'in' || first === 'on') && OCCASION.test(words.lower(i + 2));
  if (occasion && words.grammar.adjectives.occasions.has(words.lower(i + 1))) return i + 3;
  const { phrases, firstWords } = words.grammar.adverbials;
  if (!firstWords.has(first)) return null;
  const two = `${first} ${words.lower(i + 1)}`;
  if (phrases.has(`${two} ${words.lower(i + 2)}`))
    return words.lower(i + 3) === 'of' ? null : i + 3;
  if (!phrases.has(two)) return null;
  return first === 'by' && words.isNounish(i + 2) ? null : i + 2;
}

/** The token after `around`, `close to` before a number: there they are no prepositions. */
function hedgeEnd(words: Words, i: number): number | null {
  const { phrases } = words.grammar.numbers.about;
  const first = words.lower(i);
  const close = phrases.has(`${first} ${words.lower(i + 1)}`) ? i + 2 : null;
  const end = words.at(i)!.pos === 'ADP' && phrases.has(first) ? i + 1 : close;
  return end && words.at(end)?.pos === 'NUM' && !words.mentions.dates.has(end) ? end : null;
}

/** `Jane Doe, 34, a lawyer`: the bare number after a person's name. */
function isAge(words: Words, i: number): boolean {
  if (words.at(i)?.pos !== 'NUM' || words.lower(i - 1) !== ',' || words.lower(i + 1) !== ',')
    return false;
  const named = words.chunks.at(-2);
  if (named?.kind !== 'noun' || words.lower(i).length > 2) return false;
  return named.entity ? named.entity.label === 'PERSON' : words.at(named.head)!.pos === 'PROPN';
}

export function functionKind(words: Words, i: number, token: Token): FunctionChunk['kind'] {
  const word = token.lower;
  if (word === ',' || word === '(' || word === ')') return 'comma';
  if (word === ';' || word === ':' || DASHES.has(word)) return 'break';
  if (words.grammar.including.has(word)) return 'including';
  if (word === 'such') return 'including';
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
