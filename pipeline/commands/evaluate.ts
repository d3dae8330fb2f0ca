import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { InputError } from '../errors.ts';
import { categoryIds } from '../lexicon/taxonomy.ts';
import type { AnnotatedDocument } from '../model.ts';
import { bratIds } from '../read/brat/folder.ts';
import type { Draws } from '../reconcile/bootstrap.ts';
import { type Comparison, compareEvaluations } from '../reconcile/comparison.ts';
import { type Evaluation, type EvaluationPair, evaluate } from '../reconcile/evaluation.ts';
import { baselineFloors, type Floor, parseFloor, unmetFloors } from '../reconcile/floors.ts';
import { renderEvaluation } from '../reconcile/render/evaluation.ts';
import { renderReport } from '../reconcile/report/report.ts';
import { writeFileAtomic } from '../run/write.ts';
import { someOf } from '../some-of.ts';
import { annotationReader, withoutAnnotations } from './annotations.ts';
import { EXIT } from './exit.ts';
import { integer } from './options.ts';
import { say } from './say.ts';
import { sentenceSplitter } from './sentences.ts';

interface Options {
  readonly gold: string;
  readonly pred: string;
  readonly against?: string;
  readonly text?: string;
  readonly format: 'table' | 'csv' | 'json' | 'md';
  readonly report?: string;
  readonly baseline?: string;
  readonly failUnder: readonly string[];
  readonly draws: number;
  readonly seed: number;
}

/** `rapporteur evaluate`: scores of one brat folder against another, whoever made it. */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score a folder of brat standoff against gold')
    .requiredOption('--gold <dir>', 'folder of gold ID.ann')
    .requiredOption('--pred <dir>', 'folder of predicted ID.ann')
    .option('--against <dir>', 'another prediction, compared by a paired bootstrap')
    .option('--text <dir>', 'folder of ID.txt, where it is not beside the annotations')
    .addOption(
      new Option('--format <format>', 'form of the scores')
        .choices(['table', 'csv', 'json', 'md'])
        .default('table'),
    )
    .option('--report <file>', 'write a page that shows gold and prediction in the text')
    .option('--baseline <file>', 'fail where a score is below that of an earlier --format json')
    .option(
      '--fail-under <layer=f1...>',
      'fail below this F1: entities=90, violations/sentence=85',
      [],
    )
    .option('--draws <n>', 'bootstrap draws', integer(0), 1000)
    .option('--seed <n>', 'seed of the draws', integer(0), 1)
    .action(async (options: Options) => {
      process.exitCode = await evaluateFolders(options);
    });
}

async function evaluateFolders(options: Options): Promise<number> {
  const floors = await readFloors(options);
  const { pairs, others, complete } = await readPairs(options);
  if (pairs.length === 0) {
    throw new InputError(
      options.gold,
      'no document of it can be scored',
      'Mend what is told above',
    );
  }
  const evaluation = evaluate(pairs);
  const draws: Draws = { draws: options.draws, seed: options.seed };
  const comparisons = compared(evaluation, others, draws);
  process.stdout.write(renderEvaluation(evaluation, options.format, draws, comparisons));
  if (options.report) {
    await writeFileAtomic(options.report, renderReport(pairs, evaluation));
  }
  const unmet = unmetFloors(evaluation, floors);
  for (const line of unmet) say(line);
  return complete && unmet.length === 0 ? EXIT.done : EXIT.incomplete;
}

async function readFloors({ baseline, failUnder }: Options): Promise<Floor[]> {
  const floors = failUnder.map(parseFloor);
  if (baseline === undefined) return floors;
  try {
    return [...floors, ...baselineFloors(await readFile(baseline, 'utf8'), baseline)];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new InputError(baseline, 'there is no such file', 'Check the name');
    }
    // The system does not name it.
    if (code === 'EISDIR') {
      throw new InputError(baseline, 'it is a folder, not a file', 'Name a file');
    }
    throw error;
  }
}

/** What is to be scored. @param complete whether every document of gold is, by all predictions */
interface Pairs {
  readonly pairs: readonly EvaluationPair[];
  /** The same documents as `pairs`, by the other prediction; `null` where there is none. */
  readonly others: readonly EvaluationPair[] | null;
  readonly complete: boolean;
}

async function readPairs({ gold, pred, against, text }: Options): Promise<Pairs> {
  const predictions = against === undefined ? [pred] : [pred, against];
  const folders = text === undefined ? [gold, ...predictions] : [text];
  const reader = annotationReader(folders, categoryIds());
  const ids = await bratIds(gold);
  const present = await Promise.all(
    predictions.map(async (folder) => new Set(await bratIds(folder))),
  );
  predictions.forEach((folder, i) => {
    matchIds(folder, present[i] ?? new Set(), gold, ids);
  });
  const sentencesOf = sentenceSplitter();
  const pairs: EvaluationPair[][] = [];
  let complete = true;

  for (const id of ids) {
    const document = await reader.read(gold, id);
    const sides: (AnnotatedDocument | null)[] = [];
    for (const [i, folder] of predictions.entries()) {
      if (present[i]?.has(id)) sides.push(await reader.read(folder, id));
      else if (document) {
        say(`${folder}: there is no ${id}.ann; all that gold has counts as missed`);
        sides.push(withoutAnnotations(document));
        complete = false;
      }
    }
    const readable = sides.filter((side) => side !== null);
    if (!document || readable.length < predictions.length) {
      say(`${id}: not scored`);
      complete = false;
      continue;
    }
    const sentences = sentencesOf(document);
    pairs.push(readable.map((predicted) => ({ gold: document, predicted, sentences })));
  }
  reader.sayIgnored();
  const nth = (n: number): EvaluationPair[] => pairs.flatMap((sides) => sides[n] ?? []);
  return { pairs: nth(0), others: against === undefined ? null : nth(1), complete };
}

/**
 * Tells which documents of a prediction gold does not have.
 * @throws InputError where it has none of them: the scores would only be those of another name
 */
function matchIds(
  folder: string,
  present: ReadonlySet<string>,
  gold: string,
  ids: readonly string[],
): void {
  const known = new Set(ids);
  const extra = [...present].filter((id) => !known.has(id));
  if (extra.length === 0) return;
  if (extra.length === present.size) {
    throw new InputError(
      folder,
      `none of its documents (${someOf(extra)}) is in ${gold}, which has ${someOf(ids)}`,
      'Give a document the same name on both sides',
    );
  }
  say(`${folder}: not scored, as ${gold} does not have them: ${extra.join(', ')}`);
}

function compared(
  evaluation: Evaluation,
  others: readonly EvaluationPair[] | null,
  draws: Draws,
): Comparison[] {
  return others === null ? [] : compareEvaluations(evaluation, evaluate(others), draws);
}
