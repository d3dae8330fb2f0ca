import type { AnnotatedDocument, Span } from '../../model.ts';

/** One text as each annotator has it, in the same order of annotators throughout. */
export interface SharedDocument {
  readonly versions: readonly AnnotatedDocument[];
  readonly sentences: readonly Span[];
}
