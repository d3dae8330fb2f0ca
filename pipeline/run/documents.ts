import pLimit from 'p-limit';
import type { SourceDocument } from '../model.ts';
import { type InputRef, readInput } from '../read/inputs.ts';
import { failed } from './extraction.ts';
import { inOrder } from './inOrder.ts';
import type { Outcome } from './outcome.ts';

/** Files that are read at once, ahead of the extraction. */
const READ_AHEAD = 8;

/** A document to extract, or what became of one that could not be read. */
export type ReadResult = SourceDocument | Outcome;

export function isOutcome(result: ReadResult): result is Outcome {
  return 'failure' in result;
}

/** Reads inputs ahead of their use and gives their documents in the order of the inputs. */
export async function* readDocuments(inputs: readonly InputRef[]): AsyncGenerator<ReadResult> {
  const limit = pLimit(READ_AHEAD);
  const read = (input: InputRef) => limit(() => readOne(input));
  for await (const results of inOrder(inputs, READ_AHEAD, read)) yield* results;
}

async function readOne(input: InputRef): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  try {
    for await (const document of readInput(input)) results.push(document);
  } catch (error) {
    results.push(failed(input.id, 'read', error));
  }
  return results;
}
