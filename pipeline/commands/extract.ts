import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type DocumentFailure, UsageError } from '../errors.ts';
import { DEFAULT_FORMATS, formatNamed } from '../export/formats.ts';
import { runRecord } from '../export/run-record.ts';
import { loadTaxonomy } from '../lexicon/taxonomy.ts';
import { expandInputs } from '../read/inputs.ts';
import { evaluationCsv, evaluationJson, renderTable } from '../reconcile/evaluation.ts';
import { packageVersion } from '../root.ts';
import type { Folded } from '../run/fold.ts';
import { RUN_RECORD } from '../run/manifest.ts';
import { type ProgressStyle, showProgress } from '../run/progress.ts';
import { run } from '../run/run.ts';
import { goldIds, type Scoring, scoreAgainst } from '../run/scoring.ts';
import { EXIT } from './failure.ts';
import { integer, list } from './options.ts';

/** What `extract` does where nothing is named, in the folder of the project. */
const PROJECT = { input: 'corpus/reports', out: 'output', gold: 'annotations/gold' };

interface ExtractOptions {
  readonly out?: string;
  readonly format: readonly string[];
  readonly gold?: string;
  readonly jobs: number;
  readonly resume?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Registers `rapporteur extract`. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('extract entities, dates and rights violations from reports into a dataset')
    .argument('[inputs...]', `files and folders (none: ${PROJECT.input}, into ${PROJECT.out}/)`)
    .option('-o, --out <folder>', 'where the dataset goes; an earlier dataset there is replaced')
    .option('-f, --format <names>', 'formats, separated by commas', list, DEFAULT_FORMATS)
    .option('--gold <folder>', 'score the result against the brat annotations in this folder')
    .option('-j, --jobs <number>', 'documents to work on at once', integer(1), 1)
    .option('--resume', 'go on where an interrupted run of the same command stopped')
    .option('--json', 'print the summary, and the progress, as JSON')
    .option('-q, --quiet', 'print nothing but errors')
    .action(extract);
}

async function extract(paths: readonly string[], given: ExtractOptions): Promise<void> {
  const { inputs, out, gold } = planOf(paths, given);
  for (const name of given.format) formatNamed(name);
  const taxonomy = loadTaxonomy();
  const refs = await expandInputs(inputs);
  const started = new Date().toISOString();
  const progress = showProgress(progressStyle(given), refs.length);
  let scoring: Scoring | null = null;
  const folded = await run({
    inputs: refs,
    out,
    settings: {
      formats: given.format,
      context: { taxonomy, version: packageVersion },
      scored: gold === null ? [] : await goldIds(gold),
    },
    jobs: given.jobs,
    resume: given.resume ?? false,
    onOutcome: (outcome) => progress.step(outcome),
    signal: interruptSignal(),
    finish: async (folder, result) => {
      progress.end();
      if (gold !== null) {
        const categories = new Set(taxonomy.byId.keys());
        scoring = await scoreAgainst(gold, result.scored, categories);
        await writeFile(join(folder, 'evaluation.json'), evaluationJson(scoring.evaluation));
        await writeFile(join(folder, 'evaluation.csv'), evaluationCsv(scoring.evaluation));
      }
      await writeFile(join(folder, RUN_RECORD), recordOf(result, started));
    },
  });
  if (folded === null) {
    progress.end();
    process.stderr.write('rapporteur: stopped; the same command with --resume goes on from here\n');
    process.exitCode = EXIT.interrupted;
    return;
  }
  conclude(out, folded, scoring, given);
}

/** What to extract, where to, and what to score it against. */
function planOf(paths: readonly string[], { out, gold }: ExtractOptions) {
  if (paths.length > 0) {
    if (out === undefined) {
      throw new UsageError('say where the dataset goes: --out FOLDER');
    }
    return { inputs: paths, out, gold: gold ?? null };
  }
  if (!existsSync(PROJECT.input)) {
    throw new UsageError(
      `name the files or folders to extract (there is no ${PROJECT.input} here to extract without)`,
    );
  }
  return { inputs: [PROJECT.input], out: out ?? PROJECT.out, gold: gold ?? PROJECT.gold };
}

/** Prints what was done and sets the exit code. */
function conclude(
  out: string,
  folded: Folded,
  scoring: Scoring | null,
  { json, quiet }: ExtractOptions,
): void {
  const failures = [...folded.failures, ...(scoring?.failures ?? [])];
  for (const failure of failures) process.stderr.write(`rapporteur: ${failureLine(failure)}\n`);
  if (failures.length > 0) process.exitCode = EXIT.someFailed;
  if (quiet) return;
  const { documents, words, losses } = folded;
  if (json) {
    process.stdout.write(`${JSON.stringify({ out, documents, words, failures, losses })}\n`);
    return;
  }
  const failed = failures.length > 0 ? `, ${failures.length} failed (see errors.csv)` : '';
  process.stdout.write(
    `${documents} ${documents === 1 ? 'document' : 'documents'}, ${words.toLocaleString('en')} words → ${out}/${failed}\n`,
  );
  for (const [format, lost] of Object.entries(losses)) {
    const counts = Object.entries(lost).map(([what, count]) => `${count} ${what}`);
    if (counts.length > 0)
      process.stdout.write(`${format} has no place for ${counts.join(', ')}\n`);
  }
  if (scoring && scoring.evaluation.documents.length > 0) {
    process.stdout.write(`\n${renderTable(scoring.evaluation)}`);
  }
}

function failureLine({ document, stage, reason, remedy }: DocumentFailure): string {
  return `${document} (${stage}): ${reason}. ${remedy}`;
}

function recordOf({ documents, failures, losses }: Folded, started: string): string {
  const ended = new Date().toISOString();
  const failed = failures.length;
  return runRecord({ version: packageVersion, started, ended, documents, failed, losses });
}

function progressStyle({ json, quiet }: ExtractOptions): ProgressStyle {
  if (quiet) return 'none';
  if (json) return 'lines';
  return process.stderr.isTTY ? 'bar' : 'none';
}

/** Aborts at the first Ctrl-C or polite request to end; a second one ends the process at once. */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort());
  }
  return controller.signal;
}
