import fc from 'fast-check';
import { InputError } from '../../pipeline/errors.ts';
import { READERS } from '../../pipeline/read/annotations/readers.ts';
import { readBrat } from '../../pipeline/read/brat/brat.ts';
import { parseMetadata } from '../../pipeline/read/metadata.ts';
import { evaluate } from '../../pipeline/reconcile/evaluation.ts';
import { guidelineFaults } from '../../pipeline/validate/guidelines.ts';
import { context, exported, hardDocument } from '../../tests/export-fixture.ts';
import { damaged } from './damage.ts';
import { Finding } from './finding.ts';
import type { FuzzTarget } from './target.ts';
import { anyText } from './texts.ts';

const categories = new Set(context.taxonomy.byId.keys());
const doc = hardDocument('d');
const writtenAs = async (name: string): Promise<Map<string, string>> => {
  const { files } = await exported([name], [doc]);
  return new Map([...files].map(([path, content]) => [path, String(content)]));
};
const ann = (await writtenAs('brat')).get('brat/d.ann') ?? '';

/** Documented errors alone; what is read stands where it says. */
function expectBrat(content: string): void {
  const { id, text } = doc;
  const reading = readBrat(content, { id, text, place: 'd.ann', categories });
  const { document, faults } = reading;
  for (const { id: own, start, end, text: words } of [
    ...document.entities,
    ...document.dates,
    ...document.violations,
    ...document.actors,
  ]) {
    if (text.slice(start, end) !== words) throw new Finding(`${own}: not there`);
  }
  if (faults.length > 0) return;
  guidelineFaults(reading, 'd.ann');
  evaluate([{ gold: document, predicted: doc, sentences: doc.sentences }]);
}

function documented(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

async function readerTarget(name: string): Promise<FuzzTarget> {
  const reader = READERS[name]!;
  const files = [...(await writtenAs(name))].filter(
    ([path]) => reader.endings.some((ending) => path.endsWith(ending)) && !/-labels\./.test(path),
  );
  const [path, content] = files[0]!;
  return {
    name: `annotations, ${name}`,
    share: 0.5,
    property: () =>
      fc.property(damaged(content), (broken) => {
        const all = files.map(([one, whole]) => ({
          path: one,
          place: one,
          content: one === path ? broken : whole,
        }));
        documented(() => reader.read(all, categories));
      }),
  };
}

const metadata = fc.oneof(
  damaged(JSON.stringify({ ...doc.meta, title: 'A', published: '2019-05' })),
  fc.json(),
  fc
    .dictionary(fc.constantFrom('title', 'published', 'country', '__proto__'), fc.anything())
    .map((value) => JSON.stringify(value) ?? 'null'),
  anyText,
);

/** What people and other programs wrote: annotations and metadata. */
export const ANNOTATION_TARGETS: readonly FuzzTarget[] = [
  { name: 'brat for evaluate', share: 1, property: () => fc.property(damaged(ann), expectBrat) },
  {
    name: 'metadata',
    share: 1,
    property: () =>
      fc.property(metadata, (json) => documented(() => parseMetadata(json, 'case.json'))),
  },
  ...(await Promise.all(Object.keys(READERS).map(readerTarget))),
];
