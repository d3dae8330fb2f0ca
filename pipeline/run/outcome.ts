import type { DocumentFailure } from '../errors.ts';
import type { DocumentParts } from '../export/formats.ts';
import type { AnnotatedDocument, Span } from '../model.ts';
import type { Position } from './position.ts';

/** What a document that has gold annotations is scored on. */
export interface ScoredPrediction {
  readonly predicted: AnnotatedDocument;
  readonly sentences: readonly Span[];
}

/**
 * What became of one document. Plain data: it crosses threads and lies in the spool. Exactly one of
 * `parts` and `failure` is null.
 */
export interface Outcome {
  readonly position: Position;
  readonly document: string;
  /** White-space separated words of its text; 0 where it could not be read. */
  readonly words: number;
  readonly parts: DocumentParts | null;
  readonly failure: DocumentFailure | null;
  readonly scored: ScoredPrediction | null;
  /** What a person should know of the reading, one line each. */
  readonly notes: readonly string[];
}
