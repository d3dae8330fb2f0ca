import { type CountryTable, loadCountries } from './countries.ts';
import { Gazetteer } from './gazetteer.ts';
import { tableLines } from './table.ts';

/** A populated place or a division of a country. */
export interface Place {
  readonly name: string;
  /** GeoNames id; `null` for divisions. */
  readonly geonames: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly admin: string;
  readonly population: number;
}

/** Cities and first-level divisions of the world, each name with all the places that bear it. */
export class PlaceTable {
  private readonly lines = new Gazetteer<string[]>();
  private readonly alpha3: ReadonlyMap<string, string>;

  constructor(countries: CountryTable, cities: readonly string[], divisions: readonly string[]) {
    this.alpha3 = countries.alpha3;
    for (const line of divisions) this.addLine(line);
    for (const line of cities) this.addLine(line);
  }

  private addLine(line: string): void {
    const name = line.slice(0, line.indexOf('\t'));
    const key = /^[A-Za-z]+$/.test(name) ? name.toLowerCase() : null;
    const known = key === null ? undefined : this.lines.get(key);
    if (known) known.push(line);
    else this.lines.add(name, [line]);
  }

  /** Places of a name, given by its folded words; divisions first, then by population. */
  named(key: string): Place[] {
    return (this.lines.get(key) ?? []).map((line) => this.parse(line));
  }

  /** Whether any place bears the name. */
  has(key: string): boolean {
    return this.lines.get(key) !== undefined;
  }

  /** Where the longest place name that begins at a position ends; `from` where none does. */
  endOfLongest(folded: readonly string[], from: number, end: number): number {
    return this.lines.longestAt(folded, from, end, () => true)?.to ?? from;
  }

  private parse(line: string): Place {
    const cells = line.split('\t');
    const isCity = cells.length > 2;
    return {
      name: cells[0]!,
      geonames: isCity ? Number(cells[1]) : null,
      country: this.alpha3.get(cells[isCity ? 2 : 1]!) ?? '',
      admin: cells[3] ?? '',
      population: Number(cells[4] ?? 0),
    };
  }
}

/** The tables `gazetteer/cities.tsv` (GeoNames) and `gazetteer/divisions.tsv` (CLDR). */
export function loadPlaces(countries: CountryTable = loadCountries()): PlaceTable {
  return new PlaceTable(
    countries,
    tableLines('gazetteer/cities.tsv'),
    tableLines('gazetteer/divisions.tsv'),
  );
}
