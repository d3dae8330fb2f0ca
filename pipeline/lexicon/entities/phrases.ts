import * as z from 'zod';
import type { EntityLabel } from '../../model.ts';
import { loadLexicon } from '../load.ts';
import type { CountryTable } from './countries.ts';
import { Gazetteer } from './gazetteer.ts';
import { nameList } from './lists.ts';

/** A name that the lexicon knows by itself, whatever stands around it. */
export interface KnownName {
  readonly label: EntityLabel;
  /** The list that it stands in. */
  readonly rule: string;
  /** The name as the list writes it. */
  readonly name: string;
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

/**
 * Names that need no context: organisations, instruments, events, peoples, countries and regions.
 * Where two lists hold one name, the earlier list of this order has it.
 */
export function loadPhrases(countries: CountryTable): Gazetteer<KnownName> {
  const gazetteer = new Gazetteer<KnownName>();
  const add = (name: string, label: EntityLabel, rule: string, full: string, country?: string) =>
    gazetteer.add(name, { label, rule, name, full, country: country ?? null });

  const place = loadLexicon('entities/places.yml', places);
  for (const [code, list] of Object.entries(place.countries.names)) {
    const [first] = list;
    for (const name of list) add(name, 'GPE', 'country', first!, code);
  }
  for (const row of countries.rows) {
    for (const name of row.demonyms) {
      add(name, 'NORP', 'demonym', row.demonyms[0]!, row.alpha3);
      if (!/(?:ese|ch|sh|ss|s)$/.test(name)) {
        add(`${name}s`, 'NORP', 'demonym', row.demonyms[0]!, row.alpha3);
      }
    }
  }
  for (const name of place.gpe.names) add(name, 'GPE', 'place', name);
  for (const list of loadLexicon('entities/peoples.yml', peoples)) {
    for (const name of list.names) {
      add(name, 'NORP', `norp-${list.id}`, name);
      if (list.plurals && /.{2}[^sh]$/.test(name)) add(`${name}s`, 'NORP', `norp-${list.id}`, name);
    }
  }
  for (const row of countries.rows) {
    for (const name of row.names) add(name, 'GPE', 'country', row.names[0]!, row.alpha3);
  }
  const lists: [string, EntityLabel][] = [
    ['entities/organisations.yml', 'ORG'],
    ['entities/laws.yml', 'LAW'],
    ['entities/events.yml', 'EVENT'],
    ['entities/facilities.yml', 'FAC'],
  ];
  for (const [file, label] of lists) {
    for (const list of loadLexicon(file, named)) {
      for (const entry of list.names) {
        const variants = entry.split(' | ');
        for (const name of variants) add(name, label, list.id, variants[0]!);
      }
    }
  }
  for (const name of place.regions.names) add(name, 'LOC', 'region', name);
  return gazetteer;
}
