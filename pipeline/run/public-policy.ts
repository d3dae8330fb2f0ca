import { fold } from '../lexicon/entities/keys.ts';
import { GIVEN } from '../lexicon/entities/names.ts';
import type { Resources } from '../lexicon/resources.ts';
import type { CanonicalEntity } from '../model.ts';
import {
  type RedactionKnowledge,
  type RedactionOptions,
  type RedactionPolicy,
  redactionPolicyFrom,
} from '../redact/policy.ts';

/**
 * The policy of `--profile public`, with what the language data know of words and places. Each
 * thread makes its own, so the key never travels.
 * @throws UsageError where the key is missing or weak, or a list cannot be read
 */
export function publicPolicy(options: RedactionOptions, resources: Resources): RedactionPolicy {
  return redactionPolicyFrom(options, process.env, knowledgeOf(resources));
}

/** What the language data know of words and places. */
export function knowledgeOf({
  entityLexicon,
}: Pick<Resources, 'entityLexicon'>): Required<RedactionKnowledge> {
  const { words, persons, places, countries, phrases } = entityLexicon;
  const placesNamed = (name: string) => places.named(fold(name));
  const nameOf = (alpha3: string) =>
    countries.rows.find((country) => country.alpha3 === alpha3)?.names[0] ?? null;
  const meantBy = ({ name, geonames }: CanonicalEntity) =>
    geonames === null ? undefined : placesNamed(name).find((one) => one.geonames === geonames);
  return {
    isOrdinary: (word) => words.has(word),
    isGivenName: (word) => ((persons.get(word) ?? 0) & GIVEN) !== 0,
    isKnownName: (name) => {
      const key = name.join(' ');
      return phrases.get(key) !== undefined || places.has(key);
    },
    firstLevelDivision: (place) => {
      if (place.geonames !== null) {
        const meant = meantBy(place);
        return meant ? places.divisionOf(meant) : null;
      }
      return placesNamed(place.name).some(({ geonames }) => geonames === null) ? place.name : null;
    },
    countryOf: (place) => {
      const meant = meantBy(place);
      return meant ? nameOf(meant.country) : null;
    },
  };
}
