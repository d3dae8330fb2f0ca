import { PERPETRATOR_TYPES } from '../../model.ts';
import { country, documentId } from './columns.ts';
import { documentTable } from './table.ts';

const stated = { type: 'string', nullable: true } as const;
const event = {
  type: 'string',
  description: 'The event.',
  references: ['document_events', 'event_id'],
} as const;
const rank = { type: 'integer', description: 'Prominence, 1 being the most prominent.' } as const;

export const documentEvents = documentTable(
  {
    name: 'document_events',
    description: 'One row a main incident of a document, summed up from its mentions.',
    key: ['event_id'],
    columns: {
      event_id: { type: 'string', description: 'Id of the event.' },
      document_id: documentId,
      perpetrator_type: {
        ...stated,
        values: PERPETRATOR_TYPES,
        description: 'Kind of perpetrator.',
      },
      city: { ...stated, description: 'City, town or village.' },
      region: { ...stated, description: 'Province, state or other part of a country.' },
      country: { ...country, description: 'Country in which it happened.' },
      date: {
        ...stated,
        format: 'EDTF level 1',
        description: 'When it happened; for a survey the period.',
      },
    },
  },
  ({ doc }) =>
    doc.events.map((one) => ({
      event_id: one.id,
      document_id: doc.id,
      perpetrator_type: one.perpetratorType,
      city: one.city,
      region: one.region,
      country: one.country,
      date: one.date,
    })),
);

export const documentEventCategories = documentTable(
  {
    name: 'document_event_categories',
    description: 'One row a category of a main incident.',
    key: ['event_id', 'category'],
    columns: {
      event_id: event,
      document_id: documentId,
      rank,
      category: {
        type: 'string',
        description: 'What is infringed: a leaf of the taxonomy.',
        references: ['categories', 'category'],
      },
    },
  },
  function* ({ doc }) {
    for (const { id, categories } of doc.events) {
      for (const [i, category] of categories.entries()) {
        yield { event_id: id, document_id: doc.id, rank: i + 1, category };
      }
    }
  },
);

export const documentEventParticipants = documentTable(
  {
    name: 'document_event_participants',
    description: 'One row a mention that takes part in a main incident.',
    key: ['event_id', 'role', 'mention_id'],
    columns: {
      event_id: event,
      document_id: documentId,
      role: {
        type: 'string',
        values: ['perpetrator', 'victim'],
        description: 'What it is in the event.',
      },
      rank,
      mention_id: { type: 'string', description: 'Id of the mention: an entity or an actor.' },
      text: { type: 'string', description: 'The words of the mention.' },
    },
  },
  function* ({ doc, mentions }) {
    for (const { id, perpetrators, victims } of doc.events) {
      const roles = [
        ['perpetrator', perpetrators],
        ['victim', victims],
      ] as const;
      for (const [role, fillers] of roles) {
        for (const [i, mention] of fillers.entries()) {
          const text = mentions.get(mention)?.text ?? null;
          yield { event_id: id, document_id: doc.id, role, rank: i + 1, mention_id: mention, text };
        }
      }
    }
  },
);

export const documentEventViolations = documentTable(
  {
    name: 'document_event_violations',
    description: 'One row a violation mention on which a main incident rests.',
    key: ['event_id', 'violation_id'],
    columns: {
      event_id: event,
      document_id: documentId,
      violation_id: {
        type: 'string',
        description: 'The violation mention.',
        references: ['violations', 'violation_id'],
      },
    },
  },
  function* ({ doc }) {
    for (const { id, violations } of doc.events) {
      for (const violation of violations) {
        yield { event_id: id, document_id: doc.id, violation_id: violation };
      }
    }
  },
);
