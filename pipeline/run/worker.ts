import { workerData } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import { type ExtractionSettings, extractorFor } from './extraction.ts';

/** The work of one thread: a document as read in, its outcome out. */
export default extractorFor(workerData as ExtractionSettings, loadResources());
