import { loadCountries } from '../lexicon/entities/countries.ts';
import { furtherNames } from '../lexicon/entities/phrases.ts';

/** `Annual Report 2018: Turkey`, `Summary of submissions on Italy`, or the name alone. */
const LAST_NAME = /^(?:.*(?:[:–—]|\b[Oo]n)\s+)?(?:[Tt]he\s+)?([^:–—]+)$/u;

let codes: ReadonlyMap<string, string> | null = null;

/**
 * The country that a report says in its title to be about: the one that it ends with, behind a colon,
 * a dash or *on*. A country anywhere else in a title may be that of a speaker or an author.
 * @returns ISO 3166-1 alpha-3, or `null`
 */
export function countryInTitle(title: string): string | null {
  const bare = title.trim().replace(/\s*\([^()]{1,60}\)$/u, '');
  const name = LAST_NAME.exec(bare.slice(-300))?.[1];
  return name === undefined ? null : countryNamed(name);
}

/** The code of a country by one of its English names; `null` for words that name none. */
export function countryNamed(name: string): string | null {
  codes ??= codesByName();
  return codes.get(name.trim().toLowerCase()) ?? null;
}

function codesByName(): Map<string, string> {
  const named = loadCountries().rows.flatMap(({ alpha3, names }) =>
    names.map((name) => [name.toLowerCase(), alpha3] as const),
  );
  // `US` and `CAR` are words too once they are in small letters.
  const further = [...furtherNames()].flatMap(([alpha3, names]) =>
    names
      .filter((name) => /\p{Ll}/u.test(name))
      .map((name) => [name.toLowerCase(), alpha3] as const),
  );
  return new Map([...further, ...named]);
}
