/** A fraction as a percentage with one decimal, `n/a` where it is undefined. */
export function percent(fraction: number | null): string {
  return fraction === null ? 'n/a' : (100 * fraction).toFixed(1);
}

/** A fraction for a file: four decimals, the same on every machine; `null` where undefined. */
export function rounded(fraction: number | null): number | null {
  return fraction === null ? null : Math.round(fraction * 1e4) / 1e4;
}
