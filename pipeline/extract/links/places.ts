import type { Place, PlaceTable } from '../../lexicon/entities/cities.ts';

/** One name is clearly a place if it is this much more populous than the next of its name. */
const CLEAR_LEAD = 5;
const LEAST_POPULATION = 50_000;

/**
 * The GeoNames id of a place where one candidate is clearly meant: the largest of its name in the
 * document's country, else one far larger than all others.
 * @param key the folded words of the name
 * @param countries ISO 3166-1 alpha-3 codes of what the document is about, the likeliest first
 */
export function geonamesOf(
  places: PlaceTable,
  key: string,
  countries: readonly string[],
): number | null {
  const candidates = places.named(key).filter((place) => place.geonames !== null);
  for (const country of countries) {
    const home = candidates.filter((place) => place.country === country);
    if (home.length > 0) return largest(home).geonames;
  }
  if (candidates.length === 0) return null;
  const first = largest(candidates);
  if (first.population < LEAST_POPULATION) return null;
  const rest = candidates.filter((place) => place !== first);
  const isClear = rest.every((place) => place.population * CLEAR_LEAD <= first.population);
  return isClear ? first.geonames : null;
}

function largest(places: readonly Place[]): Place {
  return places.reduce((best, place) => (place.population > best.population ? place : best));
}
