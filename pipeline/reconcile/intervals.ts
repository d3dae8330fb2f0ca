import {
  type DocumentCounts,
  DRAWS,
  type Draws,
  documentCounts,
  type Interval,
  interval,
  ratiosOf,
  resamples,
} from './bootstrap.ts';
import type { DocumentEvaluation, Evaluation } from './evaluation.ts';
import { scoreKey } from './measures.ts';

/** 95 % intervals of the ratios of one score. */
export interface RatioIntervals {
  readonly precision: Interval | null;
  readonly recall: Interval | null;
  readonly f1: Interval | null;
}

/**
 * 95 % bootstrap intervals over documents for every score.
 * @returns by the key of the score; empty where there are fewer than two documents to draw from
 */
export function scoreIntervals(
  { documents }: Evaluation,
  draws: Draws = DRAWS,
): ReadonlyMap<string, RatioIntervals> {
  const intervals = new Map<string, RatioIntervals>();
  if (documents.length < 2) return intervals;
  const samples = resamples(documents.length, draws);
  for (const [key, counts] of countsByScore(documents)) {
    const drawn = samples.map((times) => ratiosOf(counts, times));
    intervals.set(key, {
      precision: interval(drawn.map(({ precision }) => precision)),
      recall: interval(drawn.map(({ recall }) => recall)),
      f1: interval(drawn.map(({ f1 }) => f1)),
    });
  }
  return intervals;
}

/** The counts of each score, document by document. */
export function countsByScore(
  documents: readonly DocumentEvaluation[],
): ReadonlyMap<string, readonly DocumentCounts[]> {
  const byScore = new Map<string, DocumentCounts[]>();
  documents.forEach(({ scores }, document) => {
    for (const score of scores) {
      const counts = byScore.get(scoreKey(score)) ?? [];
      counts.push(documentCounts(document, score.counts));
      byScore.set(scoreKey(score), counts);
    }
  });
  return byScore;
}
