import { DEFAULT_LIMITS, type Limits } from '../read/limits.ts';
import type { Read, Readable } from './documents.ts';
import type { ExtractionSettings } from './extraction.ts';
import type { Room } from './in-order.ts';
import { startThreads, type Threads } from './threads.ts';
import { type WrittenOutcome, writtenOutcome } from './written.ts';

/** Where documents are extracted: in this thread or in several others. */
export interface Engine {
  /** How much it is worth giving it at once. */
  readonly room: Room<Read> | number;
  extract(read: Readable): Promise<WrittenOutcome>;
  close(): Promise<void>;
}

/** Documents held at once, for each thread that extracts: enough while one of them is long. */
const WIDTH_PER_JOB = 32;
/** Documents held at once where this thread extracts: the others while one has its own thread. */
const WIDTH_HERE = 4;
/** UTF-16 code units of text held at once, for each thread. */
const TEXT_PER_JOB = 500_000;
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
  const room = { width: jobs * WIDTH_PER_JOB, most: jobs * TEXT_PER_JOB, sizeOf: lengthOf };
  return { ...(await startThreads(jobs, settings, limits)), room };
}

async function ownThread(settings: ExtractionSettings, limits: Limits): Promise<Engine> {
  const { extractorFor } = await import('./extraction.ts');
  const { loadResources } = await import('../lexicon/resources.ts');
  const extract = extractorFor(settings, loadResources());
  let aside: Promise<Threads> | null = null;
  return {
    room: WIDTH_HERE,
    extract: async (read) => {
      if (lengthOf(read) <= LONG) return writtenOutcome(extract(read));
      aside ??= startThreads(1, settings, limits);
      return (await aside).extract(read);
    },
    close: async () => (await aside)?.close(),
  };
}

function lengthOf(read: Read): number {
  return 'document' in read ? read.document.text.length : 0;
}
