import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runRecord } from '../export/run-record.ts';
import type { Taxonomy } from '../lexicon/taxonomy.ts';
import { evaluationCsv, evaluationJson, renderTable } from '../reconcile/evaluation.ts';
import { packageVersion } from '../root.ts';
import type { Finished } from '../run/dataset.ts';
import { failureLine } from '../run/failed.ts';
import type { Folded } from '../run/fold.ts';
import { RUN_RECORD } from '../run/manifest.ts';
import { type Scoring, scoreAgainst } from '../run/scoring.ts';
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
    finish: async (folder: string, folded: Folded): Promise<void> => {
      if (gold !== null) {
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
  { documents, words, losses, failures: unread, notes }: Finished,
  scoring: Scoring | null,
  { json, quiet }: Printing,
): void {
  const failures = [...unread, ...(scoring?.failures ?? [])];
  for (const failure of failures) say(failureLine(failure));
  if (failures.length > 0) process.exitCode = EXIT.incomplete;
  if (quiet) return;
  notes.forEach(say);
  if (json) {
    process.stdout.write(`${JSON.stringify({ out, documents, words, failures, losses })}\n`);
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
  if (!scoring) return;
  if (scoring.evaluation.documents.length === 0) say('no document has gold annotations to score');
  else process.stdout.write(`\n${renderTable(scoring.evaluation)}`);
}

function recordOf({ documents, failures, losses }: Folded, started: string): string {
  const ended = new Date().toISOString();
  const failed = failures.length;
  return runRecord({ version: packageVersion, started, ended, documents, failed, losses });
}
