import { PERIODS_INFERRED } from '../../model.ts';
import { countWords } from '../../words.ts';
import { country } from './columns.ts';
import { documentTable } from './table.ts';

const stated = { type: 'string', nullable: true } as const;

export const documents = documentTable(
  {
    name: 'documents',
    description: 'One row a document, with what is known of it apart from its words.',
    key: ['document_id'],
    columns: {
      document_id: { type: 'string', description: 'Id of the document: the name of its file.' },
      title: { ...stated, description: 'Title as published.' },
      publisher: { ...stated, description: 'Who published it.' },
      published: {
        ...stated,
        format: 'ISO 8601 date, month or year',
        description: 'When it appeared.',
      },
      period: { ...stated, format: 'EDTF level 1', description: 'The time that it covers.' },
      period_inferred: {
        ...stated,
        values: PERIODS_INFERRED,
        description:
          'What the period was taken from where nobody gave it: the title or a first heading; what the report says that it covers.',
      },
      country: { ...country, description: 'The country that it is about.' },
      language: { ...stated, format: 'BCP 47', description: 'Its language.' },
      licence: { ...stated, description: 'Licence of the text.' },
      source: { ...stated, description: 'Where it was found, most often a URL.' },
      genre: { ...stated, description: 'Kind of document.' },
      sha256: {
        type: 'string',
        format: 'SHA-256, hexadecimal',
        description: 'Hash of the UTF-8 bytes of the text in which all offsets count.',
      },
      characters: {
        type: 'integer',
        unit: 'code points',
        description: 'Length of the text.',
      },
      words: { type: 'integer', unit: 'words', description: 'Tokens that hold a letter or digit.' },
      sentences: {
        type: 'integer',
        unit: 'sentences',
        description: 'Sentences, headings and list items.',
      },
    },
  },
  ({ doc, offset }) => [
    {
      document_id: doc.id,
      title: doc.meta.title,
      publisher: doc.meta.publisher,
      published: doc.meta.published,
      period: doc.meta.period,
      period_inferred: doc.meta.periodInferred ?? null,
      country: doc.meta.country,
      language: doc.meta.language,
      licence: doc.meta.licence,
      source: doc.meta.source,
      genre: doc.meta.genre,
      sha256: doc.meta.sha256,
      characters: offset(doc.text.length),
      words: countWords(doc),
      sentences: doc.sentences.length,
    },
  ],
);
