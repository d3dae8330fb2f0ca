import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FORMATS } from '../../pipeline/export/formats.ts';
import { loadResources } from '../../pipeline/lexicon/resources.ts';
import type { AnnotatedDocument, ExtractedDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { READERS } from '../../pipeline/read/annotations/readers.ts';
import { exported } from '../../tests/export-fixture.ts';
import { Finding } from './finding.ts';
import { anyReport } from './reports.ts';
import type { FuzzTarget } from './target.ts';

const resources = loadResources();
const categories = new Set(resources.violations.taxonomy.byId.keys());

const anyDocuments = fc
  .array(anyReport, { minLength: 1, maxLength: 3 })
  .map((sources) =>
    sources.map((source, i) => extractDocument({ ...source, id: `d${i}` }, resources)),
  );

/** What every format with offsets keeps: text, entities with their labels. */
function kept({ id, text, entities }: AnnotatedDocument): string {
  const spans = entities.map(({ start, end, label }) => `${start}-${end} ${label}`);
  return JSON.stringify([id, text, spans.sort()]);
}

/** Reads a format back that has a reader; of CoNLL, which writes the words anew, the ids alone. */
async function expectReadBack(name: string, docs: readonly ExtractedDocument[]): Promise<void> {
  const { files } = await exported([name], docs);
  const reader = READERS[name]!;
  const own = [...files].flatMap(([path, content]) =>
    reader.endings.some((ending) => path.endsWith(ending)) && !/-labels\./.test(path)
      ? [{ path, place: path, content: String(content) }]
      : [],
  );
  const read = reader.read(own, categories);
  const isCoarse = name === 'conll';
  const what = (doc: AnnotatedDocument) => (isCoarse ? doc.id : kept(doc));
  const [before, after] = [docs, read].map((all) => all.map(what).sort());
  before!.forEach((one, i) => {
    if (one !== after![i]) throw new Finding(`${name}: ${one} is read back as ${after![i]}`);
  });
}

/** Every other format: what it writes is well formed. */
async function expectWellFormed(names: readonly string[], docs: readonly ExtractedDocument[]) {
  const { files } = await exported(names, docs);
  for (const [path, content] of files) {
    if (/\.json(?:ld)?$/.test(path)) JSON.parse(String(content));
    else if (path.endsWith('.jsonl')) {
      for (const line of String(content).split('\n')) if (line !== '') JSON.parse(line);
    } else if (path.endsWith('.csv')) parse(String(content));
    else if (path.endsWith('.nq')) {
      if (!/^(?:[<_][^\n]* \.\n)*$/.test(String(content))) throw new Finding(`${path}: no quads`);
    }
  }
}

const others = Object.keys(FORMATS).filter((name) => !Object.hasOwn(READERS, name));

/** The formats: what is written can be read, and says the same. */
export const EXPORT_TARGETS: readonly FuzzTarget[] = [
  ...Object.keys(READERS).map((name) => ({
    name: `export, ${name}`,
    share: 0.2,
    property: () => fc.asyncProperty(anyDocuments, (docs) => expectReadBack(name, docs)),
  })),
  {
    name: `export, ${others.join(', ')}`,
    share: 0.2,
    property: () => fc.asyncProperty(anyDocuments, (docs) => expectWellFormed(others, docs)),
  },
];
