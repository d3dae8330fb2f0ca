import * as z from 'zod';
import { checkedOnce } from '../checked.ts';
import { readLexicon, sourceOf } from '../load.ts';
import { type PackedRows, packRows, WordNumbers } from '../word-numbers.ts';
import { fold } from './keys.ts';
import { nameList } from './lists.ts';
import { tableLines } from './table.ts';

/** What a word may be in a person's name. */
export const GIVEN = 1;
export const FAMILY = 2;

/** Folded words that are given names, family names or both, as a sum of {@link GIVEN} and {@link FAMILY}. */
export type PersonNames = WordNumbers;

const TABLE = 'gazetteer/names.tsv';
const CURATED = 'entities/names.yml';

const schema = z.strictObject({
  source: z.string(),
  given: nameList,
  family: nameList,
});

const ZERO = 48;

/** The names of `entities/names.yml` and `gazetteer/names.tsv`. */
export function loadPersonNames(): PersonNames {
  return new WordNumbers(checkedOnce('entities/persons', sourceOf(TABLE, CURATED), packNames));
}

function packNames(): PackedRows {
  const names = new Map<string, number>();
  const add = (name: string, kind: number) => {
    const key = fold(name);
    names.set(key, (names.get(key) ?? 0) | kind);
  };
  for (const line of tableLines(TABLE)) {
    names.set(line.slice(0, -2), line.charCodeAt(line.length - 1) - ZERO);
  }
  const curated = readLexicon(CURATED, schema);
  for (const name of curated.given) add(name, GIVEN);
  for (const name of curated.family) add(name, FAMILY);
  return packRows(1, new Map([...names].map(([name, kinds]) => [name, [kinds]])));
}
