import { tableRows } from './table.ts';

export interface Country {
  /** ISO 3166-1. */
  readonly alpha3: string;
  readonly alpha2: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

export interface CountryTable {
  readonly rows: readonly Country[];
  /** alpha-3 of an alpha-2 code. */
  readonly alpha3: ReadonlyMap<string, string>;
}

/** Countries of the world, from `gazetteer/countries.tsv` (world-countries). */
export function loadCountries(): CountryTable {
  const rows = tableRows('gazetteer/countries.tsv').map(
    ([alpha3, alpha2, names, demonyms, capitals]) => ({
      alpha3: alpha3!,
      alpha2: alpha2!,
      names: list(names),
      demonyms: list(demonyms),
      capitals: list(capitals),
    }),
  );
  return { rows, alpha3: new Map(rows.map((row) => [row.alpha2, row.alpha3])) };
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split('|') : [];
}
