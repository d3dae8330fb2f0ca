import type { Place, PlaceTable } from '../../lexicon/entities/cities.ts';

/** One name is clearly a place if it is this much more populous than the next of its name. */
const CLEAR_LEAD = 5;
const LEAST_POPULATION = 50_000;

/**
 * The GeoNames id of a place where one candidate is clearly meant: the largest of its name in the
 * document's country, unless a division there has the name; else one far larger than all others,
 * else the largest in another country that the document names.
 * @param key the folded words of the name
 * @param countries ISO 3166-1 alpha-3 codes of what the document is about, the likeliest first
 */
export function geonamesOf(
  places: PlaceTable,
  key: string,
  countries: readonly string[],
): number | null {
  const named = spellings(key).flatMap((spelling) => places.named(spelling));
  const candidates = named.filter((place) => place.geonames !== null);
  if (candidates.length === 0) return null;
  const [home, ...others] = countries;
  const atHome = candidates.filter((place) => place.country === home);
  if (atHome.length > 0) return largest(atHome).geonames;
  if (named.some((place) => place.geonames === null && place.country === home)) return null;
  const leader = clearLeader(candidates);
  if (leader) return leader.geonames;
  for (const country of others) {
    const there = candidates.filter((place) => place.country === country);
    if (there.length > 0) return largest(there).geonames;
  }
  return null;
}

const SAINT = /^(?:st\.?|saint) /;

/** A name as it stands, or with its saint in each spelling. */
function spellings(key: string): string[] {
  if (!SAINT.test(key)) return [key];
  return ['st. ', 'st ', 'saint '].map((saint) => key.replace(SAINT, saint));
}

/** The place that is far more populous than all others of its name; `null` where none is. */
function clearLeader(candidates: readonly Place[]): Place | null {
  const first = largest(candidates);
  if (first.population < LEAST_POPULATION) return null;
  const rest = candidates.filter((place) => place !== first);
  const isClear = rest.every((place) => place.population * CLEAR_LEAD <= first.population);
  return isClear ? first : null;
}

function largest(places: readonly Place[]): Place {
  return places.reduce((best, place) => (place.population > best.population ? place : best));
}
