import type { Interval } from '../bootstrap.ts';

/** A fraction as a percentage with one decimal, `n/a` where it is undefined. */
export function percent(fraction: number | null): string {
  if (fraction === null) return 'n/a';
  const points = (100 * fraction).toFixed(1);
  return points === '-0.0' ? '0.0' : points;
}

/** A difference of fractions in percentage points, with its sign. */
export function signed(difference: number | null): string {
  const points = percent(difference);
  return difference !== null && difference > 0 ? `+${points}` : points;
}

/** The bounds of an interval of fractions, as percentages. */
export function bounds(interval: Interval | null): string {
  return interval === null ? 'n/a' : `${percent(interval.low)}–${percent(interval.high)}`;
}

/** A p-value with three decimals; one that is smaller says so. */
export function pValue(p: number | null): string {
  if (p === null) return 'n/a';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** A fraction for a file: four decimals, the same on every machine; `null` where undefined. */
export function rounded(fraction: number | null): number | null {
  return fraction === null ? null : Math.round(fraction * 1e4) / 1e4;
}
