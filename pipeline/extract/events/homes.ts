import { countUp } from '../../count-up.ts';
import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOfName } from '../../lexicon/entities/gazetteer.ts';

type Places = EntityLexicon['places'];

/** Inhabitants from which a town is taken to be the one meant. */
const LEAST_TOWN = 50_000;
/** A town that the largest of its name outnumbers so many times is not thought of. */
const MOST_TIMES = 10;
const COUNTRY_WEIGHT = 2;
const RANK = / (?:state|province|region|governorate|county|district|oblast|prefecture)$/i;

/**
 * The countries in which divisions and towns lie, by the names that a document uses. Of several
 * places of one name that one is meant whose country the document names, or has other places of:
 * the places of one text lie near each other (Leidner, *Toponym Resolution in Text*, 2007).
 */
export function homesOf(
  names: Iterable<string>,
  countries: ReadonlySet<string>,
  places: Places,
): Map<string, string> {
  const options = new Map<string, Set<string>>();
  const support = new Map<string, number>();
  for (const country of countries) support.set(country, COUNTRY_WEIGHT);
  for (const name of new Set(names)) {
    const found = new Set<string>();
    const named = placesNamed(name, places);
    const largest = Math.max(...named.map(({ population }) => population));
    const least = Math.max(LEAST_TOWN, largest / MOST_TIMES);
    for (const { geonames, population, country } of named) {
      if (country !== '' && (geonames === null || population >= least)) found.add(country);
    }
    for (const country of found) countUp(support, country);
    options.set(name, found);
  }
  const homes = new Map<string, string>();
  for (const [name, found] of options) {
    let best: string | undefined;
    for (const country of found)
      if (best === undefined || support.get(country)! > support.get(best)!) best = country;
    if (best !== undefined) homes.set(name, best);
  }
  return homes;
}

/**
 * What the gazetteer knows by a name, divisions first, then towns from the largest. A division is
 * also known with its rank: `Oyo State`, `Nineveh Governorate`.
 */
export function placesNamed(name: string, places: Places): ReturnType<Places['named']> {
  const found = places.named(keyOfName(name));
  if (found.length > 0 || !RANK.test(name)) return found;
  return places
    .named(keyOfName(name.replace(RANK, '')))
    .filter(({ geonames }) => geonames === null);
}
