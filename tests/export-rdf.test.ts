import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';
import { emptyDocument, exported, hardDocument } from './export-fixture.ts';

const SHAPES = new URL('../pipeline/export/data/shapes.ttl', import.meta.url);

const offline = async (url: string): Promise<never> => {
  throw new Error(`${url} would be fetched`);
};

async function statements(): Promise<{ fromJson: string; direct: string }> {
  const { text } = await exported(['jsonld', 'nquads'], [hardDocument(), emptyDocument()]);
  const fromJson = await jsonld.toRDF(JSON.parse(text('dataset.jsonld')), {
    documentLoader: offline,
    format: 'application/n-quads',
  });
  return { fromJson, direct: text('dataset.nq') };
}

function validator(): Validator {
  const shapes = new Store(new Parser().parse(readFileSync(SHAPES, 'utf8')));
  return new Validator(shapes, { factory: DataFactory });
}

function sortedLines(quads: string): string[] {
  return [...new Set(quads.trimEnd().split('\n'))].sort();
}

describe('RDF', () => {
  it('is the same from JSON-LD by the jsonld library and as N-Quads', async () => {
    const { fromJson, direct } = await statements();
    expect(sortedLines(direct)).toEqual(sortedLines(fromJson));
  });

  it('is parsed by n3, has no blank node, and keeps every character', async () => {
    const { direct } = await statements();
    const quads = new Parser({ format: 'N-Quads' }).parse(direct);
    expect(quads.length).toBe(direct.trimEnd().split('\n').length);
    expect(quads.filter(({ subject }) => subject.termType === 'BlankNode')).toEqual([]);
    const exact = quads.filter(({ predicate }) => predicate.value.endsWith('#exact'));
    expect(exact.map(({ object }) => object.value)).toContain("Workers' Force 𝔸");
    const titles = quads.filter(({ predicate }) => predicate.value.endsWith('/title'));
    expect(titles.map(({ object }) => object.value)).toEqual(['=Title, "quoted"']);
  });

  it('conforms to the SHACL shapes', async () => {
    const { direct } = await statements();
    const store = new Store(new Parser({ format: 'N-Quads' }).parse(direct));
    const report = await validator().validate({ dataset: store });
    expect(report.results.map(({ message }) => message.map(({ value }) => value))).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  it.each([
    ['an end before the start', /(:position> <[^>]*#end>) "\d+"/, '$1 "0"'],
    ['an assertion that is none', /"asserted"/, '"maybe"'],
    ['a mention without words', /(#exact> )"beat"/, '$1""'],
    ['a category that the taxonomy has not', /category\/torture> \.\n/, 'category/tickling> .\n'],
  ])('does not conform with %s', async (_, pattern, replacement) => {
    const { direct } = await statements();
    const broken = direct.replace(pattern, replacement);
    expect(broken).not.toBe(direct);
    const store = new Store(new Parser({ format: 'N-Quads' }).parse(broken));
    expect((await validator().validate({ dataset: store })).conforms).toBe(false);
  });
});
