import { createRequire } from 'node:module';

/** Names that the data set uses for countries beside their common and official ones. */
const ALIASES: Readonly<Record<string, string>> = {
  usa: 'USA',
  us: 'USA',
  'u.s.': 'USA',
  america: 'USA',
  uk: 'GBR',
  england: 'GBR',
  wales: 'GBR',
  scotland: 'GBR',
  britain: 'GBR',
  burma: 'MMR',
  palestine: 'PSE',
  columbia: 'COL',
  turkey: 'TUR',
  bosnia: 'BIH',
  'northern ireland': 'GBR',
  'palestinian territories': 'PSE',
  'hong kong': 'CHN',
};

/** The data set gives the country of which these are a part. */
const DATA_SET_COUNTRY: Readonly<Record<string, string>> = { HKG: 'CHN', MAC: 'CHN' };

/** What is read of an entry of world-countries. */
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly cca3: string;
}

const codes = countryCodes();

/** A cell of the data set; `null` where it says that nothing is stated. */
export function stated(value: string | number | null): string | null {
  const words = String(value ?? '').trim();
  return /^(?:|none|unknown|nan)$/i.test(words) ? null : words;
}

/** ISO 3166-1 alpha-3 of a country as the data set names it; the name itself where it is not known. */
export function countryCode(value: string | number | null): string | null {
  const name = stated(value)?.toLowerCase();
  return name ? (codes.get(name) ?? name) : null;
}

/** The code by which the data set's country is to be compared. */
export function dataSetCountry(code: string): string {
  return DATA_SET_COUNTRY[code] ?? code;
}

function countryCodes(): Map<string, string> {
  const map = new Map<string, string>();
  for (const { name, altSpellings, cca3 } of createRequire(import.meta.url)(
    'world-countries',
  ) as Country[]) {
    for (const one of [...altSpellings, name.official, name.common])
      map.set(one.toLowerCase(), cca3);
  }
  for (const [name, code] of Object.entries(ALIASES)) map.set(name, code);
  return map;
}
