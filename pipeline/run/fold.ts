import { stringify } from 'csv-stringify/sync';
import type { DocumentFailure } from '../errors.ts';
import type { ExportContext, Losses } from '../export/format.ts';
import { openExporter } from '../export/formats.ts';
import { ERRORS } from '../read/dataset-folder.ts';
import type { FolderSink } from './folder-sink.ts';
import type { Lacking } from './lacking.ts';
import type { Outcome, ScoredPrediction } from './outcome.ts';

/** What a run did, for its summary and for scoring. */
export interface Folded {
  readonly documents: number;
  readonly words: number;
  /** Ids of the first documents, for messages. */
  readonly first: readonly string[];
  readonly failures: readonly DocumentFailure[];
  /** By format: what it could not express, and how often. */
  readonly losses: Readonly<Record<string, Losses>>;
  readonly scored: readonly ScoredPrediction[];
  /** How many documents lack what counts by country and year need. */
  readonly lacking: { readonly [What in keyof Lacking]: number };
}

const FIRST = 3;

/** The columns of the table of the documents that failed. */
export const ERROR_COLUMNS = ['document', 'stage', 'reason', 'remedy'];

/**
 * Folds outcomes, in document order, into the files of a dataset. The one way in
 * which a dataset is made, whether by one run, a resumed one or a merge of shards.
 */
export async function foldOutcomes(
  outcomes: AsyncIterable<Outcome>,
  sink: FolderSink,
  formats: readonly string[],
  context: ExportContext,
): Promise<Folded> {
  const exporter = await openExporter(formats, sink, context);
  const failures: DocumentFailure[] = [];
  const scored: ScoredPrediction[] = [];
  const first: string[] = [];
  let documents = 0;
  let words = 0;
  const lacking = { time: 0, country: 0 };
  for await (const outcome of outcomes) {
    if (outcome.failure) failures.push(outcome.failure);
    if (outcome.scored) scored.push(outcome.scored);
    if (!outcome.parts) continue;
    exporter.addParts(outcome.parts);
    documents += 1;
    if (first.length < FIRST) first.push(outcome.document);
    words += outcome.words;
    if (outcome.lacking.time) lacking.time += 1;
    if (outcome.lacking.country) lacking.country += 1;
  }
  const losses = await exporter.end();
  writeErrors(sink, failures);
  return { documents, words, first, failures, losses, scored, lacking };
}

/** `errors.csv` is always there, so that an empty one says that nothing failed. */
function writeErrors(sink: FolderSink, failures: readonly DocumentFailure[]): void {
  const rows = failures.map(({ document, stage, reason, remedy }) => [
    document,
    stage,
    reason,
    remedy,
  ]);
  sink.file(ERRORS, stringify([ERROR_COLUMNS, ...rows], { escape_formulas: true }));
}
