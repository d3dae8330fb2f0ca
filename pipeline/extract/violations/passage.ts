import type { Clauses } from '../../lexicon/clauses.ts';
import type { Sentence, Token } from '../../model.ts';

/** A sentence of a document, and the words by which its clauses are read. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly clauses: Clauses;
}
