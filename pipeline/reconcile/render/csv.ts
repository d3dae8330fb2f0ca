import { stringify } from 'csv-stringify/sync';
import type { Comparison } from '../comparison.ts';
import type { Evaluation } from '../evaluation.ts';
import { scoreIntervals } from '../intervals.ts';
import { scoreKey } from '../measures.ts';
import { caseRows, comparisonRow, scoreRow } from './json.ts';

/**
 * `evaluation.csv`: one difference between gold and prediction a row, with the sentence in which it
 * stands. The cells of the side that is not there are empty; offsets count code points.
 */
export function evaluationCsv({ documents }: Evaluation): string {
  const rows = documents.flatMap(caseRows).map(({ gold, predicted, ...row }) => ({
    document: row.document,
    layer: row.layer,
    class: row.class,
    gold_label: gold?.label,
    gold_start: gold?.start,
    gold_end: gold?.end,
    gold_text: gold?.text,
    gold_detail: gold?.detail,
    predicted_label: predicted?.label,
    predicted_start: predicted?.start,
    predicted_end: predicted?.end,
    predicted_text: predicted?.text,
    predicted_detail: predicted?.detail,
    sentence: row.sentence,
  }));
  return csv(rows, CASE_COLUMNS);
}

/**
 * The scores: one layer, measure and label a row, over all documents and then for each. An empty
 * label means all labels together, an empty document all documents.
 * @param comparisons with another prediction, where there is one: told in the rows of the totals
 */
export function scoresCsv(
  evaluation: Evaluation,
  intervals = scoreIntervals(evaluation),
  comparisons: readonly Comparison[] = [],
): string {
  const { documents, scores } = evaluation;
  const compared = new Map(
    comparisons.map((one) => [scoreKey({ ...one, label: null }), comparisonRow(one)]),
  );
  const all = scores.map((score) => ({
    ...compared.get(scoreKey(score)),
    document: null,
    ...scoreRow(score, intervals),
  }));
  const each = documents.flatMap(({ id, scores: own }) =>
    own.map((score) => ({ document: id, ...scoreRow(score) })),
  );
  const columns = comparisons.length > 0 ? [...SCORE_COLUMNS, ...COMPARED] : SCORE_COLUMNS;
  return csv([...all, ...each], columns);
}

const CASE_COLUMNS = [
  'document',
  'layer',
  'class',
  'gold_label',
  'gold_start',
  'gold_end',
  'gold_text',
  'gold_detail',
  'predicted_label',
  'predicted_start',
  'predicted_end',
  'predicted_text',
  'predicted_detail',
  'sentence',
];

const SCORE_COLUMNS = [
  'document',
  'layer',
  'measure',
  'label',
  'gold',
  'predicted',
  'correct',
  'incorrect',
  'partial',
  'missed',
  'spurious',
  'precision',
  'recall',
  'f1',
  'f1_low',
  'f1_high',
];

const COMPARED = ['other_f1', 'difference', 'difference_low', 'difference_high', 'p'];

function csv(rows: readonly object[], columns: readonly string[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'unix',
  });
}
