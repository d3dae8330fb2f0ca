import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';
import { checkedOnce } from '../checked.ts';
import { sourceOf } from '../load.ts';
import { packRows, WordNumbers, WordRows } from '../word-numbers.ts';

/** What a name that no list holds may be. */
export const NAME_CLASSES = ['PERSON', 'ORG', 'PLACE', 'OTHER'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

export interface NameModel {
  /** Integer weights of a feature, in the order of {@link NAME_CLASSES}. */
  readonly weights: Pick<WordRows, 'get'>;
  /**
   * Three letters of a word (`^` before, `$` after it) to how much likelier they are in names of
   * persons than of places: a hundred times the natural logarithm of the ratio.
   */
  readonly letters: Pick<WordNumbers, 'get'>;
}

const FILE = 'entities/model.tsv';

/**
 * The model of `entities/model.tsv`, which `bench/train-names.ts` writes; empty without it. Two kinds
 * of line: `w`, a feature and one integer a class; `l`, three letters and one integer.
 */
export function loadModel(): NameModel {
  const source = existsSync(join(lexiconRoot, FILE)) ? sourceOf(FILE) : '';
  const { weights, letters } = checkedOnce(FILE, source, () => packModel(source));
  return { weights: new WordRows(weights), letters: new WordNumbers(letters) };
}

function packModel(source: string) {
  const weights = new Map<string, number[]>();
  const letters = new Map<string, number[]>();
  for (const line of source.split('\n')) {
    const [kind, name, ...numbers] = line.split('\t');
    if (name !== undefined) (kind === 'w' ? weights : letters).set(name, numbers.map(Number));
  }
  return { weights: packRows(NAME_CLASSES.length, weights), letters: packRows(1, letters) };
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
