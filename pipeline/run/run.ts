import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { InputRef } from '../read/inputs.ts';
import { isOutcome, type ReadResult, readDocuments } from './documents.ts';
import { startEngine } from './engine.ts';
import type { ExtractionSettings } from './extraction.ts';
import { type Folded, foldOutcomes } from './fold.ts';
import { inOrder } from './inOrder.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import { measureSpool, openSpool, readSpool } from './spool.ts';
import { entriesOf, openPartial, type Places, placesOf, publish, recover } from './staging.ts';
import { writeFileAtomic } from './write.ts';

export interface RunOptions {
  readonly inputs: readonly InputRef[];
  readonly out: string;
  readonly settings: ExtractionSettings;
  readonly jobs: number;
  /** Goes on where an interrupted run of the same command stopped. */
  readonly resume: boolean;
  /** Called for every document that is done, in order. */
  readonly onOutcome: (outcome: Outcome) => void;
  /** Stops the run after the documents under way; what is done can be resumed. */
  readonly signal: AbortSignal;
  /** Adds files to the dataset before it is put in place. */
  readonly finish: (folder: string, folded: Folded) => Promise<void>;
}

/** Documents held at once, for each thread that extracts. */
const WIDTH_PER_JOB = 4;

/**
 * Extracts many documents into a dataset. First each document's outcome goes to a spool beside
 * `out`, then the spool is folded into files, then these are put in the place of `out`.
 * @returns `null` where the signal stopped it
 * @throws UsageError where `out` holds something else than a dataset, or the spool of another run
 */
export async function run(options: RunOptions): Promise<Folded | null> {
  const places = placesOf(options.out);
  await recover(places);
  await refuseForeignFolder(places);
  if (!(await spoolOutcomes(places, options))) return null;
  await openPartial(places);
  const { formats, context } = options.settings;
  const outcomes = readSpool(spoolFile(places));
  const folded = await foldOutcomes(outcomes, places.partial, formats, context);
  await options.finish(places.partial, folded);
  await writeManifest(places.partial);
  await publish(places);
  await rm(places.spool, { recursive: true, force: true });
  return folded;
}

/** @returns whether all documents are in the spool */
async function spoolOutcomes(places: Places, options: RunOptions): Promise<boolean> {
  const { settings, inputs, signal, onOutcome } = options;
  const done = await openRun(places, options);
  const spool = await openSpool(spoolFile(places), done.bytes);
  const engine = await startEngine(options.jobs, settings);
  const extract = async (result: ReadResult) =>
    isOutcome(result) ? result : engine.extract(result);
  try {
    const documents = until(signal, skip(done.outcomes, readDocuments(inputs)));
    for await (const outcome of inOrder(documents, engine.jobs * WIDTH_PER_JOB, extract)) {
      await spool.add(outcome);
      onOutcome(outcome);
    }
  } finally {
    await spool.close();
    await engine.close();
  }
  return !signal.aborted;
}

/**
 * Prepares the spool: empty, or, with `resume`, what an interrupted run of the same command left.
 * @returns what of it is whole
 */
async function openRun(places: Places, { settings, inputs, resume }: RunOptions) {
  const command = JSON.stringify({ settings, inputs });
  const commandFile = join(places.spool, 'command.json');
  const earlier = resume ? await readFile(commandFile, 'utf8').catch(() => null) : null;
  if (earlier === command) return measureSpool(spoolFile(places));
  if (earlier !== null) {
    throw new UsageError(
      'the interrupted run had other inputs or options; repeat them, or start anew without --resume',
    );
  }
  await rm(places.spool, { recursive: true, force: true });
  await mkdir(places.spool, { recursive: true });
  await writeFileAtomic(commandFile, command);
  return { outcomes: 0, bytes: 0 };
}

function spoolFile(places: Places): string {
  return join(places.spool, 'outcomes.jsonl');
}

/** A dataset is replaced as a whole, so nothing else may lie in its folder. */
async function refuseForeignFolder({ out }: Places): Promise<void> {
  const entries = await entriesOf(out);
  if (entries === null || entries.length === 0 || entries.includes(MANIFEST)) return;
  throw new UsageError(
    `${out} holds files that rapporteur did not write (${entries.slice(0, 3).join(', ')} …); name a new or empty folder`,
  );
}

async function* skip<T>(count: number, items: AsyncIterable<T>): AsyncGenerator<T> {
  let seen = 0;
  for await (const item of items) {
    if (seen >= count) yield item;
    seen += 1;
  }
}

async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}
