import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { loadResources } from '../lexicon/resources.ts';
import type { Readable } from './documents.ts';
import { type ExtractionSettings, extractorFor, failed } from './extraction.ts';
import type { Outcome } from './outcome.ts';

/** Where documents are extracted: in this thread or in several others. */
export interface Engine {
  /** How many documents it is worth giving it at once. */
  readonly width: number;
  extract(read: Readable): Promise<Outcome>;
  close(): Promise<void>;
}

/** Documents held at once, for each thread that extracts. */
const WIDTH_PER_JOB = 4;

/** @param jobs threads that extract; with 1 the work is done in this thread */
export async function startEngine(jobs: number, settings: ExtractionSettings): Promise<Engine> {
  return jobs === 1 ? ownThread(settings) : await workerThreads(jobs, settings);
}

function ownThread(settings: ExtractionSettings): Engine {
  const extract = extractorFor(settings, loadResources());
  return {
    width: WIDTH_PER_JOB,
    extract: async (read) => extract(read),
    close: async () => {},
  };
}

async function workerThreads(jobs: number, settings: ExtractionSettings): Promise<Engine> {
  const { Piscina } = await import('piscina');
  const pool: Piscina = new Piscina({
    filename: besideThisFile('worker'),
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
  });
  return {
    width: jobs * WIDTH_PER_JOB,
    extract: (read) =>
      (pool.run(read) as Promise<Outcome>).catch((error) => failed(read, 'extract', error)),
    close: () => pool.destroy(),
  };
}

/** The worker has this file's ending: `.ts` in the sources, `.js` in the built program. */
function besideThisFile(name: string): string {
  const own = fileURLToPath(import.meta.url);
  return fileURLToPath(new URL(`./${name}${extname(own)}`, import.meta.url));
}
