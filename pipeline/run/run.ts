import { mkdir, rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../errors.ts';
import { loadResources } from '../lexicon/resources.ts';
import type { InputRef, ReadOptions } from '../read/inputs.ts';
import {
  isSameCommand,
  outcomesIn,
  type RunCommand,
  readCommand,
  writeCommand,
} from './command.ts';
import { type Read, readDocuments } from './documents.ts';
import { startEngine } from './engine.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failed } from './failed.ts';
import { type Folded, foldOutcomes } from './fold.ts';
import { folderSink } from './folder-sink.ts';
import { inOrder } from './in-order.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import type { Outcome, OutcomeSummary } from './outcome.ts';
import { publication } from './public.ts';
import { publicPolicy } from './public-policy.ts';
import type { Shard } from './shard.ts';
import { EMPTY_SPOOL, measureSpool, openSpool, readSpools, type SpoolState } from './spool.ts';
import { entriesOf, openPartial, type Places, placesOf, publish, recover } from './staging.ts';
import { readOutcome, type WrittenOutcome, writtenOutcome } from './written.ts';

export interface RunOptions {
  readonly inputs: readonly InputRef[];
  readonly reading: ReadOptions;
  readonly out: string;
  readonly settings: ExtractionSettings;
  readonly jobs: number;
  /** Goes on where an interrupted run of the same command stopped, if there was one. */
  readonly resume: boolean;
  /** Only this part of the documents, to be merged with the others later. */
  readonly shard: Shard | null;
  /** Called for every document that is done, in order. */
  readonly onOutcome: (outcome: OutcomeSummary) => void;
  /** Stops the run after the documents under way; what is done can be resumed. */
  readonly signal: AbortSignal;
  /** Adds files to the dataset before it is put in place. */
  readonly finish: (folder: string, folded: Folded) => Promise<void>;
}

/** A dataset that is in its place. */
export interface Finished extends Folded {
  /** What a person should know of it, one line each. */
  readonly notes: readonly string[];
}

/**
 * Extracts many documents into a dataset. Each document's outcome goes to a spool beside `out` and
 * is folded into files from there; when all are, these are put in the place of `out`.
 * @returns `null` where the signal stopped it
 * @throws UsageError where `out` holds something else than a dataset, or the spool is another run's
 */
export async function run(options: RunOptions): Promise<Finished | null> {
  const places = await preparedPlaces(options.out);
  const isPublic = options.settings.redaction !== null;
  // A public dataset is made when all names are known.
  if (isPublic && !(await spoolAll(places, options))) return null;
  const outcomes = isPublic
    ? () => readSpools([outcomesIn(places.spool)])
    : () => spooled(places, options);
  const finished = await makeDataset(places, outcomes, options);
  if (finished !== null) await rm(places.spool, { recursive: true, force: true });
  return finished;
}

/**
 * Extracts one shard of many documents. `out` then holds its spool, for {@link mergeShards}.
 * @returns whether it was finished, and not stopped by the signal
 */
export async function runShard(options: RunOptions): Promise<boolean> {
  const places = await preparedPlaces(options.out);
  if (!(await spoolAll(places, options))) return false;
  await writeManifest(places.spool);
  await publish(places, places.spool);
  return true;
}

/** Makes one dataset of the shards of a command. */
export async function mergeShards(
  out: string,
  spools: readonly string[],
  options: DatasetOptions,
): Promise<Finished> {
  const places = await preparedPlaces(out);
  return (await makeDataset(places, () => readSpools(spools), options))!;
}

/** What decides a dataset besides its outcomes. */
export type DatasetOptions = Pick<RunOptions, 'settings' | 'finish'> &
  Partial<Pick<RunOptions, 'signal'>>;

/**
 * Folds outcomes into a dataset and puts it in place.
 * @param outcomes begins to give them
 * @returns `null` where the signal stopped them
 * @throws LeakError where a public dataset would have held a protected name
 */
async function makeDataset(
  places: Places,
  outcomes: () => AsyncIterable<Outcome>,
  { settings, finish, signal }: DatasetOptions,
): Promise<Finished | null> {
  await openPartial(places);
  try {
    const { formats, context, redaction } = settings;
    const sink = folderSink(places.partial);
    const policy = redaction && publicPolicy(redaction, loadResources());
    const publishing = policy && (await publication(outcomes, settings, policy));
    const folded = await foldOutcomes(publishing?.outcomes ?? outcomes(), sink, formats, context);
    publishing?.writeLog(sink);
    const sums = sink.close();
    if (signal?.aborted) return null;
    await finish(places.partial, folded);
    await writeManifest(places.partial, sums);
    await publishing?.prove(places.partial);
    await publish(places);
    return { ...folded, notes: publishing?.notes ?? [] };
  } finally {
    await rm(places.partial, { recursive: true, force: true });
  }
}

/** Whether a folder has a finished dataset and beside it no interrupted run to go on from. */
export async function isFinished(out: string): Promise<boolean> {
  const places = placesOf(out);
  await recover(places);
  if ((await readCommand(places.spool)) !== null) return false;
  return (await entriesOf(out))?.includes(MANIFEST) ?? false;
}

/** The places of a dataset that may be written: what a kill left is mended, nothing foreign is in. */
export async function preparedPlaces(out: string): Promise<Places> {
  const places = placesOf(out);
  await recover(places);
  const entries = await entriesOf(out);
  if (entries === null || entries.length === 0 || entries.includes(MANIFEST)) return places;
  const some = entries.slice(0, 3).join(', ');
  throw new UsageError(
    `${out} holds files that rapporteur did not write (${some}); name a new or empty folder`,
  );
}

/** @returns whether all documents are in the spool */
async function spoolAll(places: Places, options: RunOptions): Promise<boolean> {
  for await (const _ of extracted(places, options, await openRun(places, options)));
  return !options.signal.aborted;
}

/** All outcomes, in document order: those that the spool has already, then the others. */
async function* spooled(places: Places, options: RunOptions): AsyncGenerator<Outcome> {
  const done = await openRun(places, options);
  if (done.last !== null) yield* readSpools([outcomesIn(places.spool)]);
  for await (const { record } of extracted(places, options, done)) yield readOutcome(record);
}

/** Extracts what is not done yet, and gives it when it is in the spool. */
async function* extracted(
  places: Places,
  { settings, inputs, reading, shard, signal, jobs, onOutcome }: RunOptions,
  done: SpoolState,
): AsyncGenerator<WrittenOutcome> {
  const spool = await openSpool(outcomesIn(places.spool), done.bytes);
  const engine = await startEngine(jobs, settings, reading.limits);
  const extract = async (read: Read) =>
    'fault' in read ? writtenOutcome(failed(read, 'read', read.fault)) : engine.extract(read);
  try {
    const documents = until(signal, readDocuments(inputs, reading, { after: done.last, shard }));
    for await (const outcome of inOrder(documents, engine.room, extract)) {
      spool.add(outcome);
      onOutcome(outcome.summary);
      yield outcome;
    }
  } finally {
    spool.close();
    await engine.close();
  }
}

/**
 * Prepares the spool: empty, or, with `resume`, what an interrupted run of the same command left.
 * @returns what of it is whole
 */
async function openRun(places: Places, options: RunOptions): Promise<SpoolState> {
  const command = commandOf(options);
  const earlier = options.resume ? await readCommand(places.spool) : null;
  if (earlier !== null) {
    if (isSameCommand(earlier, command)) return measureSpool(outcomesIn(places.spool));
    throw new UsageError(
      'the interrupted run had other inputs or options; repeat them, or start anew without --resume',
    );
  }
  await rm(places.spool, { recursive: true, force: true });
  await mkdir(places.spool, { recursive: true });
  await writeCommand(places.spool, command);
  return EMPTY_SPOOL;
}

function commandOf({ settings, inputs, reading, shard }: RunOptions): RunCommand {
  const { formats, scored, redaction, context } = settings;
  const meta = [...(reading.given ?? [])];
  return {
    version: context.version,
    formats,
    scored,
    redaction,
    inputs,
    reading: { ...reading, meta },
    shard,
  };
}

async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    // Else a signal would wait as long as documents are at hand.
    await setImmediate();
    if (signal.aborted) return;
    yield item;
  }
}
