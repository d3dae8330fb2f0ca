import { goldCount, type Ratios, ratios } from './match-counts.ts';
import type { Layer, Measure, Score } from './measures.ts';

/**
 * Macro-average: the mean over the labels that gold has. A label of which nothing was predicted has
 * a precision of 0 here, so that leaving a label out never raises the mean.
 */
export function macro(scores: readonly Score[], layer: Layer, measure: Measure): Ratios {
  const labelled = scores.filter(
    (score) =>
      score.layer === layer &&
      score.measure === measure &&
      score.label !== null &&
      goldCount(score.counts) > 0,
  );
  const each = labelled.map(({ counts }) => ratios(counts));
  return {
    precision: mean(each.map(({ precision }) => precision ?? 0)),
    recall: mean(each.map(({ recall }) => recall ?? 0)),
    f1: mean(each.map(({ f1 }) => f1 ?? 0)),
  };
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
