import { ENTITY_LABELS } from '../../model.ts';
import { sentenceId } from '../view.ts';
import { country, documentId, end, rule, sentence, start, words } from './columns.ts';
import { documentTable } from './table.ts';

const label = {
  type: 'string',
  values: ENTITY_LABELS,
  description: 'Kind of entity, an OntoNotes label as the guidelines define it.',
} as const;

export const entities = documentTable(
  {
    name: 'entities',
    description: 'One row a mention of a named entity.',
    key: ['entity_id'],
    columns: {
      entity_id: { type: 'string', description: 'Id of the mention.' },
      document_id: documentId,
      sentence_id: sentence,
      start,
      end,
      text: words,
      label,
      canonical_id: {
        type: 'string',
        nullable: true,
        description: 'The entity that it names.',
        references: ['entity_index', 'canonical_id'],
      },
      canonical_name: {
        type: 'string',
        nullable: true,
        description: 'The fullest name that the document uses for it.',
      },
      country: { ...country, description: 'For countries and their demonyms.' },
      geonames: {
        type: 'integer',
        nullable: true,
        format: 'GeoNames id',
        description: 'For places of which one candidate is clearly meant.',
      },
      rule,
    },
  },
  ({ doc, offset, sentenceOf, canonicalOf }) =>
    doc.entities.map((one) => {
      const within = sentenceOf(one);
      const canonical = canonicalOf.get(one.id);
      return {
        entity_id: one.id,
        document_id: doc.id,
        sentence_id: within && sentenceId(doc, within),
        start: offset(one.start),
        end: offset(one.end),
        text: one.text,
        label: one.label,
        canonical_id: canonical?.id ?? null,
        canonical_name: canonical?.name ?? null,
        country: canonical?.country ?? null,
        geonames: canonical?.geonames ?? null,
        rule: one.rule,
      };
    }),
);

export const entityIndex = documentTable(
  {
    name: 'entity_index',
    description: 'One row an entity of a document: what its mentions have in common.',
    key: ['canonical_id'],
    columns: {
      canonical_id: { type: 'string', description: 'Id of the entity within its document.' },
      document_id: documentId,
      label,
      name: { type: 'string', description: 'The fullest name that the document uses.' },
      country: { ...country, description: 'For countries and their demonyms.' },
      geonames: {
        type: 'integer',
        nullable: true,
        format: 'GeoNames id',
        description: 'For places of which one candidate is clearly meant.',
      },
      mentions: {
        type: 'integer',
        unit: 'mentions',
        description: 'How often the document names it.',
      },
    },
  },
  ({ doc }) =>
    doc.canonicalEntities.map((one) => ({
      canonical_id: one.id,
      document_id: doc.id,
      label: one.label,
      name: one.name,
      country: one.country,
      geonames: one.geonames,
      mentions: one.mentions.length,
    })),
);
