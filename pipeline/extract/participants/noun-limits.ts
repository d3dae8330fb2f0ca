import type { EntityMention } from '../../model.ts';
import { singular } from './animacy.ts';
import type { Words } from './words.ts';

/** A comma or `and` between adjectives of one noun. */
export function isAdjectiveList(words: Words, i: number): boolean {
  const before = words.lower(i - 1) === ',' ? i - 2 : i - 1;
  const joiner = /^(?:and|or)$/.test(words.lower(i)) && words.lower(i - 1) === ',';
  if (!joiner && words.lower(i) !== ',') return false;
  const after = /^(?:and|or)$/.test(words.lower(i + 1)) ? i + 2 : i + 1;
  if (words.at(before)?.pos !== 'ADJ' || words.at(after)?.pos !== 'ADJ') return false;
  return words.isBeforeNoun(after) || isAdjectiveList(words, after + 1);
}

/** `denied inmates medical care`: people in the plural after such a verb are a phrase of their own. */
export function isGiven(words: Words, first: number, head: number, i: number): boolean {
  if (head !== i - 1 || head < first || !words.lower(head).endsWith('s')) return false;
  const verb = words.chunks.at(-1);
  if (verb?.kind !== 'verb' || verb.passive || !words.grammar.verbs.granting.has(verb.word))
    return false;
  return words.actors.victims.has(singular(words.lower(head)));
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
  const verb = words.chunks.at(-1);
  const given = verb?.kind === 'verb' && words.grammar.verbs.granting.has(verb.word);
  return words.lower(head).endsWith('s') || (given && words.at(first)?.pos === 'DET');
}
