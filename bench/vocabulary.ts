import { countUp } from '../pipeline/count-up.ts';

/** The features that at least so many examples have, sorted by name; an example names each once. */
export function vocabulary(examples: Iterable<Iterable<string>>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const features of examples) {
    for (const feature of features) countUp(counts, feature);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([feature]) => feature)
    .sort();
}
