import { goldCount, type MatchCounts, predictedCount, type Ratios } from './match-counts.ts';
import { random } from './random.ts';

/** How a bootstrap is drawn. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

export const DRAWS: Draws = { draws: 1000, seed: 1 };

/** Bounds of the middle 95 % of the draws, inclusive. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One draw: how many times each document is in it. */
export type Resample = Uint16Array;

/**
 * Draws as many documents as there are, with replacement, again and again (Efron 1979). Documents
 * and not mentions are drawn, since what one document says hangs together.
 */
export function resamples(documents: number, { draws, seed }: Draws): Resample[] {
  const next = random(seed);
  return Array.from({ length: draws }, () => {
    const times = new Uint16Array(documents);
    for (let i = 0; i < documents; i++) times[Math.floor(next() * documents)]!++;
    return times;
  });
}

/** The counts of one measure in one document, reduced to what ratios are made of. */
export interface DocumentCounts {
  /** Position of the document. */
  readonly document: number;
  readonly credit: number;
  readonly gold: number;
  readonly predicted: number;
}

export function documentCounts(document: number, counts: MatchCounts): DocumentCounts {
  return {
    document,
    credit: counts.correct + counts.partial / 2,
    gold: goldCount(counts),
    predicted: predictedCount(counts),
  };
}

/** Precision, recall and F1 of one draw. @param counts of the documents that have any */
export function ratiosOf(counts: readonly DocumentCounts[], times: Resample): Ratios {
  let credit = 0;
  let gold = 0;
  let predicted = 0;
  for (const one of counts) {
    const n = times[one.document] ?? 0;
    credit += n * one.credit;
    gold += n * one.gold;
    predicted += n * one.predicted;
  }
  return {
    precision: predicted === 0 ? null : credit / predicted,
    recall: gold === 0 ? null : credit / gold,
    f1: gold + predicted === 0 ? null : (2 * credit) / (gold + predicted),
  };
}

/**
 * The percentile interval: 2.5 % of the draws lie below it, 2.5 % above. Draws in which nothing was
 * to be measured are left out; `null` where that is all of them.
 */
export function interval(values: readonly (number | null)[]): Interval | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const outside = Math.floor(0.025 * sorted.length);
  const low = sorted[outside];
  const high = sorted[sorted.length - 1 - outside];
  return low === undefined || high === undefined ? null : { low, high };
}
