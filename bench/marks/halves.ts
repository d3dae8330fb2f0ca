/** The half whose errors may be read, and the half of which nobody who writes rules reads more than scores. */
export const HALVES = ['read in development', 'held out'] as const;
export type Half = (typeof HALVES)[number];

/**
 * The half of each source: by turns, in the order of their names, so that all that was marked in one
 * source, by whomever, is in one half. A source more would move those after it: add none once
 * errors have been read.
 */
export function halvesOf(sources: Iterable<string>): ReadonlyMap<string, Half> {
  const names = [...new Set(sources)].sort();
  return new Map(names.map((name, i) => [name, HALVES[i % HALVES.length]!]));
}
