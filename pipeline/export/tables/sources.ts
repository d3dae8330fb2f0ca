import { documentId, end, start } from './columns.ts';
import { documentTable } from './table.ts';

/** Where the words of a document stand in the file that it was read from. */
export const sourceMap = documentTable(
  {
    name: 'source_map',
    description:
      'One row a stretch of text, with its place in the file it was read from; none for plain text.',
    key: ['document_id', 'start'],
    columns: {
      document_id: documentId,
      start,
      end,
      page: {
        type: 'integer',
        nullable: true,
        description: 'Page of the source, from 1; empty where it has no pages.',
      },
      block: {
        type: 'integer',
        description: 'Place of the paragraph, heading or item in the source, from 0.',
      },
    },
  },
  ({ doc, offset }) =>
    (doc.origin ?? []).map((one) => ({
      document_id: doc.id,
      start: offset(one.start),
      end: offset(one.end),
      page: one.page,
      block: one.block,
    })),
);

/** What a table of input said beside the texts. */
export const documentColumns = documentTable(
  {
    name: 'document_columns',
    description: 'One row a cell of an input table that is neither text nor metadata of ours.',
    key: ['document_id', 'column'],
    columns: {
      document_id: documentId,
      column: { type: 'string', description: 'Name of the column in the input.' },
      value: { type: 'string', description: 'The cell as it stands in the input.' },
    },
  },
  ({ doc }) =>
    Object.entries(doc.columns ?? {}).map(([column, value]) => ({
      document_id: doc.id,
      column,
      value,
    })),
);
