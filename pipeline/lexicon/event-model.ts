import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { InputError } from '../errors.ts';
import { lexiconRoot } from '../root.ts';

const WEIGHTS = 'events/weights.tsv';
const VICTIM_WEIGHTS = 'events/victim-weights.tsv';
const COUNTRY_WEIGHTS = 'events/country-weights.tsv';
/** Weights are written as whole numbers of hundredths. */
export const WEIGHT_SCALE = 100;

/** Linear classifiers, one column of weights a class. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Weights of a feature, in the order of `classes`, in hundredths. */
  readonly weights: ReadonlyMap<string, Int16Array>;
}

/** What a news article's main incident is: `violation:killing`, `perpetrator:state-forces` … */
export interface EventModel extends LinearModel {
  /** Whether a person is a victim of the main incident: the class `victim`. */
  readonly victim: LinearModel;
  /** Whether the main incident happened in a country: the class `country`. */
  readonly country: LinearModel;
  /** The class of incident to which each category belongs. */
  readonly incidentOf: ReadonlyMap<string, string>;
}

const taxonomy = z.object({
  categories: z.array(z.object({ id: z.string(), hrdsAttack: z.string().nullable() })),
});

/**
 * Loads the weights that `npm run train:events` writes; without them the models have no classes.
 * @throws InputError where a row is not of the header's length
 */
export function loadEventModel(): EventModel {
  const { categories } = taxonomy.parse(
    JSON.parse(readFileSync(join(lexiconRoot, 'taxonomy.json'), 'utf8')),
  );
  const incidentOf = new Map(categories.map(({ id, hrdsAttack }) => [id, hrdsAttack ?? 'other']));
  return {
    ...loadWeights(WEIGHTS),
    victim: loadWeights(VICTIM_WEIGHTS),
    country: loadWeights(COUNTRY_WEIGHTS),
    incidentOf,
  };
}

function loadWeights(file: string): LinearModel {
  const path = join(lexiconRoot, file);
  if (!existsSync(path)) return { classes: [], weights: new Map() };
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const classes = header.split('\t').slice(1);
  const weights = new Map<string, Int16Array>();
  rows.forEach((row, i) => {
    const [feature = '', ...cells] = row.split('\t');
    if (cells.length !== classes.length) {
      throw new InputError(
        `${file}:${i + 2}`,
        'the row is not as long as the header',
        'Train anew',
      );
    }
    weights.set(feature, Int16Array.from(cells, Number));
  });
  return { classes, weights };
}
