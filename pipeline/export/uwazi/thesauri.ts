import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import { ASSERTIONS, PERPETRATOR_TYPES, VICTIM_TYPES } from '../../model.ts';

/** Header of a thesaurus file: the language of its labels. */
const HEADER = 'English\n';

/** Rows of a thesaurus file. An item that begins with `-` belongs to the one above that does not. */
export function thesaurusFiles({ groups, categories }: Taxonomy): ReadonlyMap<string, string> {
  const violations = groups.flatMap(({ id, prefLabel }) => [
    prefLabel,
    ...categories.filter(({ group }) => group === id).map((one) => `-${one.prefLabel}`),
  ]);
  return new Map([
    ['Violation categories', thesaurus(violations)],
    ['Assertions', thesaurus(ASSERTIONS)],
    ['Perpetrator types', thesaurus(PERPETRATOR_TYPES)],
    ['Victim types', thesaurus(VICTIM_TYPES)],
  ]);
}

export function thesaurus(items: readonly string[]): string {
  return HEADER + items.map((item) => `${/[",]/.test(item) ? `"${item}"` : item}\n`).join('');
}

/** How a row names a category: its group and itself. */
export function categoryLabels({ groups, categories }: Taxonomy): ReadonlyMap<string, string> {
  const groupLabels = new Map(groups.map(({ id, prefLabel }) => [id, prefLabel]));
  return new Map(
    categories.map(({ id, group, prefLabel }) => [id, `${groupLabels.get(group)}::${prefLabel}`]),
  );
}
