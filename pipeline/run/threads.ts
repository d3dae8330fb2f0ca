import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import type { Piscina } from 'piscina';
import { beyond, type Limits } from '../read/limits.ts';
import type { Readable } from './documents.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failed } from './failed.ts';
import { type WrittenOutcome, writtenOutcome } from './written.ts';

/** What a thread is given. */
export interface ThreadTask {
  readonly read: Readable;
  /** Where the thread writes when it begins, in milliseconds since 1970; shared memory. */
  readonly began: Float64Array;
}

/** Threads that extract, and that are ended where one document holds them for too long. */
export interface Threads {
  extract(read: Readable): Promise<WrittenOutcome>;
  close(): Promise<void>;
}

/** Starts threads; a document that runs out of time costs its own outcome and a new thread. */
export async function startThreads(
  count: number,
  settings: ExtractionSettings,
  limits: Limits,
): Promise<Threads> {
  const { Piscina } = await import('piscina');
  const pool: Piscina = new Piscina({
    filename: besideThisFile('worker'),
    workerData: settings,
    minThreads: count,
    maxThreads: count,
  });
  const limit = pLimit(count);
  const inTime = async (read: Readable): Promise<WrittenOutcome> => {
    const began = new Float64Array(new SharedArrayBuffer(8));
    const watch = watchOver(began, limits.extractionSeconds * 1000);
    try {
      const task: ThreadTask = { read, began };
      return (await pool.run(task, { signal: watch.signal })) as WrittenOutcome;
    } catch (error) {
      const place = read.document.file;
      const late = beyond(limits, 'extractionSeconds', place, 'takes too long to extract');
      return writtenOutcome(failed(read, 'extract', watch.signal.aborted ? late : error));
    } finally {
      watch.end();
    }
  };
  return {
    extract: (read) => limit(inTime, read),
    close: () => pool.destroy(),
  };
}

/** Aborts once a time has gone by since a task began; waiting for its thread to load counts nothing. */
function watchOver(began: Float64Array, most: number) {
  const stop = new AbortController();
  const look = (): void => {
    const left = began[0] === 0 ? most : began[0]! + most - Date.now();
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
