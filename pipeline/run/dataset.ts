import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { loadResources } from '../lexicon/resources.ts';
import { CHECKSUMS } from '../read/beside.ts';
import { ERRORS } from '../read/dataset-folder.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failureLine } from './failed.ts';
import { type Folded, foldOutcomes } from './fold.ts';
import { folderSink, type Sums } from './folder-sink.ts';
import { RUN_RECORD, writeManifest } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import { publication } from './public.ts';
import { publicPolicy } from './public-policy.ts';
import { entriesOf, openPartial, type Places, publish } from './staging.ts';

/** What decides a dataset besides its outcomes. */
export interface DatasetOptions {
  readonly settings: ExtractionSettings;
  /** Adds files to the dataset before it is put in place. */
  readonly finish: (folder: string, folded: Folded) => Promise<void>;
  /** Where it is aborted, the outcomes are not all, and no dataset is made. */
  readonly signal?: AbortSignal;
}

/** A dataset that is in its place. */
export interface Finished extends Folded {
  /** What a person should know of it, one line each. */
  readonly notes: readonly string[];
}

/**
 * Folds outcomes into a dataset and puts it in place. Where all documents failed, `errors.csv` and
 * the record of the run are all that is put there.
 * @param outcomes begins to give them
 * @returns `null` where the signal stopped them
 * @throws LeakError where a public dataset would have held a protected name
 * @throws UsageError where not one document is done and an earlier dataset would make room for none
 */
export async function makeDataset(
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
    const written = sink.close();
    if (signal?.aborted) return null;
    if (folded.documents === 0) await leaveEarlier(places.out, folded.failures);
    const sums = isAllFailed(folded) ? await onlyErrors(places.partial, written) : written;
    await finish(places.partial, folded);
    await writeManifest(places.partial, sums);
    await publishing?.prove(places.partial);
    await publish(places);
    return { ...folded, notes: publishing?.notes ?? [] };
  } finally {
    await rm(places.partial, { recursive: true, force: true });
  }
}

/** Whether documents were read and not one is done: then there is no dataset, but a list of faults. */
export function isAllFailed({ documents, failures }: Folded): boolean {
  return documents === 0 && failures.length > 0;
}

/**
 * Takes the empty tables away: who finds the folder later would take them for a dataset in which
 * nothing was found.
 * @returns the sums of what is left
 */
async function onlyErrors(folder: string, sums: Sums): Promise<Sums> {
  for (const entry of await readdir(folder)) {
    if (entry !== ERRORS) await rm(join(folder, entry), { recursive: true });
  }
  return new Map([...sums].filter(([path]) => path === ERRORS));
}

const OF_FAILED_RUN = new Set([ERRORS, RUN_RECORD, CHECKSUMS]);

/** What has no document may be the first of its place, or follow its like, but takes no dataset's. */
async function leaveEarlier(out: string, failures: Folded['failures']): Promise<void> {
  const there = (await entriesOf(out)) ?? [];
  if (there.every((entry) => OF_FAILED_RUN.has(entry))) return;
  const [first] = failures;
  const why = first ? `: ${failureLine(first)}` : '';
  throw new UsageError(`${out} stays as it is, since there is no document to put there${why}`);
}
