import { describe, expect, it } from 'vitest';
import { emptyDocument, exported, HARD_TEXT, hardDocument } from './export-fixture.ts';

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
