import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { lexiconRoot } from '../root.ts';
import { checkedOnce } from './checked.ts';
import { sourceOf } from './load.ts';
import { loadTaxonomy } from './taxonomy.ts';
import { packRows, WordRows } from './word-numbers.ts';

const WEIGHTS = 'events/weights.tsv';
const PROMINENCE_WEIGHTS = 'events/prominence-weights.tsv';
const VICTIM_WEIGHTS = 'events/victim-weights.tsv';
const COUNTRY_WEIGHTS = 'events/country-weights.tsv';
/** Weights are written as whole numbers of hundredths. */
export const WEIGHT_SCALE = 100;

/** Linear classifiers, one column of weights a class. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Weights of a feature, in the order of `classes`, in hundredths. */
  readonly weights: Pick<WordRows, 'get'>;
}

/** What a news article's main incident is: `violation:killing`, `perpetrator:state-forces` … */
export interface EventModel extends LinearModel {
  /** Whether a class is the main incident's, by how prominent its mentions are: `violation:killing` … */
  readonly prominence: LinearModel;
  /** Whether a person is a victim of the main incident: the class `victim`. */
  readonly victim: LinearModel;
  /** Whether the main incident happened in a country: the class `country`. */
  readonly country: LinearModel;
  /** The class of incident to which each category belongs. */
  readonly incidentOf: ReadonlyMap<string, string>;
}

/**
 * Loads the weights that `npm run train:events` writes; without them the models have no classes.
 * @throws InputError where a row is not of the header's length
 */
export function loadEventModel(): EventModel {
  const { categories } = loadTaxonomy();
  const incidentOf = new Map(categories.map(({ id, hrdsAttack }) => [id, hrdsAttack ?? 'other']));
  return {
    ...loadWeights(WEIGHTS),
    prominence: loadWeights(PROMINENCE_WEIGHTS),
    victim: loadWeights(VICTIM_WEIGHTS),
    country: loadWeights(COUNTRY_WEIGHTS),
    incidentOf,
  };
}

function loadWeights(file: string): LinearModel {
  const source = existsSync(join(lexiconRoot, file)) ? sourceOf(file) : '';
  const { classes, rows } = checkedOnce(file, source, () => packWeights(file, source));
  return { classes, weights: new WordRows(rows) };
}

function packWeights(file: string, source: string) {
  const [header = '', ...lines] = source.trimEnd().split('\n');
  const classes = header.split('\t').slice(1);
  const weights = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const [feature = '', ...cells] = line.split('\t');
    if (cells.length !== classes.length) {
      throw new InputError(
        `${file}:${i + 2}`,
        'the row is not as long as the header',
        'Train anew',
      );
    }
    weights.set(feature, cells.map(Number));
  });
  return { classes, rows: packRows(classes.length, weights) };
}
