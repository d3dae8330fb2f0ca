import * as z from 'zod';
import { InputError } from '../errors.ts';
import { checkedOnce } from './checked.ts';
import { sourceOf } from './load.ts';

const FILE = 'taxonomy.json';

const group = z.strictObject({ id: z.string(), prefLabel: z.string() });

const category = z.strictObject({
  id: z.string(),
  group: z.string(),
  prefLabel: z.string(),
  definition: z.string(),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  /** Articles of instruments: `ICCPR 7`. */
  legalBasis: z.array(z.string()),
  /** Codes of the HURIDOCS Micro-thesauri, list 4 (types of acts). */
  huridocs: z.array(z.string()),
  pulsar: z.array(z.string()),
  hrdsAttack: z.string().nullable(),
});

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  note: z.string(),
  groups: z.array(group),
  categories: z.array(category),
});

export type Category = Readonly<z.infer<typeof category>>;
export type CategoryGroup = Readonly<z.infer<typeof group>>;

/** The categories of rights violations, in the order of the guidelines. */
export interface Taxonomy {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly groups: readonly CategoryGroup[];
  readonly categories: readonly Category[];
  readonly byId: ReadonlyMap<string, Category>;
}

/** @throws InputError where `taxonomy.json` has a fault */
export function loadTaxonomy(): Taxonomy {
  const source = sourceOf(FILE);
  const data = checkedOnce(FILE, source, () => parseTaxonomy(source));
  return { ...data, byId: new Map(data.categories.map((one) => [one.id, one])) };
}

function parseTaxonomy(source: string): z.infer<typeof schema> {
  const result = schema.safeParse(JSON.parse(source));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new InputError(FILE, `${issue?.path.join('.')}: ${issue?.message}`, 'Correct this entry');
}

/** What a violation's trigger can be typed as. @throws InputError as {@link loadTaxonomy} */
export function categoryIds(): ReadonlySet<string> {
  return new Set(loadTaxonomy().byId.keys());
}

/** The group of a category. @throws RangeError where there is no such category */
export function groupOf({ byId }: Taxonomy, category: string): string {
  const found = byId.get(category);
  if (!found) throw new RangeError(`the taxonomy has no category ${category}`);
  return found.group;
}
