import * as z from 'zod';
import { checkedOnce } from './checked.ts';
import { parseLexicon, sourceOf } from './load.ts';
import { categoryIds } from './taxonomy.ts';
import { wordSet } from './word-list.ts';

const FILE = 'participants/categories.yml';
const NAMES = [
  'bodily',
  'self_inflicted',
  'taking',
  'of_places',
  'wrongs',
  'regulated',
  'burdens',
  'free',
  'held_against',
] as const;

/** Categories of violations that behave alike where roles are read, by what they share. */
export type CategoryLists = Readonly<Record<(typeof NAMES)[number], ReadonlySet<string>>>;

/** @throws InputError where the file has a fault or names a category that the taxonomy has not */
export function loadCategoryLists(): CategoryLists {
  return checkedOnce(FILE, sourceOf(FILE, 'taxonomy.json'), () =>
    parseLexicon(sourceOf(FILE), FILE, z.strictObject(schemas())),
  );
}

function schemas() {
  const list = categorySet(categoryIds());
  const named = NAMES.map((name) => [name, list]);
  return Object.fromEntries(named) as Record<(typeof NAMES)[number], typeof list>;
}

/** A list of categories, each of which must be known. */
export function categorySet(known: ReadonlySet<string>) {
  return wordSet.superRefine((categories, context) => {
    for (const category of categories)
      if (!known.has(category)) context.addIssue(`the taxonomy has no category ${category}`);
  });
}
