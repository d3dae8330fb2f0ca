import { vocabulary } from './vocabulary.ts';

const STEPS = 150;
const RATE = 0.1;

/** Features of an example with their values, by their positions in the list of features. */
export type Row = readonly (readonly [feature: number, value: number])[];

/** Gives rows for examples, of the features that at least `least` of them have, sorted by name. */
export function vectorise(
  examples: readonly ReadonlyMap<string, number>[],
  least: number,
): { readonly names: string[]; readonly rows: Row[] } {
  const names = vocabulary(
    examples.map((one) => one.keys()),
    least,
  );
  const index = new Map(names.map((name, k) => [name, k]));
  const rows = examples.map((one) =>
    [...one].flatMap(([name, value]) => {
      const k = index.get(name);
      return k === undefined ? [] : [[k, value] as const];
    }),
  );
  return { names, rows };
}

/** Weights of a logistic regression, by AdaGrad from zero over all rows at once. */
export function train(
  rows: readonly Row[],
  labels: readonly boolean[],
  size: number,
  decay: number,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => decay * weight);
    rows.forEach((row, i) => {
      const score = row.reduce((sum, [k, value]) => sum + weights[k]! * value, 0);
      const error = (1 / (1 + Math.exp(-score)) - Number(labels[i])) / rows.length;
      for (const [k, value] of row) gradient[k]! += error * value;
    });
    gradient.forEach((slope, k) => {
      squares[k]! += slope * slope;
      weights[k]! -= (RATE * slope) / Math.sqrt(squares[k]!);
    });
  }
  return weights;
}

/**
 * Weights of a regression on the features times the logarithm of how much more often an example of
 * the class has them (NB-SVM: Wang and Manning, *Baselines and Bigrams*, 2012), which is linear in the
 * features themselves.
 */
export function trainByRatio(
  rows: readonly Row[],
  labels: readonly boolean[],
  size: number,
  decay: number,
): Float64Array {
  const ratios = logRatios(rows, labels, size);
  const byRatio = rows.map((row) => row.map(([k, value]) => [k, value * ratios[k]!] as const));
  return train(byRatio, labels, size, decay).map((weight, k) => weight * ratios[k]!);
}

/** Naive Bayes' log-ratio of a feature, with one example added to each count; 1 where all have it. */
function logRatios(rows: readonly Row[], labels: readonly boolean[], size: number): Float64Array {
  const inside = new Float64Array(size).fill(1);
  const outside = new Float64Array(size).fill(1);
  const members = labels.filter(Boolean).length;
  rows.forEach((row, i) => {
    const counts = labels[i] ? inside : outside;
    for (const [k] of row) counts[k]! += 1;
  });
  return inside.map((count, k) =>
    count + outside[k]! === rows.length + 2
      ? 1
      : Math.log(count / (members + 2) / (outside[k]! / (rows.length - members + 2))),
  );
}
