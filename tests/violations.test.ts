import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import type { ViolationMention } from '../pipeline/model.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, resources } from './cases.ts';

const violationsIn = (text: string): ViolationMention[] =>
  extractViolations(tokenize(documentOf(text), resources), resources);

describe('the violation lexicon', () => {
  const { taxonomy, entries } = resources.violations;

  it.each(
    entries.flatMap((entry) => entry.examples.map((example) => [entry.id, example] as const)),
  )('%s finds its own example: %s', (id, example) => {
    const found = violationsIn(example).map(({ rule }) => rule);
    expect(found, `change the example or the phrases of ${id}`).toContain(id);
  });

  it('has entries for every category of the taxonomy and for no other', () => {
    const known = taxonomy.categories.map(({ id }) => id).sort();
    const covered = entries.flatMap(({ category, also }) => (also ? [category, also] : [category]));
    expect([...new Set(covered)].sort()).toEqual(known);
  });
});
