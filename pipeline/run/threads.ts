import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Piscina } from 'piscina';
import { beyond, type Limits } from '../read/limits.ts';
import { inBatches } from './batches.ts';
import type { Readable } from './documents.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failed } from './failed.ts';
import { type WrittenOutcome, writtenOutcome } from './written.ts';

/** What a thread is given. */
export interface ThreadTask {
  readonly reads: readonly Readable[];
  /**
   * Shared memory in which the thread writes when it began with a document, in milliseconds since
   * 1970, and which of them it is.
   */
  readonly state: Float64Array;
}

/** Threads that extract, and that are ended where one document holds them for too long. */
export interface Threads {
  extract(read: Readable): Promise<WrittenOutcome>;
  close(): Promise<void>;
}

/** UTF-16 code units of text that a thread is given at once, where documents are short. */
const BATCH_LENGTH = 16_000;

/**
 * Lets V8 wait longer before it optimises a function. Every thread optimises for itself, in threads
 * of V8's own; where these find no core free, they cost more than they save.
 */
const SPARING = '--interrupt-budget=1000000';

/** Starts threads; a document that runs out of time costs its own outcome and a new thread. */
export async function startThreads(
  count: number,
  settings: ExtractionSettings,
  limits: Limits,
): Promise<Threads> {
  if (count >= availableParallelism()) setFlagsFromString(SPARING);
  const { Piscina } = await import('piscina');
  const pool: Piscina = new Piscina({
    filename: besideThisFile('worker'),
    workerData: settings,
    minThreads: count,
    maxThreads: count,
  });
  const batch = async (reads: readonly Readable[]): Promise<WrittenOutcome[]> => {
    if (reads.length === 0) return [];
    const state = new Float64Array(new SharedArrayBuffer(16));
    const watch = watchOver(state, limits.extractionSeconds * 1000);
    try {
      const task: ThreadTask = { reads, state };
      return (await pool.run(task, { signal: watch.signal })) as WrittenOutcome[];
    } catch (error) {
      // With the thread went what it had done of the others.
      const culprit = state[1]!;
      const others = await batch(reads.toSpliced(culprit, 1));
      const reason = watch.signal.aborted ? late(reads[culprit]!) : error;
      return others.toSpliced(
        culprit,
        0,
        writtenOutcome(failed(reads[culprit]!, 'extract', reason)),
      );
    } finally {
      watch.end();
    }
  };
  const late = ({ document }: Readable) =>
    beyond(limits, 'extractionSeconds', document.file, 'takes too long to extract');
  return {
    extract: inBatches(
      { atOnce: count, most: BATCH_LENGTH, sizeOf: ({ document }) => document.text.length },
      batch,
    ),
    close: () => pool.destroy(),
  };
}

/** Aborts once a time has gone by since a document began; waiting for its thread counts nothing. */
function watchOver(state: Float64Array, most: number) {
  const stop = new AbortController();
  const look = (): void => {
    const left = state[0] === 0 ? most : state[0]! + most - Date.now();
    if (left > 0) timer = setTimeout(look, Math.max(left, 1));
    else stop.abort();
  };
  let timer = setTimeout(look, most);
  return { signal: stop.signal, end: () => clearTimeout(timer) };
}

/** The worker has this file's ending: `.ts` in the sources, `.js` in the built program. */
function besideThisFile(name: string): string {
  const own = fileURLToPath(import.meta.url);
  return fileURLToPath(new URL(`./${name}${extname(own)}`, import.meta.url));
}
