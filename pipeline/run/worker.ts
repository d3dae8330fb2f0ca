import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import { type ExtractionSettings, extractorFor } from './extraction.ts';
import type { ThreadTask } from './threads.ts';
import { writtenOutcome } from './written.ts';

const extract = extractorFor(workerData as ExtractionSettings, loadResources());

/** The work of one thread: documents as read in, outcomes out; their bytes are moved, not copied. */
export default ({ reads, state }: ThreadTask) => {
  const outcomes = reads.map((read, i) => {
    state[0] = Date.now();
    state[1] = i;
    return writtenOutcome(extract(read));
  });
  const buffers = outcomes.map(({ record }) => record.buffer);
  return move({ [transferableSymbol]: buffers, [valueSymbol]: outcomes });
};
