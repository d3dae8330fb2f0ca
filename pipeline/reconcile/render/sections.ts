import type { Comparison } from '../comparison.ts';
import type { Evaluation } from '../evaluation.ts';
import type { RatioIntervals } from '../intervals.ts';
import { macro } from '../macro.ts';
import { goldCount, predictedCount, type Ratios, ratios } from '../match-counts.ts';
import { LAYERS, MEASURES, type Measure, type Score, scoreKey, scoreOf } from '../measures.ts';
import { bounds, percent, pValue, signed } from './figures.ts';
import { HEADLINES, MAIN } from './headline.ts';

/** A table to be read: every cell a string, percentages with one decimal, `n/a` for undefined. */
export interface Section {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns, from the first, hold words and not figures. */
  readonly words: number;
}

type Intervals = ReadonlyMap<string, RatioIntervals>;

/** The measures by which each layer is known; with the mean over labels where they are many. */
export function headlineSection(evaluation: Evaluation, intervals: Intervals): Section {
  const rows = HEADLINES.flatMap(([layer, measure, name]) => {
    const score = scoreOf(evaluation, layer, measure);
    const row = [layer, name, ...countCells(score), ...ratioCells(ratios(score.counts))];
    const total = [...row, bounds(intervals.get(scoreKey(score))?.f1 ?? null)];
    if (measure !== MAIN[layer] || layer === 'dates') return [total];
    const mean = ratioCells(macro(evaluation.scores, layer, measure));
    return [total, [layer, `${name}, mean of labels`, ...countCells(score), ...mean, '']];
  });
  return {
    title: 'Scores',
    header: ['layer', 'measure', 'gold', 'found', 'P', 'R', 'F1', '95 %'],
    rows,
    words: 2,
  };
}

/** Every measure of every layer, with what it counts. */
export function measureSection(evaluation: Evaluation, intervals: Intervals): Section {
  const totals = evaluation.scores.filter(({ label }) => label === null);
  return {
    title: 'All measures',
    header: [
      'layer',
      'measure',
      'correct',
      'incorrect',
      'partial',
      'missed',
      'spurious',
      'P',
      'R',
      'F1',
      '95 %',
      'mean F1',
    ],
    rows: totals.map((score) => {
      const { correct, incorrect, partial, missed, spurious } = score.counts;
      return [
        score.layer,
        score.measure,
        ...[correct, incorrect, partial, missed, spurious].map(String),
        ...ratioCells(ratios(score.counts)),
        bounds(intervals.get(scoreKey(score))?.f1 ?? null),
        percent(macro(evaluation.scores, score.layer, score.measure).f1),
      ];
    }),
    words: 2,
  };
}

/** What the measures mean, those of layers that were measured. */
export function definitionSection({ scores }: Evaluation): Section {
  const used = new Set(scores.map(({ measure }) => measure));
  const rows = Object.entries(MEASURES).filter(([measure]) => used.has(measure as Measure));
  return { title: 'What is measured', header: ['measure', 'counts as right'], rows, words: 2 };
}

/** The main measure of each layer, label by label. */
export function labelSection(evaluation: Evaluation, intervals: Intervals): Section {
  const rows = LAYERS.flatMap((layer) =>
    evaluation.scores
      .filter((score) => score.layer === layer && score.measure === MAIN[layer])
      .filter(({ label }) => label !== null)
      .map((score) => [
        layer,
        score.label ?? '',
        ...countCells(score),
        ...ratioCells(ratios(score.counts)),
        bounds(intervals.get(scoreKey(score))?.f1 ?? null),
      ]),
  );
  return {
    title: 'By label',
    header: ['layer', 'label', 'gold', 'found', 'P', 'R', 'F1', '95 %'],
    rows,
    words: 2,
  };
}

/** F1 by the main measure of each layer, document by document. */
export function documentSection({ documents }: Evaluation): Section {
  return {
    title: 'By document (F1)',
    header: ['document', ...LAYERS],
    rows: documents.map((document) => [
      document.id,
      ...LAYERS.map((layer) => percent(ratios(scoreOf(document, layer, MAIN[layer]).counts).f1)),
    ]),
    words: 1,
  };
}

/** The prediction against another one. */
export function comparisonSection(comparisons: readonly Comparison[]): Section {
  const known = new Map(HEADLINES.map(([layer, measure, name]) => [`${layer} ${measure}`, name]));
  return {
    title: 'Against the other prediction (F1)',
    header: ['layer', 'measure', 'this', 'other', 'difference', '95 %', 'p'],
    rows: comparisons
      .filter(({ layer, measure }) => known.has(`${layer} ${measure}`))
      .map(({ layer, measure, first, second, difference, interval, p }) => [
        layer,
        known.get(`${layer} ${measure}`) ?? measure,
        percent(first),
        percent(second),
        signed(difference),
        bounds(interval),
        pValue(p),
      ]),
    words: 2,
  };
}

function countCells({ counts }: Score): string[] {
  return [String(goldCount(counts)), String(predictedCount(counts))];
}

function ratioCells({ precision, recall, f1 }: Ratios): string[] {
  return [precision, recall, f1].map(percent);
}
