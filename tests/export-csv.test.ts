import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, unescapeFormula } from '../pipeline/export/csv/csv.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { emptyDocument, exported, HARD_TEXT, hardDocument } from './export-fixture.ts';

type Row = Record<string, string>;

async function tablesOf(...docs: ExtractedDocument[]) {
  const { text } = await exported(['csv'], docs);
  return (name: string): Row[] =>
    (parse(text(`${name}.csv`), { columns: true }) as Row[]).map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, unescapeFormula(cell)])),
    );
}

const codePoints = [...HARD_TEXT];

describe('CSV tables', () => {
  it('point at their words in code points', async () => {
    const rows = await tablesOf(hardDocument());
    for (const name of ['entities', 'dates', 'violations', 'participants', 'sentences']) {
      for (const { text, start, end } of rows(name)) {
        expect(codePoints.slice(Number(start), Number(end)).join('')).toBe(text);
      }
    }
  });

  it('link mentions to sentences, entities, dates and roles', async () => {
    const rows = await tablesOf(hardDocument());
    expect(rows('entities').find(({ text }) => text === 'Yangon')).toMatchObject({
      label: 'GPE',
      canonical_name: 'Yangon',
      geonames: '1298824',
      country: '',
    });
    expect(rows('dates')[0]).toMatchObject({
      text: '3 May',
      timex_type: 'DATE',
      value: '2017-05-03',
      date_start: '2017-05-03',
      date_end: '2017-05-03',
      precision: 'day',
      inferred: 'true',
    });
    expect(rows('date_inferences').map(({ part }) => part)).toEqual(['year']);
    expect(rows('violations')[1]).toMatchObject({
      category: 'forced-displacement',
      category_group: 'movement',
      assertion: 'negated',
      assertion_rule: 'test',
    });
    expect(rows('participants')[0]).toMatchObject({
      role: 'perpetrator',
      mention_kind: 'actor',
      type: 'state-forces',
      count_min: '2',
      count_max: '2',
    });
    const they = rows('participants').find(({ text }) => text === 'They');
    expect(they?.['canonical_id']).toBe('hard, 1:canonical:ORG:=Reporters+Allies');
    expect(rows('document_event_categories').map(({ category }) => category)).toEqual([
      'ill-treatment',
      'torture',
    ]);
  });

  it('count allegations by country, year and category, without the negated and normative', async () => {
    const rows = await tablesOf(hardDocument());
    const counts = rows('country_year_category').map((row) =>
      [
        row['category'],
        row['country'],
        row['country_source'],
        row['year'],
        row['year_source'],
        row['allegations'],
      ].join(' '),
    );
    expect(counts.sort()).toEqual([
      'housing-property MMR document  time 1',
      'ill-treatment MMR place 2017 time 1',
      'rape MMR document 2017 period 1',
      'sexual-violence MMR document 2017 period 1',
      'torture MMR document 2017 period 2',
    ]);
    expect(
      rows('sentence_categories').map(({ category, mentions }) => [category, mentions]),
    ).toEqual([
      ['ill-treatment', '1'],
      ['housing-property', '1'],
      ['rape', '1'],
      ['sexual-violence', '1'],
      ['torture', '2'],
    ]);
  });

  it('have no byte-order mark, only line feeds, and a header even where there is no row', async () => {
    const { text } = await exported(['csv'], [emptyDocument()]);
    expect(text('entities.csv')).toMatch(/^entity_id,document_id,[a-z_,]+\n$/);
    expect(text('documents.csv')).not.toMatch(/\r|^\uFEFF/);
  });

  it('are written as csv-stringify writes them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^['=+\-@\t\r"\n,＝a]*$/),
    );
    const cell = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const options = {
      record_delimiter: 'unix',
      escape_formulas: true,
      quoted_match: /\r/,
      cast: { boolean: String },
    } as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const guarded = rows.map((row) =>
          row.map((one) =>
            typeof one === 'string' && one !== unescapeFormula(one) ? `'${one}` : one,
          ),
        );
        expect(csvRows(rows)).toBe(stringify(guarded, options));
      }),
      { numRuns: 100 },
    );
  });

  it('guard formulas in a way that can be undone, whatever the text', () => {
    expect(csvRows([['=1+1', "'=1", "O'Neil", "'", -3, true, null]])).toBe(
      `'=1+1,''=1,O'Neil,',-3,true,\n`,
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^['=+\-@\t\r"\n,＝]*$/),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = (parse(csvRows(rows), { record_delimiter: '\n' }) as string[][]).map((row) =>
          row.map(unescapeFormula),
        );
        expect(back).toEqual(rows);
      }),
    );
  });
});
