import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractEntities } from '../pipeline/extract/entities/entities.ts';
import { linkEntities } from '../pipeline/extract/links/links.ts';
import type { CanonicalEntity, EntityMention } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, resources } from './cases.ts';

interface LinkCase {
  readonly text: string;
  readonly entities: readonly (readonly [string, string, string | null, number])[];
}

function linked(
  text: string,
  country: string | null = null,
): { entities: EntityMention[]; linked: CanonicalEntity[] } {
  const doc = tokenize(documentOf(text, { country }), resources);
  const entities = extractEntities(doc, resources);
  const layers = { ...doc, entities, dates: [], violations: [] };
  return { entities, linked: linkEntities(layers, resources) };
}

describe('canonical entities', () => {
  it.each(loadCases<LinkCase[]>('links'))('$text', ({ text, entities }) => {
    const found = linked(text).linked.map(({ name, label, country, mentions }) => [
      name,
      label,
      country,
      mentions.length,
    ]);
    expect(found).toEqual(entities);
  });

  it('give a place its GeoNames id by its population and the document’s country', () => {
    const idOf = (text: string, country: string | null) =>
      linked(text, country).linked.find(({ label }) => label === 'GPE')?.geonames;
    expect(idOf('Officers in Nairobi left.', null)).toBe(184745);
    expect(idOf('Officers in Tripoli left.', 'LBN')).toBe(266826);
    expect(idOf('Officers in Tripoli left.', 'LBY')).toBe(2210247);
    expect(idOf('Officers in Geneva met those of the United States.', 'VEN')).toBe(2660646);
  });
});

describe('any document', () => {
  const piece = fc.constantFrom(
    'Kim Jong-un ',
    'Kim ',
    'Mr. Kim Il ',
    'the UN ',
    'United Nations ',
    '(UN) ',
    'Ministry of Justice ',
    'Chinese ',
    'China ',
    'Tamils ',
    'Tamil ',
    'met. ',
    'and ',
    'in Aleppo ',
    'US$5 ',
    'Article 5 ',
    '\n\n',
  );

  it('has every mention in exactly one canonical entity', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { entities, linked: groups } = linked(canonical(pieces.join('')));
        const members = groups.flatMap((group) => group.mentions);
        expect([...members].sort()).toEqual(entities.map((mention) => mention.id).sort());
        expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
      }),
      { numRuns: 200 },
    );
  });
});
