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

describe('what a whole document is about', () => {
  const arrest = 'Authorities arrested two journalists.';
  const police = ['Detectives came.', 'The detective spoke.'];
  const filler = (count: number) => new Array<string>(count).fill('The year was long.');
  const arrestsIn = (...sentences: string[]) =>
    violationsIn(sentences.join(' ')).filter(({ rule }) => rule === 'arbitrary-detention.arrest');

  it.each([
    ['a police story', filler(10), 0],
    ['a long report with two words of police work', filler(200), 1],
  ])('%s', (_, rest, arrests) => {
    expect(arrestsIn(arrest, ...police, ...rest)).toHaveLength(arrests);
  });
});
