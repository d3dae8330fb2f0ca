import { type DocumentFailure, InputError, type RunStage, UnsettledError } from '../errors.ts';
import { NOTHING_LACKING } from './lacking.ts';
import type { Outcome } from './outcome.ts';
import type { Position } from './position.ts';

/** The outcome of a document of which there is only what stopped it. */
export type FailedOutcome = Outcome & { readonly failure: DocumentFailure };

export function isFailed(outcome: Outcome): outcome is FailedOutcome {
  return outcome.failure !== null;
}

/** The outcome of a document that something stopped. */
export function failed(
  { position, id }: { readonly position: Position; readonly id: string },
  stage: RunStage,
  error: unknown,
): FailedOutcome {
  const failure = failureOf(error instanceof UnsettledError ? error.document : id, stage, error);
  return {
    position,
    document: id,
    words: 0,
    parts: null,
    redacted: null,
    failure,
    scored: null,
    lacking: NOTHING_LACKING,
    notes: [],
  };
}

/** What V8 says of a string or bytes that are longer than it can hold. */
const TOO_LONG = /^Invalid (?:string|typed array) length|^Array buffer allocation failed$/;

/** A failure as a line for the person who ran the program. */
export function failureLine({ document, stage, reason, remedy }: DocumentFailure): string {
  return `${document} (${stage}): ${reason}. ${remedy}`;
}

/** A row of `errors.csv` for whatever was thrown. */
export function failureOf(document: string, stage: RunStage, error: unknown): DocumentFailure {
  if (error instanceof RangeError && TOO_LONG.test(error.message)) {
    const reason = 'it is too long for the formats that are asked for';
    return { document, stage, reason, remedy: 'Divide it, or ask for fewer formats' };
  }
  return error instanceof InputError
    ? { document, stage, reason: `${error.place}: ${error.reason}`, remedy: error.remedy }
    : {
        document,
        stage,
        reason: `internal fault: ${String(error)}`,
        remedy: 'Report it with the document',
      };
}
