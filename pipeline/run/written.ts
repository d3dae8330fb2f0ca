import { failed } from './failed.ts';
import type { Outcome, OutcomeSummary } from './outcome.ts';

/** An outcome as it lies in the spool: written where the document was extracted, moved as bytes. */
export interface WrittenOutcome {
  readonly summary: OutcomeSummary;
  /** One line of JSON in UTF-8, with its end. */
  readonly line: Uint8Array<ArrayBuffer>;
}

/** Writes an outcome; one that is too long for a line is a failure instead. */
export function writtenOutcome(outcome: Outcome): WrittenOutcome {
  const { position, ...rest } = outcome;
  const { document, words, failure, notes } = rest;
  try {
    return {
      summary: { position, document, words, failure, notes },
      // The position stands first, so that the rest need not be parsed to know it.
      line: new TextEncoder().encode(`${jsonLine({ position, ...rest })}\n`),
    };
  } catch (error) {
    return writtenOutcome(failed({ position, id: document }, 'export', error));
  }
}

/** Reads a line that {@link writtenOutcome} wrote. */
export function readOutcome(line: string): Outcome {
  return JSON.parse(line);
}

/** JSON without the two characters that JSON allows in strings and readers take for line ends. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}
