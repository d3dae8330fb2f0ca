import type { Format } from './format.ts';
import { fileName } from './paths.ts';

/**
 * The canonical texts, in which all offsets count: with the SHA-256 of `documents` anybody can check
 * that a row still points at its words.
 */
export const text: Format = {
  name: 'text',
  description: 'The texts in which all offsets count, one file a document.',
  readBy: 'any editor',
  offsetUnit: 'none',
  loses: [],
  flatMemory: true,
  part: ({ doc }) => ({
    chunks: [{ path: `text/${fileName(doc.id)}.txt`, content: doc.text, whole: true }],
    losses: {},
  }),
  open: () => ({}),
};
