import type { Draws } from '../bootstrap.ts';
import type { Comparison } from '../comparison.ts';
import type { Evaluation } from '../evaluation.ts';
import { scoreIntervals } from '../intervals.ts';
import { scoresCsv } from './csv.ts';
import { evaluationJson } from './json.ts';
import {
  comparisonSection,
  definitionSection,
  documentSection,
  headlineSection,
  labelSection,
  measureSection,
} from './sections.ts';
import { renderMarkdown, renderText } from './table.ts';

/** An evaluation in one of the forms of `rapporteur evaluate`. */
export function renderEvaluation(
  evaluation: Evaluation,
  format: 'table' | 'csv' | 'json' | 'md',
  draws: Draws,
  comparisons: readonly Comparison[],
): string {
  const intervals = scoreIntervals(evaluation, draws);
  if (format === 'json') return evaluationJson(evaluation, intervals, comparisons);
  if (format === 'csv') return scoresCsv(evaluation, intervals, comparisons);
  const sections = [
    headlineSection(evaluation, intervals),
    ...(comparisons.length > 0 ? [comparisonSection(comparisons)] : []),
    measureSection(evaluation, intervals),
    labelSection(evaluation, intervals),
    documentSection(evaluation),
    definitionSection(evaluation),
  ];
  return format === 'md' ? renderMarkdown(sections) : renderText(sections);
}
