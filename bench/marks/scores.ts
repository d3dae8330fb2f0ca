import { type EvaluationPair, evaluate } from '../../pipeline/reconcile/evaluation.ts';
import { goldCount, predictedCount, ratios } from '../../pipeline/reconcile/match-counts.ts';
import { type Measure, scoreOf } from '../../pipeline/reconcile/measures.ts';
import { percent } from '../../pipeline/reconcile/render/figures.ts';
import type { Section } from '../../pipeline/reconcile/render/sections.ts';

/** What one row of the table is measured on. */
export interface Measured {
  readonly name: string;
  readonly pairs: readonly EvaluationPair[];
}

/** The scores of violation mentions, a row each; measures other than P and R are F1. */
export function scoreSection(measured: readonly Measured[]): Section {
  return {
    title: 'Violation mentions',
    header: [
      'measured on',
      'texts',
      'gold',
      'found',
      'P',
      'R',
      'F1',
      'any category',
      'assertion',
      'sentences',
      'documents',
    ],
    rows: measured.map(scoreRow),
    words: 1,
  };
}

function scoreRow({ name, pairs }: Measured): string[] {
  const evaluation = evaluate(pairs);
  const countsOf = (measure: Measure) => scoreOf(evaluation, 'violations', measure).counts;
  const mentions = countsOf('overlap');
  const { precision, recall, f1 } = ratios(mentions);
  const others = (['any-category', 'assertion', 'sentence', 'document'] as const).map(
    (measure) => ratios(countsOf(measure)).f1,
  );
  return [
    name,
    ...[pairs.length, goldCount(mentions), predictedCount(mentions)].map(String),
    ...[precision, recall, f1, ...others].map(percent),
  ];
}
