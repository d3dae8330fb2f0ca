import { rm } from 'node:fs/promises';
import { CHECKSUMS } from '../read/beside.ts';
import { outcomesIn, readCommand } from './command.ts';
import { type DatasetOptions, type Finished, makeDataset } from './dataset.ts';
import { withLock } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { refuseForeign } from './own-files.ts';
import { readSpools } from './spool.ts';
import { type SpoolOptions, spoolAll, spooled } from './spooled.ts';
import { entriesOf, type Places, placesOf, publish, recover } from './staging.ts';

export interface RunOptions extends SpoolOptions, DatasetOptions {
  readonly out: string;
  readonly signal: AbortSignal;
  /** Told what a person should know, one line at a time. */
  readonly note: (line: string) => void;
}

/**
 * Extracts many documents into a dataset. Each document's outcome goes to a spool beside `out` and
 * is folded into files from there; when all are, these are put in the place of `out`.
 * @returns `null` where the signal stopped it
 * @throws UsageError where `out` holds something else than a dataset, the spool is another run's, or
 * another run is writing there
 */
export async function run(options: RunOptions): Promise<Finished | null> {
  return inPlace(options.out, async (places) => {
    await sayWhereFinished(places, options);
    const isPublic = options.settings.redaction !== null;
    // A public dataset is made when all names are known.
    if (isPublic && !(await spoolAll(places, options))) return null;
    const outcomes = isPublic
      ? () => readSpools([outcomesIn(places.spool)])
      : () => spooled(places, options);
    const finished = await makeDataset(places, outcomes, options);
    if (finished !== null) await rm(places.spool, { recursive: true, force: true });
    return finished;
  });
}

/**
 * Extracts one shard of many documents. `out` then holds its spool, for {@link mergeShards}.
 * @returns whether it was finished, and not stopped by the signal
 */
export async function runShard(options: RunOptions): Promise<boolean> {
  return inPlace(options.out, async (places) => {
    await sayWhereFinished(places, options);
    if (!(await spoolAll(places, options))) return false;
    await writeManifest(places.spool);
    await publish(places, places.spool);
    return true;
  });
}

/** Makes one dataset of the shards of a command. */
export async function mergeShards(
  out: string,
  spools: readonly string[],
  options: DatasetOptions,
): Promise<Finished | null> {
  return inPlace(out, (places) => makeDataset(places, () => readSpools(spools), options));
}

/** Works on a place that may be written: what a kill left is mended, nothing foreign is in it. */
async function inPlace<T>(out: string, work: (places: Places) => Promise<T>): Promise<T> {
  const places = placesOf(out);
  return withLock(places, async () => {
    await recover(places);
    await refuseForeign(out);
    return work(places);
  });
}

async function sayWhereFinished(
  { out, spool }: Places,
  { resume, note }: RunOptions,
): Promise<void> {
  if (!resume || (await readCommand(spool)) !== null) return;
  const finished = (await entriesOf(out))?.includes(CHECKSUMS) ?? false;
  if (finished) note(`${out} is finished: there is nothing to resume, so it is made anew`);
}
