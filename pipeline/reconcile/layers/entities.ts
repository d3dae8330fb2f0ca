import type { AnnotatedDocument } from '../../model.ts';
import { align } from '../align.ts';
import { aloneCases, type ErrorCase, pairCases, pointer } from '../cases.ts';
import { entityItem } from '../items.ts';
import type { Score } from '../measures.ts';
import { alignWithinLabels, gateScores, semevalScores } from './spans.ts';

/** Scores and errors of one layer in one document. */
export interface LayerResult {
  readonly scores: readonly Score[];
  readonly cases: readonly ErrorCase[];
}

/**
 * Entities: same label. What finds no partner of its label is then held against the rest whatever
 * the label, to tell a wrong label from a missed and a spurious mention.
 */
export function evaluateEntities(
  gold: Pick<AnnotatedDocument, 'entities'>,
  predicted: Pick<AnnotatedDocument, 'entities'>,
): LayerResult {
  const golds = gold.entities.map(entityItem);
  const predictions = predicted.entities.map(entityItem);
  const alignment = alignWithinLabels(golds, predictions);
  const others = align(alignment.missed, alignment.spurious);
  const pairs = [...alignment.pairs, ...others.pairs];
  return {
    scores: [
      ...gateScores('entities', alignment),
      ...semevalScores('entities', golds, predictions),
    ],
    cases: [
      ...aloneCases('entities', others.missed.map(pointer), others.spurious.map(pointer)),
      ...pairCases(
        'entities',
        pairs.map(([g, p]) => [pointer(g), pointer(p)] as const),
        null,
      ),
    ],
  };
}
