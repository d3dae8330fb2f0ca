import { codePointOffsets } from '../offsets.ts';
import type { ErrorCase, Pointer } from './cases.ts';
import { sentenceAt } from './derived.ts';
import type { DocumentEvaluation, Evaluation } from './evaluation.ts';
import { rounded } from './figures.ts';
import { macro } from './macro.ts';
import { LAYERS, MEASURES, type Measure, type Score } from './measures.ts';
import { goldCount, predictedCount, ratios } from './tally.ts';

/**
 * `evaluation.json`: definitions of the measures, scores over all documents and for each, and every
 * case of difference. Ratios are fractions, `null` where undefined; offsets count code points.
 */
export function evaluationJson(evaluation: Evaluation): string {
  const file = {
    measures: MEASURES,
    documents: evaluation.documents.length,
    scores: evaluation.scores.map(scoreRow),
    macro: macroRows(evaluation.scores),
    by_document: evaluation.documents.map(({ id, scores }) => ({
      document: id,
      scores: scores.map(scoreRow),
    })),
    cases: evaluation.documents.flatMap(caseRows),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A score with its ratios, as files hold it. */
export function scoreRow({ layer, measure, label, tally }: Score) {
  const { precision, recall, f1 } = ratios(tally);
  return {
    layer,
    measure,
    label,
    gold: goldCount(tally),
    predicted: predictedCount(tally),
    ...tally,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
  };
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
  return cases.map(({ layer, class: errorClass, gold, predicted }) => ({
    document: id,
    layer,
    class: errorClass,
    gold: side(gold),
    predicted: side(predicted),
    sentence: sentenceOf({ gold, predicted }),
  }));

  function sentenceOf({ gold, predicted }: Pick<ErrorCase, 'gold' | 'predicted'>): string {
    const sentence = sentences[sentenceAt(sentences, (gold ?? predicted)?.start ?? 0)];
    return sentence ? text.slice(sentence.start, sentence.end) : '';
  }
}
