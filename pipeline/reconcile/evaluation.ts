import type { AnnotatedDocument, Span } from '../model.ts';
import { caseOrder, type ErrorCase } from './cases.ts';
import { evaluateDates } from './layers/dates.ts';
import { evaluateEntities } from './layers/entities.ts';
import { evaluateParticipants } from './layers/participants.ts';
import { alignViolations, evaluateViolations } from './layers/violations.ts';
import { type Score, sumScores } from './measures.ts';

/** Gold and prediction of one document. Both must stand on the same text. */
export interface EvaluationPair {
  readonly gold: AnnotatedDocument;
  readonly predicted: AnnotatedDocument;
  /** In text order, not overlapping: the units of the sentence measure. */
  readonly sentences: readonly Span[];
}

/** How the prediction of one document compares with its gold. */
export interface DocumentEvaluation {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly scores: readonly Score[];
  /** In text order. */
  readonly cases: readonly ErrorCase[];
}

/** Counts with pointers to the cases; ratios are derived on reading. */
export interface Evaluation {
  /** In the order of their ids. */
  readonly documents: readonly DocumentEvaluation[];
  /** Sums over the documents. */
  readonly scores: readonly Score[];
}

/**
 * Holds predictions against gold, document by document.
 * @throws RangeError where the two sides of a pair have different texts
 */
export function evaluate(pairs: readonly EvaluationPair[]): Evaluation {
  const documents = pairs
    .map(evaluateDocument)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { documents, scores: sumScores(documents.flatMap(({ scores }) => scores)) };
}

function evaluateDocument({ gold, predicted, sentences }: EvaluationPair): DocumentEvaluation {
  if (gold.text !== predicted.text) {
    throw new RangeError(`${gold.id}: gold and prediction stand on different texts`);
  }
  const violations = alignViolations(gold, predicted);
  const layers = [
    evaluateEntities(gold, predicted),
    evaluateDates(gold, predicted),
    evaluateViolations(gold, predicted, violations, sentences),
    evaluateParticipants(gold, predicted, violations),
  ];
  return {
    id: gold.id,
    text: gold.text,
    sentences,
    scores: sumScores(layers.flatMap(({ scores }) => scores)),
    cases: layers.flatMap(({ cases }) => cases).sort(caseOrder),
  };
}

export { evaluationCsv, scoresCsv } from './render/csv.ts';
export { evaluationJson } from './render/json.ts';
export { renderTable } from './render/table.ts';
