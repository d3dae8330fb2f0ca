import { Alphabet, Automaton } from './automaton.ts';
import type { Lexeme } from './lexemes.ts';
import { core, lexicon, wink } from './wink-model.ts';

const sentences = wink.sbd();
const tagging = wink.pos();
/** What the machines for sentences and for tags tell apart. */
export const sentenceKeys = new Alphabet(sentences.machines);
export const tagKeys = new Alphabet(tagging.machines);
const sentenceMachines = sentences.machines.map((machine) => new Automaton(machine, sentenceKeys));
const tagMachines = tagging.machines.map((machine) => new Automaton(machine, tagKeys));
const KEY_OF_TAG = core.features.pos.list.map((_, tag) => tagKeys.numberOf(tag));

/** The tag of each word in its context. */
export function tagsOf(words: readonly Lexeme[]): number[] {
  const tags: number[] = [];
  const normals: number[] = [];
  for (const { tag, normal } of words) {
    tags.push(tag);
    normals.push(normal);
  }
  for (const machine of tagMachines) {
    const keys: number[] = [];
    for (let i = 0; i < words.length; i += 1) keys.push(words[i]!.hint || KEY_OF_TAG[tags[i]!]!);
    tagging.updater(machine.recognize(keys), lexicon, tags, normals);
  }
  for (let i = 0; i < words.length; i += 1) if (words[i]!.fixed) tags[i] = words[i]!.tag;
  return tags;
}

/**
 * Positions of the words that begin a sentence.
 * @param keys what the machine knows the words by
 */
export function sentenceStarts(keys: readonly number[]): number[] {
  if (keys.length === 0) return [];
  const doc = { numOfTokens: keys.length, sentences: [] as [number, number][] };
  for (const machine of sentenceMachines) sentences.setter(machine.recognize(keys), doc);
  return doc.sentences.map(([first]) => first);
}
