/**
 * `npm run train:events -- FILE [ROUNDS]`: trains the linear models of main incidents on the training
 * part of HRDsAttack (MIT) and writes their weights to `pipeline/lexicon/events`. The same data give
 * the same weights. With a number of rounds nothing is written: each round trains on nine tenths of
 * the articles and measures on the rest, ten times over, and the measures of all rounds are printed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summariseEvents } from '../pipeline/extract/events/events.ts';
import { loadResources, type Resources } from '../pipeline/lexicon/resources.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { lexiconRoot } from '../pipeline/root.ts';
import { neededDataAt } from './data-path.ts';
import { type Example, type Table, type TableName, trainTables } from './event-training.ts';
import { foldsOf } from './folds.ts';
import { readArticles } from './hrdsattack-data.ts';
import { scoresOf } from './hrdsattack-scores.ts';

const FILES: Readonly<Record<TableName, string>> = {
  events: 'weights.tsv',
  prominence: 'prominence-weights.tsv',
  victim: 'victim-weights.tsv',
  country: 'country-weights.tsv',
};

const path = neededDataAt(
  process.argv[2],
  'npm run train:events -- FILE [ROUNDS], the training part of HRDsAttack',
);
const rounds = Number.parseInt(process.argv[3] ?? '0', 10);
const resources = loadResources();
const examples = readArticles(path).map(({ source, gold }) => ({
  doc: extractDocument(source, resources),
  gold,
}));
if (rounds > 0) crossValidate(examples, resources);
else {
  const tables = trainTables(examples, resources);
  for (const name of Object.keys(FILES) as TableName[]) write(FILES[name], tables[name]);
}

function write(file: string, { classes, weights }: Table): void {
  const lines = [...weights].map(([name, row]) => [name, ...row].join('\t'));
  const text = `${[['feature', ...classes].join('\t'), ...lines].join('\n')}\n`;
  writeFileSync(join(lexiconRoot, 'events', file), text);
  console.log(`${file}: ${classes.length} classes, ${lines.length} features, ${text.length} bytes`);
}

function crossValidate(examples: readonly Example[], resources: Resources): void {
  const all = Array.from({ length: rounds }, (_, round) => {
    const tested = foldsOf(examples, round).flatMap((fold) => {
      const held = new Set(fold);
      const { events, ...others } = trainTables(
        examples.filter((one) => !held.has(one)),
        resources,
      );
      const eventModel = { ...resources.eventModel, ...events, ...others };
      return fold.map(({ doc, gold }) => ({
        doc: { ...doc, events: summariseEvents(doc, { ...resources, eventModel }) },
        gold,
      }));
    });
    return scoresOf(tested, resources.eventModel.incidentOf);
  });
  for (const measure of all[0]?.keys() ?? []) {
    const values = all.map((scores) => scores.get(measure) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / rounds;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rounds);
    console.log(measure.padEnd(32), mean.toFixed(1).padStart(7), `± ${spread.toFixed(1)}`);
  }
}
