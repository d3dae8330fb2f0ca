import { DRAWS, type Draws, type Interval, interval, ratiosOf, resamples } from './bootstrap.ts';
import type { Evaluation } from './evaluation.ts';
import { countsByScore } from './intervals.ts';
import { type Score, scoreKey } from './measures.ts';

/** How much better one prediction is than another by one measure. */
export interface Comparison extends Pick<Score, 'layer' | 'measure'> {
  /** F1 of each over all documents; fractions. */
  readonly first: number | null;
  readonly second: number | null;
  /** `first` less `second`, and its 95 % interval. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /**
   * Share of the draws in which the better one is ahead by at least twice the difference: how often
   * a difference of this size would come about if there were none (one-sided).
   */
  readonly p: number | null;
}

/**
 * Paired bootstrap over documents (Berg-Kirkpatrick, Burkett and Klein 2012): each draw takes the
 * same documents for both predictions. Of all labels together.
 * @throws RangeError where the two were not made on the same documents
 */
export function compareEvaluations(
  first: Evaluation,
  second: Evaluation,
  draws: Draws = DRAWS,
): Comparison[] {
  const documents = first.documents.map(({ id }) => id);
  if (documents.join('\n') !== second.documents.map(({ id }) => id).join('\n')) {
    throw new RangeError('predictions can be compared on the same documents only');
  }
  const whole = new Uint16Array(documents.length).fill(1);
  const samples = documents.length < 2 ? [] : resamples(documents.length, draws);
  const firstCounts = countsByScore(first.documents);
  const secondCounts = countsByScore(second.documents);
  const totals = new Map(
    [...first.scores, ...second.scores]
      .filter(({ label }) => label === null)
      .map((score) => [scoreKey(score), score]),
  );
  return [...totals].map(([key, { layer, measure }]) => {
    const one = firstCounts.get(key) ?? [];
    const other = secondCounts.get(key) ?? [];
    const differenceIn = (times: Uint16Array) =>
      minus(ratiosOf(one, times).f1, ratiosOf(other, times).f1);
    const drawn = samples.map(differenceIn);
    const difference = differenceIn(whole);
    return {
      layer,
      measure,
      first: ratiosOf(one, whole).f1,
      second: ratiosOf(other, whole).f1,
      difference,
      interval: interval(drawn),
      p: difference === null ? null : shareBeyond(drawn, difference),
    };
  });
}

function shareBeyond(drawn: readonly (number | null)[], difference: number): number | null {
  const defined = drawn.filter((value) => value !== null);
  if (defined.length === 0) return null;
  const sign = Math.sign(difference);
  const beyond = defined.filter((value) => value * sign >= 2 * Math.abs(difference));
  return beyond.length / defined.length;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
