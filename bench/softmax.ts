import { vocabulary } from './vocabulary.ts';

const RATE = 0.1;

/** An example: its features, each once, and the position of its class. */
export interface Example {
  readonly features: readonly string[];
  readonly answer: number;
}

export interface SoftmaxOptions {
  readonly classes: number;
  readonly epochs: number;
  readonly decay: number;
  /** A feature needs as many examples to have weights. */
  readonly least: number;
}

/**
 * Weights of each feature, one a class, by multinomial logistic regression: AdaGrad (Duchi, Hazan and
 * Singer 2011) with weight decay, one example at a time in an order that is the same on every machine,
 * the mean of the weights after each epoch of the second half.
 */
export function trainSoftmax(
  examples: readonly Example[],
  { classes, epochs, decay, least }: SoftmaxOptions,
): Map<string, number[]> {
  const names = vocabulary(
    examples.map(({ features }) => features),
    least,
  );
  const index = new Map(names.map((name, i) => [name, i * classes]));
  const rows = examples.map(({ features, answer }) => ({
    answer,
    offsets: features.flatMap((feature) => index.get(feature) ?? []),
  }));
  const weights = new Float64Array(names.length * classes);
  const squares = new Float64Array(names.length * classes).fill(1e-8);
  const sums = new Float64Array(names.length * classes);
  const random = generator(20180118);
  const first = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(rows, random);
    for (const { offsets, answer } of rows) {
      const chances = probabilities(weights, offsets, classes);
      for (const offset of offsets) {
        for (let k = 0; k < classes; k += 1) {
          const at = offset + k;
          const gradient = chances[k]! - (k === answer ? 1 : 0) + decay * weights[at]!;
          squares[at]! += gradient * gradient;
          weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
    if (epoch >= first) for (let at = 0; at < sums.length; at += 1) sums[at]! += weights[at]!;
  }
  return new Map(
    names.map((name, i) => [
      name,
      [...sums.subarray(i * classes, (i + 1) * classes)].map((sum) => sum / (epochs - first)),
    ]),
  );
}

function probabilities(
  weights: Float64Array,
  offsets: readonly number[],
  classes: number,
): number[] {
  const scores: number[] = new Array(classes).fill(0);
  for (const offset of offsets) {
    for (let k = 0; k < classes; k += 1) scores[k]! += weights[offset + k]!;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Integers of a linear congruential generator (Numerical Recipes), the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function shuffle<T>(list: T[], random: (below: number) => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const k = random(i + 1);
    [list[i], list[k]] = [list[k]!, list[i]!];
  }
}
