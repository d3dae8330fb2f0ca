import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractEntities } from '../pipeline/extract/entities/entities.ts';
import type { EntityMention } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, parseMarked, resources, written } from './cases.ts';

const entitiesOf = (text: string): EntityMention[] =>
  extractEntities(tokenize(documentOf(text), resources), resources);
const marks = (text: string): string[] =>
  written(entitiesOf(text), ({ label }: EntityMention) => label);

describe('entities in annotated sentences', () => {
  for (const [group, sentences] of Object.entries(
    loadCases<Record<string, string[]>>('entities'),
  )) {
    it.each(sentences)(`${group}: %s`, (annotated) => {
      const { text, marks: expected } = parseMarked(annotated);
      expect(marks(text)).toEqual(expected.map(({ text: words, mark }) => `${words}|${mark}`));
    });
  }
});

describe('sentences without entities', () => {
  it.each(loadCases<string[]>('entities-negative'))('%s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('entities of any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' ',
      '\n\n',
      '. ',
      'Kim Jong-un',
      'Ministry of ',
      ' and ',
      'UN',
      ' (',
      ')',
      '-',
      "'s ",
      'US$',
      '5 million ',
      'KHARTOUM',
      '北京',
      'القاهرة ',
      'Article 5(1) ',
      'Committee on ',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => canonical(parts.join('')));

  it('lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const mention of entitiesOf(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.text.trim()).toBe(mention.text);
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('texts that use capitals otherwise', () => {
  it('finds known names where there are no capitals', () => {
    const text = 'the police in sudan arrested members of the human rights council. ';
    const found = entitiesOf(text.repeat(30)).map(({ text: words, label }) => `${words}|${label}`);
    expect(new Set(found)).toEqual(new Set(['sudan|GPE', 'human rights council|ORG']));
  });

  it('finds names where all is capitals, and takes no ordinary word for a name', () => {
    expect(marks('POLICE IN ABUJA ARRESTED JOURNALISTS FROM NIGERIA')).toEqual([
      'ABUJA|GPE',
      'NIGERIA|GPE',
    ]);
  });

  it('passes over scripts without capitals', () => {
    expect(marks('他在北京被捕。 اعتقل في القاهرة. נעצר בירושלים.')).toEqual([]);
  });

  it('reads one endless paragraph', () => {
    const sentence = 'Kim Ann and Bo Lee of the Ministry of Justice met (JKL) in Rome and Oslo ';
    const text = sentence.repeat(10_000);
    expect(entitiesOf(text).length).toBeGreaterThanOrEqual(50_000);
  }, 120_000);
});

describe('places of the gazetteer', () => {
  it.each([
    ['goma', 'North Kivu'],
    ['geneina', 'Western Darfur'],
    ['port - au - prince', 'Ouest'],
  ])('knows the first-level division of %s', (key, division) => {
    const { places } = resources.entityLexicon;
    const cities = places.named(key).filter(({ geonames }) => geonames !== null);
    expect(cities.map((city) => places.divisionOf(city))).toContain(division);
  });

  it('takes a division for its own', () => {
    const { places } = resources.entityLexicon;
    const division = places.named('rakhine').find(({ geonames }) => geonames === null);
    expect(division && places.divisionOf(division)).toBe('Rakhine');
  });
});
