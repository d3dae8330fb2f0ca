import { codePointOffsets } from '../../offsets.ts';
import { sentenceAt, slice } from '../../span.ts';
import { type Pointer, placeOf } from '../cases.ts';
import type { Comparison } from '../comparison.ts';
import type { DocumentEvaluation, Evaluation } from '../evaluation.ts';
import { type RatioIntervals, scoreIntervals } from '../intervals.ts';
import { macro } from '../macro.ts';
import { goldCount, predictedCount, ratios } from '../match-counts.ts';
import { LAYERS, MEASURES, type Measure, type Score, scoreKey } from '../measures.ts';
import { rounded } from './figures.ts';

/**
 * `evaluation.json`: definitions of the measures, scores over all documents and for each, and every
 * case of difference. Ratios are fractions, `null` where undefined; offsets count code points.
 * @param comparisons with another prediction, where there is one
 */
export function evaluationJson(
  evaluation: Evaluation,
  intervals = scoreIntervals(evaluation),
  comparisons: readonly Comparison[] = [],
): string {
  return rowsOnLines({
    measures: MEASURES,
    documents: evaluation.documents.length,
    scores: evaluation.scores.map((score) => scoreRow(score, intervals)),
    macro: macroRows(evaluation.scores),
    comparison: comparisons.map(comparisonRow),
    by_document: evaluation.documents.flatMap(({ id, scores }) =>
      scores
        .filter(({ label }) => label === null)
        .map((score) => ({ document: id, ...scoreRow(score) })),
    ),
    cases: evaluation.documents.flatMap(caseRows),
  });
}

/** A score with its ratios, as files hold it. */
export function scoreRow(score: Score, intervals?: ReadonlyMap<string, RatioIntervals>) {
  const { layer, measure, label, counts } = score;
  const { precision, recall, f1 } = ratios(counts);
  const bounds = intervals?.get(scoreKey(score))?.f1;
  return {
    layer,
    measure,
    label,
    gold: goldCount(counts),
    predicted: predictedCount(counts),
    ...counts,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    ...(intervals && {
      f1_low: rounded(bounds?.low ?? null),
      f1_high: rounded(bounds?.high ?? null),
    }),
  };
}

/** The differences in one document, as files hold them. */
export function caseRows({ id, text, sentences, cases }: DocumentEvaluation) {
  const offset = codePointOffsets(text);
  const side = (pointer: Pointer | null) =>
    pointer && {
      label: pointer.label,
      start: offset(pointer.start),
      end: offset(pointer.end),
      text: pointer.text,
      detail: pointer.detail,
    };
  return cases.map((one) => {
    const sentence = sentences[sentenceAt(sentences, placeOf(one).start)];
    return {
      document: id,
      layer: one.layer,
      class: one.class,
      gold: side(one.gold),
      predicted: side(one.predicted),
      sentence: sentence ? slice(text, sentence) : '',
    };
  });
}

function macroRows(scores: readonly Score[]) {
  return LAYERS.flatMap((layer) => {
    const measured = (Object.keys(MEASURES) as Measure[]).filter((measure) =>
      scores.some((score) => score.layer === layer && score.measure === measure),
    );
    return measured.map((measure) => {
      const { precision, recall, f1 } = macro(scores, layer, measure);
      const mean = { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
      return { layer, measure, ...mean };
    });
  });
}

/** A comparison, as files hold it. */
export function comparisonRow({ layer, measure, interval, p, ...f1 }: Comparison) {
  return {
    layer,
    measure,
    f1: rounded(f1.first),
    other_f1: rounded(f1.second),
    difference: rounded(f1.difference),
    difference_low: rounded(interval?.low ?? null),
    difference_high: rounded(interval?.high ?? null),
    p: rounded(p),
  };
}

/** JSON with one row of a list on a line, so that two versions can be compared line by line. */
function rowsOnLines(file: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(file).map(([key, value]) => {
    const rows = Array.isArray(value) && value.length > 0 ? value : null;
    const written = rows
      ? `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`
      : JSON.stringify(value, null, 1).replaceAll('\n', '\n ');
    return ` ${JSON.stringify(key)}: ${written}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
