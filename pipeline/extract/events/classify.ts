import { type LinearModel, WEIGHT_SCALE } from '../../lexicon/event-model.ts';

/** The log-odds of each class, by its name; empty where the model has none. */
export function logOdds(
  features: ReadonlyMap<string, number>,
  model: LinearModel,
): Map<string, number> {
  const odds = oddsOf(features, model);
  return new Map(model.classes.map((name, k) => [name, odds[k]!]));
}

/** The log-odds of each class, in the model's order. */
function oddsOf(
  features: ReadonlyMap<string, number>,
  { classes, weights }: LinearModel,
): Float64Array {
  const odds = new Float64Array(classes.length);
  for (const [feature, value] of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < row.length; k += 1) odds[k]! += row[k]! * value;
  }
  for (let k = 0; k < odds.length; k += 1) odds[k]! /= WEIGHT_SCALE;
  return odds;
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The probability of the one class of a model; 0 where it has none. */
export function probabilityOf(features: ReadonlyMap<string, number>, model: LinearModel): number {
  return probability(oddsOf(features, model)[0] ?? Number.NEGATIVE_INFINITY);
}

/** The likeliest class of one family (`perpetrator:…`), without the family's name. */
export function likeliest(odds: ReadonlyMap<string, number>, family: string): string | undefined {
  let best: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [name, value] of odds) {
    if (value <= most || !name.startsWith(`${family}:`)) continue;
    best = name.slice(family.length + 1);
    most = value;
  }
  return best;
}
