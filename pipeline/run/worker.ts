import { workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import type { Readable } from './documents.ts';
import { type ExtractionSettings, extractOutcome } from './extraction.ts';
import type { Outcome } from './outcome.ts';

const settings = workerData as ExtractionSettings;
const resources = loadResources();

/** The work of one thread: a document as read in, its outcome out. */
export default function extract(read: Readable): Outcome {
  return extractOutcome(read, settings, resources);
}
