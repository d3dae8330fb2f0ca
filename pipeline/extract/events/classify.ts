import { type LinearModel, WEIGHT_SCALE } from '../../lexicon/event-model.ts';

/** The probability of each class, by its name; empty where the model has none. */
export function classify(
  features: ReadonlyMap<string, number>,
  { classes, weights }: LinearModel,
): Map<string, number> {
  const scores = new Float64Array(classes.length);
  for (const [feature, value] of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < row.length; k += 1) scores[k]! += row[k]! * value;
  }
  return new Map(classes.map((name, k) => [name, 1 / (1 + Math.exp(-scores[k]! / WEIGHT_SCALE))]));
}

/** The classes of one family (`violation:…`) without its name, the likeliest first. */
export function ranked(
  probabilities: ReadonlyMap<string, number>,
  family: string,
): { readonly name: string; readonly probability: number }[] {
  const found: { name: string; probability: number }[] = [];
  for (const [name, probability] of probabilities) {
    if (name.startsWith(`${family}:`))
      found.push({ name: name.slice(family.length + 1), probability });
  }
  return found.sort((a, b) => b.probability - a.probability || (a.name < b.name ? -1 : 1));
}
