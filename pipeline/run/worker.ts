import { workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import { type ExtractionSettings, extractorFor } from './extraction.ts';
import type { ThreadTask } from './threads.ts';

const extract = extractorFor(workerData as ExtractionSettings, loadResources());

/** The work of one thread: a document as read in, its outcome out. */
export default ({ read, began }: ThreadTask) => {
  began[0] = Date.now();
  return extract(read);
};
