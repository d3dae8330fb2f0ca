import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FORMATS, openExporter, partsOf } from '../pipeline/export/formats.ts';
import { fileName } from '../pipeline/export/paths.ts';
import { context, emptyDocument, exported, hardDocument, memorySink } from './export-fixture.ts';

const HARD = 'hard%2C%201';

describe.each(Object.keys(FORMATS))('%s', (name) => {
  it('is the same on every run', async () => {
    const runs = await Promise.all(
      [0, 1].map(() => exported([name], [hardDocument(), emptyDocument()])),
    );
    expect([...runs[0]!.files]).toEqual([...runs[1]!.files]);
    expect(runs[0]!.files.size).toBeGreaterThan(0);
  });

  it('counts only such losses as it says it has', async () => {
    const { losses } = await exported([name], [hardDocument(), emptyDocument()]);
    expect(FORMATS[name]!.loses).toEqual(expect.arrayContaining(Object.keys(losses[name]!)));
  });

  it('can be closed without a document', async () => {
    const { files } = await exported([name], []);
    for (const [path, content] of files) {
      if (/\.json(ld)?$/.test(path)) expect(() => JSON.parse(String(content))).not.toThrow();
    }
  });

  it('is the same where parts have been through JSON', async () => {
    const { sink, files } = memorySink();
    const exporter = await openExporter([name], sink, context);
    const parts = partsOf([name], hardDocument(), context);
    exporter.addParts(JSON.parse(JSON.stringify(parts)));
    await exporter.end();
    const { files: direct } = await exported([name], [hardDocument()]);
    expect([...files]).toEqual([...direct]);
  });
});

describe('CoNLL', () => {
  it('has a word and a tag a line, and tags that IOB2 allows', async () => {
    const { text } = await exported(['conll'], [hardDocument()]);
    const lines = text(`conll/entities/${HARD}.conll`).split('\n');
    let before = 'O';
    for (const line of lines) {
      if (line !== '') expect(line).toMatch(/^\S+ (O|[BI]-[A-Z]+)$/);
      const tag = line.split(' ')[1] ?? 'O';
      if (tag.startsWith('I-')) expect(before.slice(2)).toBe(tag.slice(2));
      before = tag;
    }
    const start = lines.indexOf('Workers B-ORG');
    expect(lines.slice(start, start + 3).map((line) => line.split(' ')[1])).toEqual([
      'B-ORG',
      'I-ORG',
      'I-ORG',
    ]);
  });

  it('counts mentions that end inside a word', async () => {
    const doc = hardDocument();
    const cut = { ...doc.entities[4]!, end: doc.entities[4]!.end - 1 };
    const { losses } = await exported(['conll'], [{ ...doc, entities: [cut] }]);
    expect(losses['conll']).toMatchObject({ 'mentions that cut a word or cross a sentence': 1 });
  });
});

describe('Uwazi', () => {
  it('names only thesaurus items that its thesaurus files hold', async () => {
    const { text } = await exported(['uwazi'], [hardDocument(), emptyDocument()]);
    const thesaurus = (name: string): string[] => {
      let group = '';
      return text(`uwazi/thesauri/${name}.csv`)
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^"(.*)"$/, '$1'))
        .map((item) => {
          if (item.startsWith('-')) return `${group}::${item.slice(1)}`;
          group = item;
          return item;
        });
    };
    const rows = parse(text('uwazi/allegations.csv'), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(thesaurus('Violation categories')).toContain(row['category']);
      expect(thesaurus('Assertions')).toContain(row['assertion']);
      expect(thesaurus('Countries')).toContain(row['country']);
      for (const type of row['perpetrator_types']!.split('|').filter(Boolean)) {
        expect(thesaurus('Perpetrator types')).toContain(type);
      }
    }
    expect(rows[0]).toMatchObject({
      report: '=Title, "quoted"',
      perpetrators: "𝟚 soldiers of Workers' Force 𝔸; Zoe x̂ O'Neil",
      time: '2017-05-03:2017-05-03',
    });
    const reports = parse(text('uwazi/reports.csv'), { columns: true }) as Record<string, string>[];
    expect(reports.map(({ title }) => title)).toEqual(['=Title, "quoted"', 'empty']);
  });

  it('replaces the separator of values in a title, and says so', async () => {
    const doc = hardDocument();
    const titled = { ...doc, meta: { ...doc.meta, title: 'North | South' } };
    const { text, losses } = await exported(['uwazi'], [titled]);
    expect(text('uwazi/reports.csv')).toContain('North / South');
    expect(losses['uwazi']).toMatchObject({ 'separators replaced in titles': 1 });
  });
});

describe('RO-Crate', () => {
  it('describes the dataset, its files and folders', async () => {
    const { files, text } = await exported(['ro-crate', 'csv', 'brat'], [hardDocument()]);
    const crate = JSON.parse(text('ro-crate-metadata.json')) as {
      '@context': string;
      '@graph': Record<string, unknown>[];
    };
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
    const byId = new Map(crate['@graph'].map((node) => [node['@id'], node]));
    expect(byId.size).toBe(crate['@graph'].length);
    const root = byId.get('./')!;
    expect(root).toMatchObject({ '@type': 'Dataset', datePublished: '2018-01-18' });
    for (const key of ['name', 'description', 'license']) expect(root).toHaveProperty(key);
    const parts = (root['hasPart'] as { '@id': string }[]).map((part) => part['@id']);
    const expected = [...files.keys()].filter((path) => !/[/]|^ro-crate/.test(path));
    expect(parts).toEqual([...expected, 'brat/'].sort());
    for (const part of parts) expect(byId.get(part)).toHaveProperty('@type');
    expect(byId.get('documents.csv')).toMatchObject({
      '@type': 'File',
      contentSize: String(Buffer.byteLength(text('documents.csv'))),
    });
    const sources = (root['isBasedOn'] as { '@id': string }[]).map((one) => one['@id']);
    for (const id of sources) expect(byId.get(id)).toMatchObject({ '@type': 'CreativeWork' });
    expect(JSON.stringify(crate)).not.toMatch(/"\d{4}-\d\d-\d\dT/);
  });
});

describe('names of files', () => {
  it('are safe and never shared', () => {
    const ids = ['a/b', 'a b', '../x', '.hidden', 'ünï', "it's (1)", 'a%2Fb', 'plain-1_2.x'];
    const names = ids.map(fileName);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_%-][A-Za-z0-9._%-]*$/);
    expect(names.at(-1)).toBe('plain-1_2.x');
  });
});
