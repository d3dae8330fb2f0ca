import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { wordsAround } from '../pipeline/export/jsonld/around.ts';
import { emptyDocument, exported, HARD_TEXT, hardDocument } from './export-fixture.ts';

const OA = 'http://www.w3.org/ns/oa#';

/** Fails where something would be fetched. */
const offline = {
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`${url} would be fetched`);
  },
};

type Expanded = Record<string, { '@value'?: unknown; '@id'?: string }[]>;

async function expandedDataset(): Promise<Expanded[]> {
  const { text } = await exported(['jsonld'], [hardDocument(), emptyDocument()]);
  return (await jsonld.expand(JSON.parse(text('dataset.jsonld')), offline)) as Expanded[];
}

describe('JSON-LD', () => {
  it('expands without fetching anything, every key and motivation being defined', async () => {
    const nodes = await expandedDataset();
    const keys = new Set(nodes.flatMap((node) => Object.keys(node)));
    for (const key of keys) expect(key).toMatch(/^(@|https?:)/);
    const plain = await exported(['jsonld'], [hardDocument()]);
    const given = JSON.parse(plain.text('dataset.jsonld'))['@graph'] as object[];
    const defined = JSON.parse(plain.text('dataset.jsonld'))['@context'] as object;
    for (const node of given)
      for (const key of Object.keys(node)) expect(defined).toHaveProperty(key);
  });

  it('selects each mention by its words and by code points', async () => {
    const codePoints = [...HARD_TEXT];
    const annotations = (await expandedDataset()).filter((node) => node[`${OA}hasTarget`]);
    expect(annotations).toHaveLength(20);
    for (const annotation of annotations) {
      const target = annotation[`${OA}hasTarget`]![0] as unknown as Expanded;
      const [quote, position] = target[`${OA}hasSelector`] as unknown as [Expanded, Expanded];
      const value = (node: Expanded, key: string) => node[OA + key]![0]!['@value'];
      const start = Number(value(position, 'start'));
      const end = Number(value(position, 'end'));
      expect(codePoints.slice(start, end).join('')).toBe(value(quote, 'exact'));
      const around = ['prefix', 'exact', 'suffix'].map((key) => value(quote, key)).join('');
      expect(HARD_TEXT).toContain(around);
      expect(() => encodeURIComponent(around), 'no half characters').not.toThrow();
    }
  });

  it.each([
    {
      cut: 'a word',
      marked:
        'The prisoners whom nobody could name were [beaten] by officers of an unnamed department.',
      names: [],
      before: ' whom nobody could name were ',
      after: ' by officers of an unnamed ',
    },
    {
      cut: 'a name',
      marked:
        'In May Ali Hassan Mohamed Ben Brahim soon [beat] them and Omar Said Mohamed Ben Brahim fled.',
      names: ['Ali Hassan Mohamed Ben Brahim', 'Omar Said Mohamed Ben Brahim'],
      before: ' soon ',
      after: ' them and ',
    },
  ])('leaves $cut out of the words around a quotation that their length would cut', (one) => {
    const start = one.marked.indexOf('[');
    const end = one.marked.indexOf(']') - 1;
    const text = one.marked.replace(/[[\]]/g, '');
    const entities = one.names.map((name) => {
      const at = text.indexOf(name);
      return { start: at, end: at + name.length };
    });
    const { before, after } = wordsAround({ text, entities }, { start, end });
    expect({ before, after }).toEqual({ before: one.before, after: one.after });
  });
});
