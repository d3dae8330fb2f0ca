import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FORMATS, openExporter, partsOf } from '../pipeline/export/formats.ts';
import { fileName } from '../pipeline/export/paths.ts';
import {
  context,
  emptyDocument,
  exported,
  HARD_TEXT,
  hardDocument,
  memorySink,
} from './export-fixture.ts';

const HARD = 'hard%2C%201';
const codePoints = [...HARD_TEXT];

/** The words between two offsets that count code points. */
function words(start: number, end: number): string {
  return codePoints.slice(start, end).join('');
}

const DOCUMENT = hardDocument();
const MENTIONS = [
  ...DOCUMENT.entities,
  ...DOCUMENT.dates,
  ...DOCUMENT.actors,
  ...DOCUMENT.violations,
].map(({ text }) => text);

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

describe('offsets', () => {
  it('are code points in JSON Lines', async () => {
    const { text } = await exported(['jsonl'], [hardDocument()]);
    const doc = JSON.parse(text('dataset.jsonl')) as Record<
      'entities' | 'dates' | 'violations' | 'actors',
      { start: number; end: number; text: string }[]
    >;
    for (const one of [...doc.entities, ...doc.dates, ...doc.violations, ...doc.actors]) {
      expect(words(one.start, one.end)).toBe(one.text);
    }
  });

  it('are code points in spaCy, where entities do not overlap', async () => {
    const { text } = await exported(['spacy'], [hardDocument()]);
    const { annotations } = JSON.parse(text('spacy.jsonl')) as {
      annotations: {
        entities: [number, number, string][];
        spans: Record<string, [number, number, string][]>;
        cats: Record<string, number>;
      };
    };
    const { entities, dates, actors, violations, assertions } = annotations.spans;
    const all = [entities, dates, actors, violations].flatMap((group) => group!);
    expect(all.map(([start, end]) => words(start, end))).toEqual(MENTIONS);
    expect(assertions!.map(([, , label]) => label)).toContain('negated');
    annotations.entities.forEach(([start], i) => {
      expect(start).toBeGreaterThanOrEqual(annotations.entities[i - 1]?.[1] ?? 0);
    });
    expect(Object.keys(annotations.cats)).toHaveLength(51);
    expect(annotations.cats['torture']).toBe(1);
    expect(annotations.cats['forced-displacement']).toBe(0);
  });

  it('are code points in doccano', async () => {
    const { text } = await exported(['doccano'], [hardDocument()]);
    const { entities, relations } = JSON.parse(text('doccano/dataset.jsonl')) as {
      entities: { id: number; start_offset: number; end_offset: number; label: string }[];
      relations: { from_id: number; to_id: number; type: string }[];
    };
    expect(entities.map((one) => words(one.start_offset, one.end_offset))).toEqual(MENTIONS);
    const labels = JSON.parse(text('doccano/span-labels.json')) as { text: string }[];
    const known = labels.map((one) => one.text);
    for (const { label } of entities) expect(known).toContain(label);
    expect(relations).toHaveLength(DOCUMENT.participants.length);
    const [first] = relations;
    expect([entities[first!.from_id]!.label, first!.type, entities[first!.to_id]!.label]).toEqual([
      'ill-treatment',
      'perpetrator',
      'ACTOR',
    ]);
  });

  it('are code points in Label Studio, and each label and relation is in its configuration', async () => {
    const { text } = await exported(['label-studio'], [hardDocument(), emptyDocument()]);
    const tasks = JSON.parse(text('label-studio/tasks.json')) as {
      predictions: {
        result: {
          id?: string;
          type: string;
          value?: { start: number; end: number; text: string; labels?: string[] };
          labels?: string[];
        }[];
      }[];
    }[];
    expect(tasks).toHaveLength(2);
    const config = text('label-studio/config.xml');
    const results = tasks[0]!.predictions[0]!.result;
    const labelled = results.filter(({ type }) => type === 'labels');
    expect(labelled.map(({ value }) => words(value!.start, value!.end))).toEqual(MENTIONS);
    for (const { value } of labelled) {
      expect(value!.text).toBe(words(value!.start, value!.end));
      expect(config).toContain(`<Label value="${value!.labels![0]}"`);
    }
    for (const one of results.filter(({ type }) => type === 'relation')) {
      expect(config).toContain(`<Relation value="${one.labels![0]}"/>`);
    }
  });

  it('are UTF-16 code units in CAS JSON, the sofa first and every reference resolved', async () => {
    const { text } = await exported(['cas-json'], [hardDocument()]);
    const cas = JSON.parse(text(`cas-json/${HARD}.json`)) as {
      '%TYPES': Record<string, object>;
      '%FEATURE_STRUCTURES': Record<string, unknown>[];
      '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
    };
    const structures = cas['%FEATURE_STRUCTURES'];
    expect(structures[0]).toMatchObject({ '%TYPE': 'uima.cas.Sofa', sofaString: HARD_TEXT });
    const ids = new Set(structures.map((one) => one['%ID']));
    expect(ids.size).toBe(structures.length);
    for (const one of structures) {
      expect(Object.keys(one).slice(0, 2)).toEqual(['%ID', '%TYPE']);
      for (const ref of ['@sofa', '@participants', '@target']) {
        if (ref in one) expect(ids).toContain(one[ref]);
      }
      const type = String(one['%TYPE']).replace('[]', '');
      if (!type.startsWith('uima.')) expect(cas['%TYPES']).toHaveProperty([type]);
    }
    const entities = structures.filter((one) => String(one['%TYPE']).endsWith('NamedEntity'));
    expect(
      entities.map((one) => HARD_TEXT.slice(Number(one['begin']), Number(one['end']))),
    ).toEqual(DOCUMENT.entities.map((one) => one.text));
    const members = cas['%VIEWS']._InitialView['%MEMBERS'];
    expect(members).not.toContain(1);
    expect(members.length).toBe(structures.filter((one) => '@sofa' in one).length);
  });

  it('are code points in Bdoc, which says so', async () => {
    const { text } = await exported(['bdoc'], [hardDocument()]);
    const bdoc = JSON.parse(text(`bdoc/${HARD}.bdocjs`)) as {
      offset_type: string;
      annotation_sets: Record<
        string,
        {
          next_annid: number;
          annotations: { id: number; type: string; start: number; end: number }[];
        }
      >;
    };
    expect(bdoc.offset_type).toBe('p');
    const { annotations, next_annid } = bdoc.annotation_sets['']!;
    const mentions = annotations.filter(({ type }) => type !== 'Sentence');
    expect(mentions.map(({ start, end }) => words(start, end))).toEqual(MENTIONS);
    expect(Math.max(...annotations.map(({ id }) => id))).toBe(next_annid - 1);
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
