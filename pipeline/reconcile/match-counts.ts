/**
 * Counts of how annotations compare, after MUC-5 (Chinchor and Sundheim 1993) and SemEval-2013
 * task 9.1. Every measure keeps these; ratios are derived on reading.
 */
export interface MatchCounts {
  readonly correct: number;
  /** On both sides, and not the same. */
  readonly incorrect: number;
  /** On both sides, and half the same. */
  readonly partial: number;
  /** In gold alone. */
  readonly missed: number;
  /** In the prediction alone. */
  readonly spurious: number;
}

export const NOTHING: MatchCounts = {
  correct: 0,
  incorrect: 0,
  partial: 0,
  missed: 0,
  spurious: 0,
};

export function plus(a: MatchCounts, b: Partial<MatchCounts>): MatchCounts {
  return {
    correct: a.correct + (b.correct ?? 0),
    incorrect: a.incorrect + (b.incorrect ?? 0),
    partial: a.partial + (b.partial ?? 0),
    missed: a.missed + (b.missed ?? 0),
    spurious: a.spurious + (b.spurious ?? 0),
  };
}

/** How many annotations gold has. */
export function goldCount({ correct, incorrect, partial, missed }: MatchCounts): number {
  return correct + incorrect + partial + missed;
}

/** How many annotations the prediction has. */
export function predictedCount({ correct, incorrect, partial, spurious }: MatchCounts): number {
  return correct + incorrect + partial + spurious;
}

/** Fractions from 0 to 1; `null` where nothing was there to be measured. */
export interface Ratios {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Precision, recall and their harmonic mean; a partial match counts half. */
export function ratios(counts: MatchCounts): Ratios {
  const gold = goldCount(counts);
  const predicted = predictedCount(counts);
  const credit = counts.correct + counts.partial / 2;
  return {
    precision: fraction(credit, predicted),
    recall: fraction(credit, gold),
    f1: fraction(2 * credit, gold + predicted),
  };
}

function fraction(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
