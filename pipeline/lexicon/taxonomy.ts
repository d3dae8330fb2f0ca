import { z } from 'zod';
import { loadLexicon } from './load.ts';

const group = z.strictObject({ id: z.string(), prefLabel: z.string() });
const category = z.strictObject({
  id: z.string(),
  group: z.string(),
  prefLabel: z.string(),
  definition: z.string(),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  legalBasis: z.array(z.string()),
  huridocs: z.array(z.string()),
  pulsar: z.array(z.string()),
  hrdsAttack: z.string(),
});
const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  note: z.string(),
  groups: z.array(group),
  categories: z.array(category),
});

export type Category = z.infer<typeof category>;
export type CategoryGroup = z.infer<typeof group>;

/** The violation categories, in the order in which tables list them. */
export interface Taxonomy {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly groups: readonly CategoryGroup[];
  readonly categories: readonly Category[];
  readonly byId: ReadonlyMap<string, Category>;
}

export function loadTaxonomy(): Taxonomy {
  const data = loadLexicon('taxonomy.json', schema);
  return { ...data, byId: new Map(data.categories.map((one) => [one.id, one])) };
}
