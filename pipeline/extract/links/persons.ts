import { headLength } from '../../bisect.ts';
import type { NamedMention } from './named.ts';

/**
 * Joins the mentions of persons: a shorter name belongs to the fuller name that holds all its words,
 * the nearest one before it, else the nearest after it. A surname after the office of a head of state
 * or government belongs only to a fuller name after that office: `President Kessane` is not
 * Marta Kessane the singer.
 * @param text of the document
 * @returns for each mention the key of its person
 */
export function personKeys(
  text: string,
  persons: readonly NamedMention[],
): Map<NamedMention, string> {
  const holders = new Map<string, number[]>();
  persons.forEach(({ words }, index) => {
    if (words.length < 2) return;
    for (const word of new Set(words)) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  });
  const heads = headsOf(text, persons);
  const direct = persons.map((person, index) => {
    const isHead = person.words.length === 1 && heads.has(person.words[0]!);
    return isHead ? index : fuller(persons, holders, person, index);
  });
  return new Map(
    persons.map((person, index) => {
      let at = index;
      for (let next = direct[at]!; next !== at; next = direct[at]!) at = next;
      return [person, persons[at]!.key];
    }),
  );
}

/** How many neighbours that share a word are looked at: enough for any text, and no more. */
const NEIGHBOURS = 12;

/** Index of the fullest name that holds all words of a name; its own where there is none. */
function fuller(
  persons: readonly NamedMention[],
  holders: ReadonlyMap<string, number[]>,
  { words }: NamedMention,
  index: number,
): number {
  const list = holders.get(words.at(-1) ?? '') ?? [];
  const split = headLength(list, (holder) => holder < index);
  const before = list.slice(Math.max(0, split - NEIGHBOURS), split).reverse();
  for (const candidate of [...before, ...list.slice(split, split + NEIGHBOURS)]) {
    const other = persons[candidate]!.words;
    if (other.length > words.length && words.every((word) => holds(other, word))) return candidate;
  }
  return index;
}

/** Whether a name has a word, or the word that an initial stands for. */
function holds(words: readonly string[], word: string): boolean {
  if (words.includes(word)) return true;
  return /^[a-z]\.?$/.test(word) && words.some((other) => other.startsWith(word.charAt(0)));
}

const HEAD = /\b(?:President|Prime Minister|Chancellor|Premier|King|Queen|Emir|Sultan)\s+$/i;
const LONGEST_HEAD = 20;

/** Surnames that stand after the office of a head, where no fuller name does and one was not before. */
function headsOf(text: string, persons: readonly NamedMention[]): Set<string> {
  const alone = new Set<string>();
  const named = new Set<string>();
  const met = new Set<string>();
  for (const { mention, words } of persons) {
    const { start } = mention;
    const isHead = HEAD.test(text.slice(Math.max(0, start - LONGEST_HEAD), start));
    if (words.length > 1) for (const word of words) (isHead ? named : met).add(word);
    else if (isHead && !met.has(words[0]!)) alone.add(words[0]!);
  }
  for (const word of named) alone.delete(word);
  return alone;
}
