import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';
import { tableRows } from './table.ts';

/** What a name that no list holds may be. */
export const NAME_CLASSES = ['PERSON', 'ORG', 'PLACE', 'OTHER'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** Integer weights of one feature, in the order of {@link NAME_CLASSES}. */
export type Weights = readonly number[];

/** Weights of the linear model by feature. */
export type NameModel = ReadonlyMap<string, Weights>;

const FILE = 'entities/model.tsv';

/** The weights of `entities/model.tsv`: a feature a line, then one integer a class. */
export function loadModel(): NameModel {
  if (!existsSync(join(lexiconRoot, FILE))) return new Map();
  return new Map(tableRows(FILE).map(([feature, ...weights]) => [feature!, weights.map(Number)]));
}
