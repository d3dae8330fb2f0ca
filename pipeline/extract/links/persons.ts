import { countBelow } from '../../offsets.ts';
import type { NamedMention } from './named.ts';

/**
 * Joins the mentions of persons: a shorter name belongs to the fuller name that holds all its words,
 * the nearest one before it, else the nearest after it.
 * @returns for each mention the key of its person
 */
export function personKeys(persons: readonly NamedMention[]): Map<NamedMention, string> {
  const holders = new Map<string, number[]>();
  persons.forEach(({ words }, index) => {
    if (words.length < 2) return;
    for (const word of new Set(words)) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  });
  const direct = persons.map((person, index) => fuller(persons, holders, person, index));
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
  const split = countBelow(list, index);
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
