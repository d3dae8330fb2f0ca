import { isAlleged } from '../alleged.ts';
import { labelOf } from '../mention.ts';
import type { AnyMention } from '../model.ts';
import { compare } from '../span.ts';
import type { ExportContext, Format } from './format.ts';
import { jsonLine } from './json-line.ts';
import { allBut, lossesOf } from './losses.ts';
import type { DocumentView } from './view.ts';

const PATH = 'spacy.jsonl';

const LOSES = allBut('text between words', 'assertions', 'nominal participants');

type SpacySpan = [start: number, end: number, label: string];

/**
 * A document a line, its `annotations` as `Example.from_dict` takes them. `entities` may not
 * overlap in spaCy: those that do stand in the span groups alone, which hold every mention.
 */
export const spacy: Format = {
  name: 'spacy',
  description:
    'spaCy training data: entities and dates for ner, all layers as span groups for spancat, document labels for textcat_multilabel.',
  readBy: 'spaCy 3, Prodigy, rapporteur convert',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view, context) => ({
    chunks: [{ path: PATH, content: toSpacy(view, context), whole: false }],
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink) => {
    sink.append(PATH, '');
    return {};
  },
};

function toSpacy(view: DocumentView, { taxonomy }: ExportContext): string {
  const { doc } = view;
  return jsonLine({
    text: doc.text,
    annotations: {
      entities: withoutOverlap([...doc.entities, ...doc.dates]).map(spanIn(view)),
      spans: spanGroups(view),
      cats: documentLabels(view, taxonomy.categories),
    },
    meta: { document_id: doc.id },
  });
}

function spanIn({ offset }: DocumentView) {
  return (one: AnyMention): SpacySpan => [offset(one.start), offset(one.end), labelOf(one)];
}

/** Every mention by layer, and the violations a second time by their assertion. */
function spanGroups(view: DocumentView): Record<string, SpacySpan[]> {
  const { doc, offset } = view;
  const span = spanIn(view);
  return {
    entities: doc.entities.map(span),
    dates: doc.dates.map(span),
    actors: doc.actors.map(span),
    violations: doc.violations.map(span),
    assertions: doc.violations.map((one) => [offset(one.start), offset(one.end), one.assertion]),
  };
}

/** 1 for the categories that the document alleges, 0 for all others. */
function documentLabels(
  { doc }: DocumentView,
  categories: readonly { readonly id: string }[],
): Record<string, number> {
  const alleged = new Set(doc.violations.filter(isAlleged).map(({ category }) => category));
  return Object.fromEntries(categories.map(({ id }) => [id, alleged.has(id) ? 1 : 0]));
}

/** Of mentions that overlap the earlier, of two that start together the longer. */
function withoutOverlap(mentions: AnyMention[]): AnyMention[] {
  let end = 0;
  return mentions.sort(compare).filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
