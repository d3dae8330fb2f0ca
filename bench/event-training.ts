import { classCandidates } from '../pipeline/extract/events/class-features.ts';
import { countryCandidates } from '../pipeline/extract/events/country-features.ts';
import { eventFeatures } from '../pipeline/extract/events/features.ts';
import { victimCandidates } from '../pipeline/extract/events/victim-features.ts';
import { WEIGHT_SCALE } from '../pipeline/lexicon/event-model.ts';
import type { Resources } from '../pipeline/lexicon/resources.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { countryCode, dataSetCountry } from './hrdsattack-countries.ts';
import type { Gold } from './hrdsattack-data.ts';
import { train, trainByRatio, vectorise } from './logistic.ts';

/** A feature needs as many articles to have a weight in the model of incidents. */
const LEAST_ARTICLES = 12;
/** A feature needs as many persons, countries or classes of incident in the others. */
const LEAST_EXAMPLES = 4;
const LEAST_CLASSES = 8;
const EVENT_DECAY = 0.02;
const PROMINENCE_DECAY = 0.005;
/** What a class's own weights may differ from those that all share. */
const OWN = 0.3;
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

/** A document with the annotation of its main incident. */
export interface Example {
  readonly doc: ExtractedDocument;
  readonly gold: Gold;
}

/** Weights of features for classes, in hundredths. */
export interface Table {
  readonly classes: readonly string[];
  readonly weights: ReadonlyMap<string, Int16Array>;
}

export type TableName = 'events' | 'prominence' | 'victim' | 'country';

/** Trains the four models of main incidents. The same examples give the same weights. */
export function trainTables(
  examples: readonly Example[],
  { eventModel, entityLexicon }: Resources,
): Record<TableName, Table> {
  return {
    events: trainEvents(examples),
    prominence: trainProminence(examples, eventModel.incidentOf),
    victim: trainVictims(examples),
    country: trainCountries(examples, entityLexicon.places),
  };
}

function trainEvents(examples: readonly Example[]): Table {
  const labels = examples.map(({ gold }) => new Set(classesOf(gold)));
  const classes = [...new Set(labels.flatMap((own) => [...own]))].sort();
  const { names, rows } = vectorise(
    examples.map(({ doc }) => eventFeatures(doc)),
    LEAST_ARTICLES,
  );
  const columns = classes.map((name) =>
    trainByRatio(
      rows,
      labels.map((own) => own.has(name)),
      names.length,
      EVENT_DECAY,
    ),
  );
  return tableOf(classes, names, columns);
}

function classesOf(gold: Gold): string[] {
  const perpetrator = PERPETRATORS[gold.perpetrator_type ?? ''] ?? 'none';
  return [...gold.violation_types.map((type) => `violation:${type}`), `perpetrator:${perpetrator}`];
}

/**
 * One regression for all classes of incident: each has the weights that all share and smaller ones
 * of its own (Daumé, *Frustratingly Easy Domain Adaptation*, 2007).
 */
function trainProminence(
  examples: readonly Example[],
  incidentOf: ReadonlyMap<string, string>,
): Table {
  const found = examples.flatMap(({ doc, gold }) =>
    classCandidates(doc, incidentOf).map(({ name, features }) => ({
      name,
      features,
      right: gold.violation_types.includes(name),
    })),
  );
  const { names, rows } = vectorise(
    found.map(({ features }) => features),
    LEAST_CLASSES,
  );
  const classes = [...new Set(found.map(({ name }) => name))].sort();
  const offset = new Map(classes.map((name, k) => [name, (k + 1) * names.length]));
  const doubled = rows.map((row, i) => [
    ...row,
    ...row.map(([k, value]) => [k + offset.get(found[i]!.name)!, value * OWN] as const),
  ]);
  const labels = found.map(({ right }) => right);
  const size = (classes.length + 1) * names.length;
  const weights = train(doubled, labels, size, PROMINENCE_DECAY);
  const columns = classes.map((name) =>
    Float64Array.from(names, (_, k) => weights[k]! + OWN * weights[k + offset.get(name)!]!),
  );
  return tableOf(
    classes.map((name) => `violation:${name}`),
    names,
    columns,
  );
}

function trainVictims(examples: readonly Example[]): Table {
  const found = examples.flatMap(({ doc, gold }) =>
    victimCandidates(doc).map(({ person, features }) => ({
      features,
      right: isVictim(person.fullest.text, gold),
    })),
  );
  return trainOne('victim', found, VICTIM_DECAY);
}

/** A person counts as a victim where the name holds one of the gold names, or is held by one. */
function isVictim(name: string, gold: Gold): boolean {
  return gold.victims.some(
    ({ victim_name: one }) =>
      one !== null && one.length > 3 && (one.includes(name) || name.includes(one)),
  );
}

function trainCountries(
  examples: readonly Example[],
  places: Resources['entityLexicon']['places'],
): Table {
  const found = examples.flatMap(({ doc, gold }) =>
    countryCandidates(doc, places).map(({ country, features }) => ({
      features,
      right: dataSetCountry(country) === countryCode(gold.country),
    })),
  );
  return trainOne('country', found, COUNTRY_DECAY);
}

function trainOne(
  name: string,
  found: readonly { readonly features: ReadonlyMap<string, number>; readonly right: boolean }[],
  decay: number,
): Table {
  const { names, rows } = vectorise(
    found.map(({ features }) => features),
    LEAST_EXAMPLES,
  );
  const labels = found.map(({ right }) => right);
  return tableOf([name], names, [train(rows, labels, names.length, decay)]);
}

/** Features whose weights all come to nothing are left out. */
function tableOf(
  classes: readonly string[],
  names: readonly string[],
  columns: readonly Float64Array[],
): Table {
  const weights = new Map<string, Int16Array>();
  names.forEach((name, k) => {
    const row = Int16Array.from(columns, (column) => Math.round(column[k]! * WEIGHT_SCALE));
    if (row.some((weight) => weight !== 0)) weights.set(name, row);
  });
  return { classes, weights };
}
