/** Columns that several tables have. */

export const documentId = {
  type: 'string',
  description: 'The document.',
  references: ['documents', 'document_id'],
} as const;

export const sentence = {
  type: 'string',
  description: 'The sentence in which the mention begins.',
  nullable: true,
  references: ['sentences', 'sentence_id'],
} as const;

export const start = {
  type: 'integer',
  unit: 'code points',
  description: 'Where it begins: Unicode code points of the text before it.',
} as const;

export const end = {
  type: 'integer',
  unit: 'code points',
  description: 'Where it ends: Unicode code points of the text up to its last character.',
} as const;

export const words = { type: 'string', description: 'Its words as they stand.' } as const;

export const rule = {
  type: 'string',
  description: 'The lexicon entry or rule that made it: why was this extracted?',
} as const;

export const country = {
  type: 'string',
  format: 'ISO 3166-1 alpha-3',
  nullable: true,
} as const;
