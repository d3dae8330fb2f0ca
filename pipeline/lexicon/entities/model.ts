import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';
import { tableLines } from './table.ts';

/** What a name that no list holds may be. */
export const NAME_CLASSES = ['PERSON', 'ORG', 'PLACE', 'OTHER'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** Integer weights of one feature, in the order of {@link NAME_CLASSES}. */
export type Weights = readonly number[];

export interface NameModel {
  /** Weights of the linear model by feature. */
  readonly weights: { get(feature: string): Weights | undefined };
  /**
   * Three letters of a word (`^` before, `$` after it) to how much likelier they are in names of
   * persons than of places: a hundred times the natural logarithm of the ratio.
   */
  readonly letters: ReadonlyMap<string, number>;
}

/** Weights that are read from their line when they are first asked for. */
class LazyWeights {
  private readonly lines: Map<string, string | Weights>;

  constructor(lines: Map<string, string | Weights>) {
    this.lines = lines;
  }

  get(feature: string): Weights | undefined {
    const known = this.lines.get(feature);
    if (typeof known !== 'string') return known;
    const weights = known.split('\t').map(Number);
    this.lines.set(feature, weights);
    return weights;
  }
}

const FILE = 'entities/model.tsv';

/**
 * The model of `entities/model.tsv`, which `bench/train-names.ts` writes. Two kinds of line:
 * `w`, a feature and one integer a class; `l`, three letters and one integer.
 */
export function loadModel(): NameModel {
  const lines = new Map<string, string | Weights>();
  const letters = new Map<string, number>();
  if (existsSync(join(lexiconRoot, FILE))) {
    for (const line of tableLines(FILE)) {
      const tab = line.indexOf('\t', 2);
      if (line.startsWith('w')) lines.set(line.slice(2, tab), line.slice(tab + 1));
      else letters.set(line.slice(2, tab), Number(line.slice(tab + 1)));
    }
  }
  return { weights: new LazyWeights(lines), letters };
}

/** The triples of letters of a folded word, with `^` and `$` at its ends. */
export function triples(word: string): string[] {
  const padded = `^${word}$`;
  const result: string[] = [];
  for (let i = 0; i + 3 <= padded.length; i += 1) result.push(padded.slice(i, i + 3));
  return result;
}

/** How much more a word looks like a person's name than a place's, from -4 to 4. */
export function look({ letters }: NameModel, word: string): number {
  let sum = 0;
  let count = 0;
  for (const triple of triples(word)) {
    const value = letters.get(triple);
    if (value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : Math.max(-4, Math.min(4, Math.round(sum / count / 25)));
}
