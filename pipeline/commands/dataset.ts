import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runRecord } from '../export/run-record.ts';
import type { Taxonomy } from '../lexicon/taxonomy.ts';
import { evaluationCsv, evaluationJson, renderTable } from '../reconcile/evaluation.ts';
import { packageVersion } from '../root.ts';
import { type Finished, isAllFailed } from '../run/dataset.ts';
import { failureLine } from '../run/failed.ts';
import type { Folded } from '../run/fold.ts';
import { RUN_RECORD } from '../run/manifest.ts';
import { type Scoring, scoreAgainst } from '../run/scoring.ts';
import { someOf } from '../some-of.ts';
import { EXIT } from './exit.ts';
import { counted, say } from './say.ts';

/** How much a command prints. */
export interface Printing {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds to a folded dataset what stands beside its formats: scores and the record of the run. */
export function datasetFinisher(gold: string | null, { byId }: Taxonomy) {
  const started = new Date().toISOString();
  let scoring: Scoring | null = null;
  return {
    /** Scores what has gold, and writes that and the record of the run into the dataset. */
    finish: async (folder: string, folded: Folded): Promise<void> => {
      if (gold !== null && !isAllFailed(folded)) {
        scoring = await scoreAgainst(gold, folded.scored, new Set(byId.keys()));
        await writeFile(join(folder, 'evaluation.json'), evaluationJson(scoring.evaluation));
        await writeFile(join(folder, 'evaluation.csv'), evaluationCsv(scoring.evaluation));
      }
      await writeFile(join(folder, RUN_RECORD), recordOf(folded, started));
    },
    /** Prints what was done and sets the exit code. */
    conclude: (out: string, finished: Finished, printing: Printing): void =>
      conclude(out, finished, scoring, printing),
  };
}

function conclude(
  out: string,
  finished: Finished,
  scoring: Scoring | null,
  { json, quiet }: Printing,
): void {
  const { documents, words, first, losses, notes, lacking } = finished;
  const failures = [...finished.failures, ...(scoring?.failures ?? [])];
  for (const failure of failures) say(failureLine(failure));
  const nothingScored = scoring !== null && documents > 0 && isAllUnmatched(scoring);
  if (nothingScored) say(unmatchedLine(scoring, first));
  if (failures.length > 0 || nothingScored) process.exitCode = EXIT.incomplete;
  if (quiet) return;
  notes.forEach(say);
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ out, documents, words, failures, losses, lacking })}\n`,
    );
    return;
  }
  if (isAllFailed(finished)) {
    process.stdout.write(
      `no document was finished, so there is no dataset: see ${out}/errors.csv\n`,
    );
    return;
  }
  const failed = failures.length > 0 ? `, ${failures.length} failed (see errors.csv)` : '';
  process.stdout.write(
    `${counted(documents, 'document')}, ${words.toLocaleString('en')} words → ${out}/${failed}\n`,
  );
  const lossy = Object.keys(losses).filter((name) => Object.keys(losses[name] ?? {}).length > 0);
  if (lossy.length > 0) {
    process.stdout.write(`${lossy.join(', ')}: what these cannot hold is counted in run.json\n`);
  }
  const uncounted = lackingLine(lacking);
  if (uncounted !== null) process.stdout.write(`${uncounted}\n`);
  if (!scoring || scoring.evaluation.documents.length === 0) return;
  if (scoring.unmatched.length > 0) {
    say(`${scoring.gold}: not scored, as no document has their ids: ${someOf(scoring.unmatched)}`);
  }
  process.stdout.write(`\n${renderTable(scoring.evaluation)}`);
}

/** What keeps allegations out of counts by country and year, and what to do; `null` where nothing does. */
function lackingLine({ time, country }: Folded['lacking']): string | null {
  const parts = [
    time > 0 &&
      `${counted(time, 'document')} with neither period nor date of publication (give --period, --published or --meta)`,
    country > 0 && `${counted(country, 'document')} without a country (give --meta)`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? null
    : `allegations may count in no year or country: ${parts.join(', ')}`;
}

/** Whether gold and documents have no id in common. */
function isAllUnmatched({ evaluation, failures }: Scoring): boolean {
  return evaluation.documents.length === 0 && failures.length === 0;
}

/** @param first ids of the first documents of the dataset */
function unmatchedLine({ gold, unmatched }: Scoring, first: readonly string[]): string {
  return `${gold}: none of its documents (${someOf(unmatched)}) is among those extracted (${first.join(', ')} …). Give a document the same name on both sides`;
}

function recordOf({ documents, failures, losses }: Folded, started: string): string {
  const ended = new Date().toISOString();
  const failed = failures.length;
  return runRecord({ version: packageVersion, started, ended, documents, failed, losses });
}
