/**
 * `npm run train:events -- FILE`: trains the linear models of main incidents, of their victims and of
 * their countries on the training part of HRDsAttack (MIT) and writes `weights.tsv`,
 * `victim-weights.tsv` and `country-weights.tsv` in `pipeline/lexicon/events`. The same data give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryCandidates } from '../pipeline/extract/events/country-features.ts';
import { eventFeatures } from '../pipeline/extract/events/features.ts';
import { victimCandidates } from '../pipeline/extract/events/victim-features.ts';
import { WEIGHT_SCALE } from '../pipeline/lexicon/event-model.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { lexiconRoot } from '../pipeline/root.ts';
import { countryCode, dataSetCountry } from './hrdsattack-countries.ts';
import { type Gold, readArticles } from './hrdsattack-data.ts';
import { type Row, train, trainMean, vectorise } from './logistic.ts';

/** A feature needs as many articles to have a weight in the model of incidents. */
const LEAST_ARTICLES = 12;
/** A feature needs as many persons, or countries, in the others. */
const LEAST_EXAMPLES = 4;
const EVENT_DECAY = { plain: 0.03, scaled: 0.02 };
const VICTIM_DECAY = 0.005;
const COUNTRY_DECAY = 0.015;

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

/** A person counts as a victim where the name holds one of the gold names, or is held by one. */
function isVictim(name: string, gold: Gold): boolean {
  return gold.victims.some(
    ({ victim_name: one }) =>
      one !== null && one.length > 3 && (one.includes(name) || name.includes(one)),
  );
}

/** Gives the weights of one class. */
type Regression = (rows: readonly Row[], labels: readonly boolean[], size: number) => Float64Array;

const regressEvent: Regression = (rows, labels, size) => trainMean(rows, labels, size, EVENT_DECAY);
const regressVictim: Regression = (rows, labels, size) => train(rows, labels, size, VICTIM_DECAY);
const regressCountry: Regression = (rows, labels, size) => train(rows, labels, size, COUNTRY_DECAY);

/** Trains one column a class and writes the table, in hundredths. */
function write(
  file: string,
  examples: readonly ReadonlyMap<string, number>[],
  labels: ReadonlyMap<string, readonly boolean[]>,
  least: number,
  regress: Regression,
): void {
  const { names, rows } = vectorise(examples, least);
  const columns = [...labels.values()].map((column) => regress(rows, column, names.length));
  const lines = names.flatMap((name, k) => {
    const cells = columns.map((weights) => Math.round(weights[k]! * WEIGHT_SCALE));
    return cells.every((cell) => cell === 0) ? [] : [[name, ...cells].join('\t')];
  });
  const text = `${[['feature', ...labels.keys()].join('\t'), ...lines].join('\n')}\n`;
  writeFileSync(join(lexiconRoot, 'events', file), text);
  console.log(`${file}: ${labels.size} classes, ${lines.length} features, ${text.length} bytes`);
}

const articles = readArticles(process.argv[2] ?? '');
if (!articles) {
  console.log('No such file: give the path of the training part of HRDsAttack.');
} else {
  const resources = loadResources();
  const docs = articles.map(({ source }) => extractDocument(source, resources));
  const classes = [...new Set(articles.flatMap(({ gold }) => classesOf(gold)))].sort();
  const labels = classes.map(
    (name) => [name, articles.map(({ gold }) => classesOf(gold).includes(name))] as const,
  );
  write('weights.tsv', docs.map(eventFeatures), new Map(labels), LEAST_ARTICLES, regressEvent);
  const people = docs.map(victimCandidates);
  const victims = people.flatMap((found, i) =>
    found.map(({ person }) => isVictim(person.fullest.text, articles[i]!.gold)),
  );
  const features = people.flat().map((one) => one.features);
  write(
    'victim-weights.tsv',
    features,
    new Map([['victim', victims]]),
    LEAST_EXAMPLES,
    regressVictim,
  );
  const countries = docs.map((doc) => countryCandidates(doc, resources.entityLexicon.places));
  const right = countries.flatMap((found, i) =>
    found.map(({ country }) => dataSetCountry(country) === countryCode(articles[i]!.gold.country)),
  );
  const namings = countries.flat().map((one) => one.features);
  write(
    'country-weights.tsv',
    namings,
    new Map([['country', right]]),
    LEAST_EXAMPLES,
    regressCountry,
  );
}
