import type { DocumentFailure } from '../errors.ts';
import type { DocumentParts } from '../export/formats.ts';
import type { AnnotatedDocument, ExtractedDocument, Span } from '../model.ts';
import type { RedactionEntry } from '../redact/log.ts';
import type { NameProof } from '../redact/proof.ts';
import type { Lacking } from './lacking.ts';
import type { Position } from './position.ts';

/** What a document that has gold annotations is scored on. */
export interface ScoredPrediction {
  readonly predicted: AnnotatedDocument;
  readonly sentences: readonly Span[];
}

/** A document without the names that it protects; what others protect may still be in it. */
export interface RedactedOutcome {
  readonly doc: ExtractedDocument;
  readonly log: readonly RedactionEntry[];
  readonly proof: NameProof;
  /** Lines of the list of removals whose names were in it. */
  readonly listed: readonly number[];
}

/**
 * What became of one document. Plain data: it crosses threads and lies in the spool. It has parts,
 * or, in a public run, it is redacted and its parts are made when all names are known, or it failed.
 */
export interface Outcome {
  readonly position: Position;
  readonly document: string;
  /** As `countWords` counts them; 0 where it could not be read. */
  readonly words: number;
  readonly parts: DocumentParts | null;
  readonly redacted: RedactedOutcome | null;
  readonly failure: DocumentFailure | null;
  readonly scored: ScoredPrediction | null;
  readonly lacking: Lacking;
  /** What a person should know of the reading, one line each. */
  readonly notes: readonly string[];
}

/** What a run tells of a document when it is done; all of it is in the spool. */
export type OutcomeSummary = Pick<Outcome, 'position' | 'document' | 'words' | 'failure' | 'notes'>;
