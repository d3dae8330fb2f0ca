import { mkdir, rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../errors.ts';
import type { InputRef, ReadOptions } from '../read/inputs.ts';
import type { RedactionOptions } from '../redact/policy.ts';
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
import { inOrder } from './in-order.ts';
import { firstChanged, statesOf } from './inputs-state.ts';
import type { Outcome, OutcomeSummary } from './outcome.ts';
import type { Shard } from './shard.ts';
import { EMPTY_SPOOL, measureSpool, openSpool, readSpools, type SpoolState } from './spool.ts';
import type { Places } from './staging.ts';
import { readOutcome, type WrittenOutcome, writtenOutcome } from './written.ts';

/** What is extracted, and how. */
export interface SpoolOptions {
  readonly inputs: readonly InputRef[];
  readonly reading: ReadOptions;
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
}

/** @returns whether all documents are in the spool */
export async function spoolAll(places: Places, options: SpoolOptions): Promise<boolean> {
  for await (const _ of extracted(places, options, await openRun(places, options)));
  return !options.signal.aborted;
}

/** All outcomes, in document order: those that the spool has already, then the others. */
export async function* spooled(places: Places, options: SpoolOptions): AsyncGenerator<Outcome> {
  const done = await openRun(places, options);
  if (done.last !== null) yield* readSpools([outcomesIn(places.spool)]);
  for await (const { record } of extracted(places, options, done)) yield readOutcome(record);
}

/** Extracts what is not done yet, and gives it when it is in the spool. */
async function* extracted(
  places: Places,
  { settings, inputs, reading, shard, signal, jobs, onOutcome }: SpoolOptions,
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
async function openRun(places: Places, options: SpoolOptions): Promise<SpoolState> {
  const command = await commandOf(options);
  const earlier = options.resume ? await readCommand(places.spool) : null;
  if (earlier !== null) {
    if (!isSameCommand(earlier, command)) {
      throw new UsageError(
        'the interrupted run had other inputs or options; repeat them, or start anew without --resume',
      );
    }
    const changed = firstChanged(earlier.states, command.states);
    if (changed === null) return measureSpool(outcomesIn(places.spool));
    throw new UsageError(
      `${changed} has changed since the run was interrupted; start anew without --resume`,
    );
  }
  await rm(places.spool, { recursive: true, force: true });
  await mkdir(places.spool, { recursive: true });
  await writeCommand(places.spool, command);
  return EMPTY_SPOOL;
}

async function commandOf(options: SpoolOptions): Promise<RunCommand> {
  const { settings, inputs, shard } = options;
  const { stdin: _, ...reading } = options.reading;
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
    states: await statesOf([...inputs, ...listsOf(redaction)]),
  };
}

/** Files that decide what is redacted. */
function listsOf(redaction: RedactionOptions | null): { path: string }[] {
  const { keyFile, keepNames, removeNames } = redaction ?? {};
  return [keyFile, keepNames, removeNames].flatMap((path) => (path ? [{ path }] : []));
}

async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    // Else a signal would wait as long as documents are at hand.
    await setImmediate();
    if (signal.aborted) return;
    yield item;
  }
}
