import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import { type ExtractionSettings, extractorFor } from './extraction.ts';
import type { ThreadTask } from './threads.ts';
import { writtenOutcome } from './written.ts';

const extract = extractorFor(workerData as ExtractionSettings, loadResources());

/** The work of one thread: a document as read in, its outcome out; its bytes are moved, not copied. */
export default ({ read, began }: ThreadTask) => {
  began[0] = Date.now();
  const written = writtenOutcome(extract(read));
  return move({ [transferableSymbol]: [written.line.buffer], [valueSymbol]: written });
};
