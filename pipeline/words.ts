import type { TokenizedDocument } from './model.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Most words begin with one of these, which is quicker to see. */
const PLAIN_BEGINNING = /^[A-Za-z0-9]/;

/** How many words a document has: tokens that hold a letter or digit. */
export function countWords({ tokens }: Pick<TokenizedDocument, 'tokens'>): number {
  let words = 0;
  for (const { text } of tokens)
    if (PLAIN_BEGINNING.test(text) || LETTER_OR_DIGIT.test(text)) words += 1;
  return words;
}
