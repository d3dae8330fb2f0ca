import { isAlleged } from '../../alleged.ts';
import type { Sentence } from '../../model.ts';
import { type DocumentView, sentenceId } from '../view.ts';
import { documentId, end, start, words } from './columns.ts';
import { documentTable } from './table.ts';

export const sentences = documentTable(
  {
    name: 'sentences',
    description: 'One row a sentence, heading or list item, in text order.',
    key: ['sentence_id'],
    columns: {
      sentence_id: { type: 'string', description: 'Id of the sentence.' },
      document_id: documentId,
      position: {
        type: 'integer',
        description: 'Place among the sentences of the document, from 0.',
      },
      kind: {
        type: 'string',
        values: ['prose', 'heading', 'item'],
        description: 'Running text, a heading, or an item of a list.',
      },
      block: {
        type: 'integer',
        description: 'Place of its paragraph, heading or item in the document, from 0.',
      },
      section_title: {
        type: 'string',
        nullable: true,
        description: 'The nearest heading above; empty before the first heading.',
      },
      start,
      end,
      text: words,
    },
  },
  ({ doc, offset }) =>
    doc.sentences.map((one) => ({
      sentence_id: sentenceId(doc, one),
      document_id: doc.id,
      position: one.index,
      kind: one.kind,
      block: one.block,
      section_title: doc.sections[one.section]?.title || null,
      start: offset(one.start),
      end: offset(one.end),
      text: doc.text.slice(one.start, one.end),
    })),
);

/** Categories of a sentence without what is negated or only named as a norm, in taxonomy order. */
export const sentenceCategories = documentTable(
  {
    name: 'sentence_categories',
    description:
      'Labels of sentences: the categories mentioned in the sentence, leaving out mentions that are negated or normative. One row a sentence and category.',
    key: ['sentence_id', 'category'],
    columns: {
      sentence_id: {
        type: 'string',
        description: 'The sentence.',
        references: ['sentences', 'sentence_id'],
      },
      document_id: documentId,
      category: {
        type: 'string',
        description: 'Category, as in categories.',
        references: ['categories', 'category'],
      },
      mentions: {
        type: 'integer',
        unit: 'mentions',
        description: 'Violation mentions that it rests on.',
      },
    },
  },
  function* (view) {
    for (const { sentence, category, mentions } of labels(view)) {
      yield {
        sentence_id: sentenceId(view.doc, sentence),
        document_id: view.doc.id,
        category,
        mentions,
      };
    }
  },
);

interface Label {
  readonly sentence: Sentence;
  readonly category: string;
  mentions: number;
}

function labels({ doc, sentenceOf }: DocumentView): Iterable<Label> {
  const found = new Map<string, Label>();
  for (const { start, end, category } of doc.violations.filter(isAlleged)) {
    const sentence = sentenceOf({ start, end });
    if (!sentence) continue;
    const key = `${sentence.index} ${category}`;
    const label = found.get(key);
    if (label) label.mentions += 1;
    else found.set(key, { sentence, category, mentions: 1 });
  }
  return [...found.values()].sort(
    (a, b) => a.sentence.index - b.sentence.index || byName(a.category, b.category),
  );
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
