/**
 * `npm run train:events -- FILE`: trains the linear model of main incidents on the training part of
 * HRDsAttack (MIT) and writes `pipeline/lexicon/events/weights.tsv`. One logistic regression a
 * class, by AdaGrad from zero over all articles at once, so that the same data give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventFeatures } from '../pipeline/extract/events/features.ts';
import { WEIGHT_SCALE } from '../pipeline/lexicon/event-model.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { lexiconRoot } from '../pipeline/root.ts';
import { type Gold, readArticles } from './hrdsattack-data.ts';

const LEAST_DOCUMENTS = 4;
const STEPS = 150;
const RATE = 0.1;
const DECAY = 0.03;

/** Classes of perpetrator by the data set's names; both kinds of state force are one there. */
const PERPETRATORS: Readonly<Record<string, string>> = {
  'state actor': 'state',
  'other state actors': 'foreign-state',
  'other actors without permissions': 'armed-group',
  'other actors with permissions': 'private',
  'other non-state actors': 'private',
  'regional orgs': 'international',
  'insufficient info': 'unknown',
};

function classesOf(gold: Gold): string[] {
  const perpetrator = PERPETRATORS[gold.perpetrator_type ?? ''] ?? 'none';
  return [...gold.violation_types.map((type) => `violation:${type}`), `perpetrator:${perpetrator}`];
}

type Row = readonly (readonly [feature: number, value: number])[];

function train(rows: readonly Row[], labels: readonly boolean[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => DECAY * weight);
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

const articles = readArticles(process.argv[2] ?? '');
if (!articles) {
  console.log('No such file: give the path of the training part of HRDsAttack.');
} else {
  const resources = loadResources();
  const features = articles.map(({ source }) => eventFeatures(extractDocument(source, resources)));
  const documents = new Map<string, number>();
  for (const one of features) {
    for (const name of one.keys()) documents.set(name, (documents.get(name) ?? 0) + 1);
  }
  const names = [...documents]
    .filter(([, n]) => n >= LEAST_DOCUMENTS)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, k) => [name, k]));
  const rows: Row[] = features.map((one) =>
    [...one].flatMap(([name, value]) => {
      const k = index.get(name);
      return k === undefined ? [] : [[k, value] as const];
    }),
  );
  const classes = [...new Set(articles.flatMap(({ gold }) => classesOf(gold)))].sort();
  const columns = classes.map((name) =>
    train(
      rows,
      articles.map(({ gold }) => classesOf(gold).includes(name)),
      names.length,
    ),
  );
  const lines = names.flatMap((name, k) => {
    const cells = columns.map((weights) => Math.round(weights[k]! * WEIGHT_SCALE));
    return cells.every((cell) => cell === 0) ? [] : [[name, ...cells].join('\t')];
  });
  const text = `${[['feature', ...classes].join('\t'), ...lines].join('\n')}\n`;
  writeFileSync(join(lexiconRoot, 'events', 'weights.tsv'), text);
  console.log(`${classes.length} classes, ${lines.length} features, ${text.length} bytes`);
}
