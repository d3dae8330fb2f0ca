import * as z from 'zod';
import type { EntityLabel } from '../../model.ts';
import { checkedOnce } from '../checked.ts';
import { loadLexicon, readLexicon, sourceOf } from '../load.ts';
import type { CountryTable } from './countries.ts';
import { Gazetteer, packGazetteer } from './gazetteer.ts';
import { nameParts } from './keys.ts';
import { nameList } from './lists.ts';

/** A name that the lexicon knows by itself, whatever stands around it. */
export interface KnownName {
  readonly label: EntityLabel;
  /** The list that it stands in. */
  readonly rule: string;
  /** The name as the list writes it. */
  readonly name: string;
  /** Its words as the tokenizer cuts them. */
  readonly parts: readonly string[];
  /** The first name of its entry: `United Nations` for `UN`. */
  readonly full: string;
  /** ISO 3166-1 alpha-3 for countries, their demonyms and divisions. */
  readonly country: string | null;
}

const named = z.array(z.strictObject({ id: z.string(), source: z.string(), names: nameList }));
const peoples = z.array(
  z.strictObject({ id: z.string(), source: z.string(), plurals: z.boolean(), names: nameList }),
);
const places = z.strictObject({
  countries: z.strictObject({ source: z.string(), names: z.record(z.string(), nameList) }),
  gpe: z.strictObject({ source: z.string(), names: nameList }),
  regions: z.strictObject({ source: z.string(), names: nameList }),
});

/** Where the names are; the table of countries comes with them. */
export const PHRASE_FILES = [
  'gazetteer/countries.tsv',
  'entities/places.yml',
  'entities/peoples.yml',
  'entities/organisations.yml',
  'entities/laws.yml',
  'entities/events.yml',
  'entities/facilities.yml',
] as const;

/** The last four of them, and what the names in them are. */
const LISTS: readonly (readonly [string, EntityLabel])[] = [
  ['entities/organisations.yml', 'ORG'],
  ['entities/laws.yml', 'LAW'],
  ['entities/events.yml', 'EVENT'],
  ['entities/facilities.yml', 'FAC'],
];

/** Between the fields of a name. */
const MARK = '\t';

/** Names that need no context: organisations, instruments, events, peoples, countries and regions. */
export function loadPhrases(countries: CountryTable): Gazetteer<KnownName> {
  const packed = checkedOnce('entities/phrases', sourceOf(...PHRASE_FILES), () =>
    packGazetteer([...phrases(countries)].map((known) => [known.name, write(known)])),
  );
  return new Gazetteer(packed, read);
}

/** Names of countries beside the table's own, former ones too, by ISO 3166-1 alpha-3. */
export function furtherNames(): Map<string, readonly string[]> {
  const { names } = loadLexicon('entities/places.yml', places).countries;
  return new Map(Object.entries(names));
}

function write({ label, rule, name, full, country }: KnownName): string {
  return [label, rule, name, full, country ?? ''].join(MARK);
}

function read(written: string): KnownName {
  const [label, rule, name, full, country] = written.split(MARK);
  return {
    label: label as EntityLabel,
    rule: rule!,
    name: name!,
    parts: nameParts(name!),
    full: full!,
    country: country || null,
  };
}

/** Where two lists hold one name, the earlier list of this order has it. */
function* phrases(countries: CountryTable): Generator<KnownName> {
  const place = loadLexicon('entities/places.yml', places);
  for (const [code, list] of Object.entries(place.countries.names)) {
    for (const name of list) yield known(name, 'GPE', 'country', list[0], code);
  }
  for (const { demonyms, alpha3 } of countries.rows) {
    for (const name of demonyms) {
      yield known(name, 'NORP', 'demonym', demonyms[0], alpha3);
      if (!/(?:ese|ch|sh|ss|s)$/.test(name)) {
        yield known(`${name}s`, 'NORP', 'demonym', demonyms[0], alpha3);
      }
    }
  }
  for (const name of place.gpe.names) yield known(name, 'GPE', 'place');
  for (const { id, names, plurals } of readLexicon('entities/peoples.yml', peoples)) {
    for (const name of names) {
      yield known(name, 'NORP', `norp-${id}`);
      if (plurals && /.{2}[^sh]$/.test(name)) yield known(`${name}s`, 'NORP', `norp-${id}`, name);
    }
  }
  for (const { names, alpha3 } of countries.rows) {
    for (const name of names) yield known(name, 'GPE', 'country', names[0], alpha3);
  }
  for (const [file, label] of LISTS) {
    for (const { id, names } of readLexicon(file, named)) {
      for (const entry of names) {
        const variants = entry.split(' | ');
        for (const name of variants) yield known(name, label, id, variants[0]);
      }
    }
  }
  for (const name of place.regions.names) yield known(name, 'LOC', 'region');
}

function known(
  name: string,
  label: EntityLabel,
  rule: string,
  full = name,
  country: string | null = null,
): KnownName {
  return { label, rule, name, parts: nameParts(name), full, country };
}
