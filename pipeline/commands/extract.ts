import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { DEFAULT_FORMATS, formatNamed } from '../export/formats.ts';
import { TABLES } from '../export/tables/tables.ts';
import { loadTaxonomy } from '../lexicon/taxonomy.ts';
import { readGivenMeta } from '../read/given.ts';
import { idKey } from '../read/ids.ts';
import { expandInputs, type ReadOptions } from '../read/inputs.ts';
import { parseLimits } from '../read/limits.ts';
import { type RedactionOptions, redactionPolicyFrom } from '../redact/policy.ts';
import { packageVersion } from '../root.ts';
import { failureLine } from '../run/failed.ts';
import { ERROR_COLUMNS } from '../run/fold.ts';
import { type ProgressStyle, showProgress } from '../run/progress.ts';
import { type RunOptions, run, runShard } from '../run/run.ts';
import { goldIds } from '../run/scoring.ts';
import { parseShard, type Shard } from '../run/shard.ts';
import { streamDocuments } from '../run/stream.ts';
import { datasetFinisher, type Printing } from './dataset.ts';
import { EXIT } from './exit.ts';
import { collect, edtfOption, integer, isoDateOption, lowerCaseList } from './options.ts';
import { counted, say } from './say.ts';
import { standardInput } from './standard-input.ts';

/** What `extract` does where nothing is named, in the folder of the project. */
const PROJECT = { input: 'corpus/reports', out: 'output', gold: 'annotations/gold' };

/** Tables that are no reports, wherever they lie. */
const OWN_TABLES = [ERROR_COLUMNS, ...TABLES.map(({ columns }) => columns.map(({ name }) => name))];

/** Options that only the public profile heeds. */
const PRIVACY_OPTIONS = [
  ['keyFile', '--key-file'],
  ['keepNames', '--keep-names'],
  ['removeNames', '--remove-names'],
  ['redactOfficials', '--redact-officials'],
  ['generalise', '--generalise'],
] as const satisfies readonly (readonly [keyof RedactionOptions, string])[];

/** Ctrl-C, and how a system asks a process to end. */
const END_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

interface ExtractOptions extends Printing, RedactionOptions {
  readonly profile: 'restricted' | 'public';
  readonly out?: string;
  readonly format: readonly string[];
  readonly gold?: string;
  readonly meta?: string;
  readonly published?: string;
  readonly period?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly anyLanguage?: boolean;
  readonly limit: readonly string[];
  readonly jobs: number;
  readonly resume?: boolean;
  readonly shard?: Shard;
}

/** Registers `rapporteur extract`. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('extract entities, dates and rights violations from reports into a dataset')
    .argument(
      '[inputs...]',
      `files, folders and globs; - for JSON Lines from and to the standard streams (none: ${PROJECT.input}, into ${PROJECT.out}/)`,
    )
    .option('-o, --out <folder>', 'where the dataset goes; an earlier dataset there is replaced')
    .option('-f, --format <names>', 'formats, separated by commas', lowerCaseList, DEFAULT_FORMATS)
    .option('--gold <folder>', 'score the result against the brat annotations in this folder')
    .option('--meta <file>', 'metadata by id (CSV or JSON), over what the documents say')
    .option('--published <date>', 'date of the documents that do not say theirs', isoDateOption)
    .option('--period <edtf>', 'time covered by the documents that do not say theirs', edtfOption)
    .option('--text-column <name>', 'the column of the text, for CSV and JSON Lines')
    .option('--id-column <name>', 'the column of the id, for CSV and JSON Lines')
    .option('--any-language', 'extract documents that are not in English too')
    .option(
      '--limit <name=number>',
      'change a limit, such as pages=100 or extractionSeconds=600',
      collect,
      [],
    )
    .option('-j, --jobs <number>', 'documents to work on at once', integer(1), 1)
    .option('--resume', 'go on where an interrupted run of the same command stopped')
    .option('--shard <i/n>', 'only one part of the documents, for rapporteur merge', parseShard)
    .addOption(
      new Option('--profile <profile>', 'public: persons become pseudonyms')
        .choices(['restricted', 'public'])
        .default('restricted'),
    )
    .option('--key-file <file>', 'key of the pseudonyms (else the environment: RAPPORTEUR_KEY)')
    .option('--keep-names <file>', 'public profile: names to keep, one a line')
    .option('--remove-names <file>', 'public profile: names to remove, one a line')
    .option('--redact-officials', 'public profile: public officials become pseudonyms too')
    .option('--generalise', 'public profile: dates to the month, places to division or country')
    .option('--json', 'print the summary, and the progress, as JSON')
    .option('-q, --quiet', 'print nothing but errors')
    .action(extract);
}

async function extract(paths: readonly string[], given: ExtractOptions): Promise<void> {
  if (given.profile === 'restricted') refusePrivacyOptions(given);
  if (paths.length === 1 && paths[0] === '-' && given.out === undefined) return stream(given);
  const { inputs, out, gold } = planOf(paths, given);
  for (const name of given.format) formatNamed(name);
  const without = [...(given.meta ? [given.meta] : []), out];
  const { refs, notes } = await expandInputs(inputs, without, OWN_TABLES);
  if (refs.length === 0) {
    throw new UsageError(`all inputs lie in ${out}, which would be replaced: name another folder`);
  }
  sayNotes(notes, given);
  const taxonomy = loadTaxonomy();
  const progress = showProgress(progressStyle(given), refs.length);
  const { finish, conclude } = datasetFinisher(gold, taxonomy);
  const signal = interruptSignal();
  const reading = { ...(await readingOf(given)), stdin: standardInput(signal) };
  const unused = new Set(reading.given?.keys());
  let untold = 0;
  const options: RunOptions = {
    inputs: refs,
    reading,
    out,
    settings: {
      formats: given.format,
      context: { taxonomy, version: packageVersion },
      scored: gold === null ? [] : await goldIds(gold),
      redaction: redactionOf(given, gold),
    },
    jobs: given.jobs,
    resume: given.resume ?? false,
    shard: given.shard ?? null,
    onOutcome: (outcome) => {
      progress.step(outcome);
      unused.delete(idKey(outcome.document));
      if (given.profile === 'restricted') sayNotes(outcome.notes, given);
      else untold += outcome.notes.length;
    },
    note: (line) => sayNotes([line], given),
    signal,
    finish,
  };
  if (given.shard) {
    const finished = await runShard(options);
    progress.end();
    if (!finished) stopped();
    return;
  }
  const folded = await run(options);
  progress.end();
  if (folded === null) return stopped();
  // A resumed run does not meet the documents that were done before.
  if (!given.resume) sayNotes([...unused].map(unusedLine), given);
  if (untold > 0) sayNotes([untoldLine(untold)], given);
  conclude(out, folded, given);
}

/** JSON Lines from standard input to standard output. */
async function stream(given: ExtractOptions): Promise<void> {
  if (given.profile === 'public') {
    throw new UsageError(
      '--profile public needs all documents before it writes one; name an --out',
    );
  }
  const { refs } = await expandInputs(['-']);
  const context = { taxonomy: loadTaxonomy(), version: packageVersion };
  const reading = await readingOf(given);
  const failures = await streamDocuments(refs, reading, { context }, given.jobs, {
    write: async (line) => {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    },
    note: (line) => sayNotes([line], given),
  });
  for (const failure of failures) say(failureLine(failure));
  if (failures.length > 0) process.exitCode = EXIT.incomplete;
}

function stopped(): void {
  say('stopped; the same command with --resume goes on from here');
  process.exitCode = EXIT.interrupted;
}

function unusedLine(id: string): string {
  return `--meta: no document has the id ${id}, so what is said of it is not used`;
}

function untoldLine(count: number): string {
  return `not told, since it may name persons: ${counted(count, 'note')} on documents; --profile restricted tells all`;
}

function sayNotes(notes: readonly string[], { quiet }: Printing): void {
  if (!quiet) notes.forEach(say);
}

/** @throws UsageError where a public run lacks its key, or is asked for what would undo it */
function redactionOf(given: ExtractOptions, gold: string | null): RedactionOptions | null {
  if (given.profile === 'restricted') return null;
  if (gold !== null) {
    throw new UsageError('scores quote names: a public dataset cannot be scored; leave out --gold');
  }
  if (given.shard) throw new UsageError('--profile public needs all documents; leave out --shard');
  const { keyFile, keepNames, removeNames, redactOfficials, generalise } = given;
  const options = { keyFile, keepNames, removeNames, redactOfficials, generalise };
  redactionPolicyFrom(options, process.env);
  return options;
}

/** @throws UsageError where names would stay although an option of the public profile was given */
function refusePrivacyOptions(given: ExtractOptions): void {
  const options = PRIVACY_OPTIONS.filter(([name]) => given[name] !== undefined);
  if (options.length === 0) return;
  const named = options.map(([, option]) => option).join(', ');
  throw new UsageError(
    `${named} would do nothing without --profile public, and all names would stay: add --profile public`,
  );
}

async function readingOf(given: ExtractOptions): Promise<ReadOptions> {
  const { textColumn: text, idColumn: id, published, period, anyLanguage, meta, limit } = given;
  return {
    limits: parseLimits(limit),
    anyLanguage: anyLanguage ?? false,
    columns: { text: text ?? null, id: id ?? null },
    defaults: { ...(published && { published }), ...(period && { period }) },
    ...(meta && { given: await readGivenMeta(meta, (line) => sayNotes([line], given)) }),
  };
}

/** What to extract, where to, and what to score it against. */
function planOf(paths: readonly string[], { out, gold, profile }: ExtractOptions) {
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
  const scored = profile === 'restricted' ? PROJECT.gold : null;
  return { inputs: [PROJECT.input], out: out ?? PROJECT.out, gold: gold ?? scored };
}

function progressStyle({ json, quiet }: Printing): ProgressStyle {
  if (quiet) return 'none';
  if (json) return 'lines';
  return process.stderr.isTTY ? 'bar' : 'none';
}

/**
 * Aborts at the first Ctrl-C or polite request to end; a second one of either ends the process at
 * once, as nobody listens any more.
 */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    for (const signal of END_SIGNALS) process.off(signal, stop);
    controller.abort();
  };
  for (const signal of END_SIGNALS) process.on(signal, stop);
  return controller.signal;
}
