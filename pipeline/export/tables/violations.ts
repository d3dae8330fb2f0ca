import { groupOf } from '../../lexicon/taxonomy.ts';
import { ASSERTIONS } from '../../model.ts';
import { sentenceId } from '../view.ts';
import { documentId, end, rule, sentence, start, words } from './columns.ts';
import { documentTable } from './table.ts';

export const violations = documentTable(
  {
    name: 'violations',
    description: 'One row a mention of a rights violation.',
    key: ['violation_id'],
    columns: {
      violation_id: { type: 'string', description: 'Id of the mention.' },
      document_id: documentId,
      sentence_id: sentence,
      start,
      end,
      text: words,
      category: {
        type: 'string',
        description: 'What is infringed: a leaf of the taxonomy.',
        references: ['categories', 'category'],
      },
      category_group: { type: 'string', description: 'The group of rights that it belongs to.' },
      assertion: {
        type: 'string',
        values: ASSERTIONS,
        description: 'How the document puts it.',
      },
      rule,
      assertion_rule: {
        type: 'string',
        description: 'The cue that decided the assertion; default where none did.',
      },
    },
  },
  ({ doc, offset, sentenceOf }, { taxonomy }) =>
    doc.violations.map((one) => {
      const within = sentenceOf(one);
      return {
        violation_id: one.id,
        document_id: doc.id,
        sentence_id: within && sentenceId(doc, within),
        start: offset(one.start),
        end: offset(one.end),
        text: one.text,
        category: one.category,
        category_group: groupOf(taxonomy, one.category),
        assertion: one.assertion,
        rule: one.rule,
        assertion_rule: one.assertionRule,
      };
    }),
);
