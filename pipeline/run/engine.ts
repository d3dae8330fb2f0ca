import { DEFAULT_LIMITS, type Limits } from '../read/limits.ts';
import type { Readable } from './documents.ts';
import type { ExtractionSettings } from './extraction.ts';
import { startThreads, type Threads } from './threads.ts';
import { type WrittenOutcome, writtenOutcome } from './written.ts';

/** Where documents are extracted: in this thread or in several others. */
export interface Engine {
  /** How many documents it is worth giving it at once. */
  readonly width: number;
  extract(read: Readable): Promise<WrittenOutcome>;
  close(): Promise<void>;
}

/** Documents held at once, for each thread that extracts. */
const WIDTH_PER_JOB = 4;
/** UTF-16 code units; a shorter document is done in a second or two, since cost is linear. */
const LONG = 500_000;

/**
 * @param jobs threads that extract; with 1 the work is done in this thread, but for long documents,
 * which have one of their own, since only another thread can be stopped when their time is up
 */
export async function startEngine(
  jobs: number,
  settings: ExtractionSettings,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Engine> {
  if (jobs === 1) return await ownThread(settings, limits);
  return { ...(await startThreads(jobs, settings, limits)), width: jobs * WIDTH_PER_JOB };
}

async function ownThread(settings: ExtractionSettings, limits: Limits): Promise<Engine> {
  const { extractorFor } = await import('./extraction.ts');
  const { loadResources } = await import('../lexicon/resources.ts');
  const extract = extractorFor(settings, loadResources());
  let aside: Promise<Threads> | null = null;
  return {
    width: WIDTH_PER_JOB,
    extract: async (read) => {
      if (read.document.text.length <= LONG) return writtenOutcome(extract(read));
      aside ??= startThreads(1, settings, limits);
      return (await aside).extract(read);
    },
    close: async () => (await aside)?.close(),
  };
}
