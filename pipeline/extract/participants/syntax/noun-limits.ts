import type { EntityMention } from '../../../model.ts';
import { singular } from './animacy.ts';
import type { RawVerbChunk } from './chunk.ts';
import type { Words } from './words.ts';

/** Tokens of a hyphenated word, hyphens among them. */
const LONGEST_COMPOUND = 12;

/** A comma or `and` between adjectives of one noun. */
export function isAdjectiveList(words: Words, i: number): boolean {
  const behindComma = words.lower(i - 1) === ',';
  const joiner = behindComma && isAndOr(words.lower(i));
  if (!joiner && words.lower(i) !== ',') return false;
  const before = behindComma ? i - 2 : i - 1;
  const after = isAndOr(words.lower(i + 1)) ? i + 2 : i + 1;
  if (words.at(before)?.pos !== 'ADJ' || words.at(after)?.pos !== 'ADJ') return false;
  if (words.mentions.isTrigger(after) && words.lower(after).endsWith('ed')) return false;
  return words.isBeforeNoun(after) || isAdjectiveList(words, after + 1);
}

function isAndOr(word: string): boolean {
  return word === 'and' || word === 'or';
}

/** `denied inmates medical care`: people in the plural after such a verb are a phrase of their own. */
export function isGiven(words: Words, first: number, head: number, i: number): boolean {
  if (head !== i - 1 || head < first || !words.lower(head).endsWith('s')) return false;
  const verb = grantingBefore(words);
  if (!verb || verb.passive) return false;
  return words.actors.victims.has(singular(words.lower(head)));
}

/** `deny Hindus and other minorities access`: the verb with two objects, also before a list. */
function grantingBefore({ chunks, grammar }: Words): RawVerbChunk | null {
  let i = chunks.length - 1;
  while (i > 0 && /^(?:noun|conjunction|comma)$/.test(chunks[i]!.kind)) i -= 1;
  const joined = i === chunks.length - 1 || chunks.at(-1)!.kind !== 'noun';
  const verb = chunks[i];
  return joined && verb?.kind === 'verb' && grammar.verbs.granting.has(verb.word) ? verb : null;
}

/** `the abuses Chinese officials engage in`: after a noun in the plural a name begins another phrase. */
export function isComplete(words: Words, head: number, name: EntityMention): boolean {
  if (name.label !== 'NORP' && name.label !== 'GPE') return false;
  const noun = words.at(head)!;
  return noun.pos === 'NOUN' && /[a-rt-z]s$/.test(noun.lower) && noun.lower !== 'forces';
}

/** `denied the bishop permission`: the person right before a trigger is no part of it. */
export function isRecipient(words: Words, first: number, head: number, trigger: number): boolean {
  if (head !== trigger - 1 || head < first || words.lower(trigger) === "'s") return false;
  if (!words.actors.victims.has(singular(words.lower(head)))) return false;
  const given = grantingBefore(words) !== null;
  return words.lower(head).endsWith('s') || (given && words.at(first)?.pos === 'DET');
}

/** `Russia-led forces`: a name and a participle joined by a hyphen before a noun. */
export function isAligned(words: Words, hyphen: number): boolean {
  const participle = words.at(hyphen + 1);
  return (
    participle !== undefined &&
    words.at(hyphen)!.end === participle.start &&
    words.at(hyphen - 1)!.end === words.at(hyphen)!.start &&
    words.isParticiple(participle.lower) &&
    words.isBeforeNoun(hyphen + 1)
  );
}

/** `17 kidnapped missionaries`: a participle between a number and its noun. */
export function isCountedParticiple(words: Words, i: number): boolean {
  const adverb = words.at(i - 1)?.pos === 'ADV' ? i - 1 : i;
  const counted = words.lower(i + 1);
  if (words.at(adverb - 1)?.pos !== 'NUM' || !words.isParticiple(words.lower(i))) return false;
  if (words.at(i + 1)?.pos !== 'NOUN' || !counted.endsWith('s')) return false;
  const { victims, perpetrators } = words.actors;
  if (adverb < i && /^(?:recent|new|previous)ly$/.test(words.lower(adverb))) return true;
  const isObject = words.chunks.at(-1)?.kind === 'verb' && perpetrators.has(singular(counted));
  return isObject || victims.has(singular(counted));
}

/** The token after words joined by hyphens: `gender-based`. */
export function compoundEnd(words: Words, i: number): number {
  let k = i;
  while (
    k < i + LONGEST_COMPOUND &&
    words.at(k + 1)?.lower === '-' &&
    words.at(k + 2) &&
    words.at(k)!.end === words.at(k + 1)!.start &&
    words.at(k + 1)!.end === words.at(k + 2)!.start
  ) {
    if (
      words.mentions.entities.has(k) ||
      words.mentions.entities.has(k + 2) ||
      words.mentions.dates.has(k + 2)
    )
      return i + 1;
    k += 2;
  }
  return k + 1;
}
