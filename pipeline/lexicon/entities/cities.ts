import { type CountryTable, loadCountries } from './countries.ts';
import { keyOf } from './gazetteer.ts';
import { SortedTable } from './sorted-table.ts';
import { tableRows } from './table.ts';

/** A populated place or a division of a country. */
export interface Place {
  readonly name: string;
  /** GeoNames id; `null` for divisions. */
  readonly geonames: number | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** GeoNames code of its first-level division, `KE.05`; `null` for divisions. */
  readonly admin1: string | null;
  readonly population: number;
}

/** Cities and first-level divisions of the world, each name with all the places that bear it. */
export class PlaceTable {
  private readonly cities = new SortedTable('gazetteer/cities.tsv', (row) => this.city(row));
  private readonly divisions = new SortedTable('gazetteer/divisions.tsv', (row) =>
    this.division(row),
  );
  private admin1: SortedTable<string> | undefined;
  /** Folded names that English gives to towns, and those by which the table knows them. */
  private readonly exonyms = new Map(
    tableRows('entities/exonyms.tsv').map(([name, key]) => [name!, key!]),
  );
  private readonly alpha3: ReadonlyMap<string, string>;

  constructor(countries: CountryTable) {
    this.alpha3 = countries.alpha3;
  }

  /** Places of a name, given by its folded words; divisions first, then by population. */
  named(key: string): Place[] {
    const own = [...this.divisions.rows(key), ...this.cities.rows(key)];
    const exonym = this.exonyms.get(key);
    return exonym === undefined ? own : [...own, ...this.cities.rows(exonym)];
  }

  /** Whether any place bears the name. */
  has(key: string): boolean {
    return this.divisions.has(key) || this.cities.has(key);
  }

  /** The name of the first-level division that a place is in or is; `null` where it is not known. */
  divisionOf({ name, admin1 }: Place): string | null {
    if (admin1 === null) return name;
    this.admin1 ??= new SortedTable('gazetteer/admin1.tsv', (name) => name);
    return this.admin1.rows(admin1)[0] ?? null;
  }

  /** Where the longest place name that begins at a position ends; `from` where none does. */
  endOfLongest(folded: readonly string[], from: number, end: number): number {
    const first = folded[from]!;
    const most = Math.max(this.divisions.longest(first), this.cities.longest(first));
    for (let to = Math.min(end, from + most); to > from; to -= 1) {
      if (this.has(keyOf(folded, from, to))) return to;
    }
    return from;
  }

  private division(row: string): Place {
    const [name, alpha2] = row.split('\t') as [string, string];
    const country = this.alpha3.get(alpha2) ?? '';
    return { name, geonames: null, country, admin1: null, population: 0 };
  }

  private city(row: string): Place {
    const [name, id, alpha2, admin, population] = row.split('\t') as [
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      name,
      geonames: Number(id),
      country: this.alpha3.get(alpha2) ?? '',
      admin1: `${alpha2}.${admin}`,
      population: Number(population),
    };
  }
}

/** The tables `gazetteer/cities.tsv`, `gazetteer/admin1.tsv` (GeoNames), `gazetteer/divisions.tsv` (CLDR). */
export function loadPlaces(countries: CountryTable = loadCountries()): PlaceTable {
  return new PlaceTable(countries);
}
