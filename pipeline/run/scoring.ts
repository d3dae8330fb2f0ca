import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFailure } from '../errors.ts';
import { readBrat } from '../read/brat/brat.ts';
import { bratIds } from '../read/brat/folder.ts';
import { decodeUtf8 } from '../read/utf8.ts';
import { type Evaluation, type EvaluationPair, evaluate } from '../reconcile/evaluation.ts';
import { failureOf } from './failed.ts';
import type { ScoredPrediction } from './outcome.ts';

/** How a run compares with gold, and the gold files that could not be used. */
export interface Scoring {
  /** The folder of gold. */
  readonly gold: string;
  readonly evaluation: Evaluation;
  readonly failures: readonly DocumentFailure[];
  /** Ids in gold that no document has. */
  readonly unmatched: readonly string[];
}

/** Ids of the documents that a folder holds gold annotations for. */
export const goldIds = bratIds;

/** Holds predictions against the gold annotations of a folder; a broken gold file is a failure. */
export async function scoreAgainst(
  gold: string,
  predictions: readonly ScoredPrediction[],
  categories: ReadonlySet<string>,
): Promise<Scoring> {
  const pairs: EvaluationPair[] = [];
  const failures: DocumentFailure[] = [];
  for (const { predicted, sentences } of predictions) {
    const { id, text } = predicted;
    const place = join(gold, `${id}.ann`);
    try {
      const reading = readBrat(decodeUtf8(await readFile(place), place), {
        id,
        text,
        place,
        categories,
      });
      const fault = reading.faults[0];
      if (fault) throw fault;
      pairs.push({ gold: reading.document, predicted, sentences });
    } catch (error) {
      failures.push(failureOf(id, 'reconcile', error));
    }
  }
  const predicted = new Set(predictions.map((prediction) => prediction.predicted.id));
  const unmatched = (await goldIds(gold)).filter((id) => !predicted.has(id));
  return { gold, evaluation: evaluate(pairs), failures, unmatched };
}
