import { TIMEX_TYPES } from '../../model.ts';
import { sentenceId } from '../view.ts';
import { documentId, end, rule, sentence, start, words } from './columns.ts';
import { documentTable } from './table.ts';

const day = {
  type: 'date',
  format: 'ISO 8601 calendar date',
  nullable: true,
} as const;

export const dates = documentTable(
  {
    name: 'dates',
    description: 'One row a time expression.',
    key: ['date_id'],
    columns: {
      date_id: { type: 'string', description: 'Id of the mention.' },
      document_id: documentId,
      sentence_id: sentence,
      start,
      end,
      text: words,
      timex_type: { type: 'string', values: TIMEX_TYPES, description: 'TIMEX3 type.' },
      value: {
        type: 'string',
        format:
          'EDTF level 1 for DATE and TIME, ISO 8601 duration for DURATION and SET, or PRESENT_REF, PAST_REF, FUTURE_REF',
        description: 'What it means.',
      },
      date_start: { ...day, description: 'First day of a calendar value; empty where it is open.' },
      date_end: { ...day, description: 'Last day of a calendar value; empty where it is open.' },
      precision: {
        type: 'string',
        nullable: true,
        description: 'How finely a calendar value is given.',
      },
      inferred: {
        type: 'boolean',
        description:
          'Whether a part of the value comes from context and not from the words; which parts, see date_inferences.',
      },
      rule,
    },
  },
  ({ doc, offset, sentenceOf, days: daysIn }) =>
    doc.dates.map((one) => {
      const within = sentenceOf(one);
      const days = daysIn(one.value);
      return {
        date_id: one.id,
        document_id: doc.id,
        sentence_id: within && sentenceId(doc, within),
        start: offset(one.start),
        end: offset(one.end),
        text: one.text,
        timex_type: one.timexType,
        value: one.value,
        date_start: days?.start ?? null,
        date_end: days?.end ?? null,
        precision: days?.precision ?? null,
        inferred: one.inferred.length > 0,
        rule: one.rule,
      };
    }),
);

export const dateInferences = documentTable(
  {
    name: 'date_inferences',
    description: 'One row a part of a date that comes from context and not from the words.',
    key: ['date_id', 'part'],
    columns: {
      date_id: {
        type: 'string',
        description: 'The time expression.',
        references: ['dates', 'date_id'],
      },
      document_id: documentId,
      part: {
        type: 'string',
        values: ['century', 'year', 'month', 'day'],
        description: 'The part that was inferred.',
      },
    },
  },
  function* ({ doc }) {
    for (const { id, inferred } of doc.dates) {
      for (const part of inferred) yield { date_id: id, document_id: doc.id, part };
    }
  },
);
