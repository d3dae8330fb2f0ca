import type { Resources } from '../../../lexicon/resources.ts';
import type { Sentence } from '../../../model.ts';
import type { Chunk, NounChunk, RawChunk } from './chunk.ts';

/** A sentence cut into chunks, with what joins them. */
export interface Syntax {
  readonly chunks: readonly Chunk[];
  readonly sentence: Sentence;
  /** Noun chunks joined by `and`, `or`, commas: each chunk of such a list has the whole list. */
  readonly groups: ReadonlyMap<number, readonly NounChunk[]>;
  readonly grammar: Resources['grammar'];
  readonly isTrigger: (token: number) => boolean;
  readonly isActor: (chunk: NounChunk) => boolean;
  /** True for `dozens`, `a number`: what follows `of` is what they count. */
  readonly isAmount: (chunk: NounChunk) => boolean;
}

/** The same while some verbs may still be a past or a participle. */
export interface RawSyntax extends Omit<Syntax, 'chunks'> {
  readonly chunks: readonly RawChunk[];
}
