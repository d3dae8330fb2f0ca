import { workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import type { SourceDocument } from '../model.ts';
import { type ExtractionSettings, extractOutcome } from './extraction.ts';
import type { Outcome } from './outcome.ts';

const settings = workerData as ExtractionSettings;
const resources = loadResources();

/** The work of one thread: a document in, its outcome out. */
export default function extract(source: SourceDocument): Outcome {
  return extractOutcome(source, settings, resources);
}
