import { amountAt, joinsRange, opensShare, wholeOf } from './amounts.ts';
import { isActor } from './animacy.ts';
import type { NounChunk } from './chunk.ts';
import { nounAt } from './noun-phrase.ts';
import type { Words } from './words.ts';

/** Before `between` these say that the numbers are ages: `aged between 12 and 17`. */
const AGED = /^(?:aged|ages?)$/;

/**
 * The noun phrase that begins at a token, whole where two numbers count it: the ends of a range
 * (`300 to 400 villagers`, `three or more men`) or a share (`one in five women`).
 */
export function countedAt(words: Words, first: number): NounChunk | null {
  const noun = nounAt(words, first);
  if (!noun || noun.pronoun || noun.entity) return noun;
  const rest = restOfRange(words, noun) ?? restOfShare(words, noun);
  return rest ? joined(noun, rest) : noun;
}

/** `between 20 and 30 people`: the phrase from `between` on; not the ages of those before it. */
export function rangeBetweenAt(words: Words, first: number): NounChunk | null {
  if (words.lower(first) !== 'between' || words.mentions.dates.has(first + 1)) return null;
  if (words.chunks.at(-1)?.kind === 'noun' || AGED.test(words.lower(first - 1))) return null;
  const amount = amountAt(words.tokens, first + 1, words.grammar.numbers);
  if (amount?.from !== first) return null;
  const noun = nounAt(words, first + 1);
  const rest = noun && restOfRange(words, noun);
  return rest && rest.head >= amount.to ? { ...joined(noun, rest), from: first } : null;
}

/** The second number and what it counts, behind a phrase that ends with the first; also `tens | of thousands`, `20 | + people`. */
function restOfRange(words: Words, { from, head, to }: NounChunk): NounChunk | null {
  const next = words.lower(to);
  const goesOn =
    next === 'of' || next === '+' || joinsRange(words.tokens, to, words.grammar.numbers);
  if (!goesOn) return null;
  for (let i = from; i <= head; i += 1) {
    if (isApart(words, i) || AGED.test(words.lower(i - 1))) continue;
    const amount = amountAt(words.tokens, i, words.grammar.numbers);
    if (amount && amount.to > to && amount.to <= words.end)
      return words.mentions.dates.has(to + 1) ? null : nounAt(words, to + 1);
  }
  return null;
}

/** `one | in five women`, `nine | out of every ten detainees`: people of whom there are more. */
function restOfShare(words: Words, { head, to }: NounChunk): NounChunk | null {
  const { tokens, grammar } = words;
  if (!opensShare(tokens, to)) return null;
  const amount = amountAt(tokens, head, grammar.numbers);
  const whole = amount?.to === to ? wholeOf(tokens, amount, grammar.numbers) : null;
  if (whole === null || words.mentions.dates.has(whole)) return null;
  const rest = nounAt(words, whole);
  return rest && rest.head > whole && isActor(tokens, rest, words) ? rest : null;
}

/** True for a number in a name or a time. */
function isApart({ mentions }: Words, i: number): boolean {
  return mentions.entityAt(i) !== null || mentions.dates.has(i);
}

/** The phrase of a first number and that of a second one as one. */
function joined(noun: NounChunk, rest: NounChunk): NounChunk {
  const owned = noun.ownFrom > noun.from;
  return {
    ...rest,
    index: noun.index,
    from: noun.from,
    ownFrom: owned ? noun.ownFrom : noun.from,
    article: noun.article,
  };
}
