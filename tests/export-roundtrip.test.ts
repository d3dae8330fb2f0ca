import { describe, expect, it } from 'vitest';
import { FORMATS } from '../pipeline/export/formats.ts';
import type {
  ActorProfile,
  AnyMention,
  ExtractedDocument,
  Participant,
} from '../pipeline/model.ts';
import type { AnnotationFile, ReadAnnotations } from '../pipeline/read/annotations/reader.ts';
import { READERS } from '../pipeline/read/annotations/readers.ts';
import { context, emptyDocument, exported, hardDocument } from './export-fixture.ts';

const categories = new Set(context.taxonomy.byId.keys());

async function readBack(name: string, docs: readonly ExtractedDocument[]) {
  const { files } = await exported([name], docs);
  const reader = READERS[name]!;
  const all = [...files].flatMap(([path, content]): AnnotationFile[] =>
    reader.endings.some((ending) => path.endsWith(ending)) && !/(span|relation)-labels/.test(path)
      ? [{ path, place: path, content: String(content) }]
      : [],
  );
  return reader.read(all, categories);
}

/** What is left of a document when a format has lost what it says that it loses. */
function withoutLost({ doc }: { doc: ExtractedDocument }, name: string) {
  const { loses } = FORMATS[name]!;
  const lost = (what: string) => loses.includes(what);
  const kept = <T>(what: string, value: T, otherwise: T): T => (lost(what) ? otherwise : value);
  const mention = <M extends AnyMention>(one: M): M => ({
    ...one,
    rule: kept('rules', one.rule, 'annotated'),
    ...(one.kind === 'date' && {
      value: kept('date values', one.value, ''),
      inferred: kept('inferred parts of dates', one.inferred, []),
    }),
    ...(one.kind === 'violation' && {
      assertion: kept('assertions', one.assertion, 'asserted'),
      assertionRule: kept('assertion cues', one.assertionRule, 'annotated'),
    }),
  });
  const taking = (one: Participant): Participant => ({
    ...one,
    rule: kept('rules', one.rule, 'annotated'),
    profile: kept<ActorProfile | null>('participant profiles', one.profile, null),
    resolvedTo: kept<string | null>('resolved pronouns', one.resolvedTo, null),
  });
  return {
    id: doc.id,
    text: doc.text,
    entities: doc.entities.map(mention),
    dates: doc.dates.map(mention),
    violations: doc.violations.map(mention),
    actors: kept('nominal participants', doc.actors.map(mention), []),
    participants: kept('participants', doc.participants.map(taking), []),
    ...(!lost('metadata') && { meta: doc.meta }),
    ...(!lost('other columns') && { columns: doc.columns ?? {} }),
    ...(!lost('places in the source') && { origin: doc.origin ?? [] }),
    ...(!lost('entity links') && { canonicalEntities: doc.canonicalEntities }),
    ...(!lost('main events') && { events: doc.events }),
  };
}

function said({ known, ignored, ...doc }: ReadAnnotations) {
  expect([...ignored]).toEqual([]);
  return { ...doc, ...known };
}

describe.each(Object.keys(READERS).filter((name) => name !== 'conll'))('%s read back', (name) => {
  it('gives all that the format does not say it loses', async () => {
    const docs = [hardDocument(), emptyDocument()];
    const read = await readBack(name, docs);
    const byId = new Map(read.map((doc) => [doc.id, said(doc)]));
    for (const doc of docs) expect(byId.get(doc.id)).toEqual(withoutLost({ doc }, name));
  });
});

describe('conll read back', () => {
  it('gives labels and words, of overlapping mentions of a layer the first', async () => {
    const [doc] = await readBack('conll', [hardDocument()]);
    const words = (mentions: readonly AnyMention[]) => mentions.map(({ text }) => text);
    expect(words(doc!.entities).map(unspaced)).toEqual(
      words(hardDocument().entities).map(unspaced),
    );
    expect(words(doc!.dates)).toEqual(['3 May', '1990s']);
    expect(doc!.violations.map(({ category, text }) => `${text}|${category}`)).toEqual([
      'beat|ill-treatment',
      'forced evictions of Rohingya women|housing-property',
      'torture|torture',
      'torture|torture',
      'rape|rape',
      'torture|torture',
    ]);
    const { losses } = await exported(['conll'], [hardDocument()]);
    expect(losses['conll']).toMatchObject({ 'overlapping mentions': 2 });
  });

  function unspaced(words: string): string {
    return words.replaceAll(' ', '');
  }
});
