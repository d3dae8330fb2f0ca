import type { ExportContext } from '../format.ts';
import type { DocumentView } from '../view.ts';

/** A value of a table. `null`: not known, or not applicable; written as an empty cell. */
export type Cell = string | number | boolean | null;

export type ColumnType = 'string' | 'integer' | 'boolean' | 'date';

/** The definition of a column: CSV, schemas, Parquet and codebook are all made from it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly unit?: string;
  /** The standard that the values follow: `EDTF level 1`. */
  readonly format?: string;
  readonly nullable: boolean;
  /** The closed list of values. */
  readonly values?: readonly string[];
  /** The table and column whose values these are. */
  readonly references?: readonly [table: string, column: string];
}

/** What a table is, apart from its rows. */
export interface TableDefinition {
  readonly name: string;
  readonly description: string;
  /** Names of the columns that together tell each row from all others. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** A table to which each document adds its rows. */
export interface DocumentTable extends TableDefinition {
  /** The rows of one document, cells in the order of the columns. */
  rows(view: DocumentView, context: ExportContext): Cell[][];
}

/** A table that is the same whatever the documents say. */
export interface ReferenceTable extends TableDefinition {
  rows(context: ExportContext): Cell[][];
}

type ColumnGiven = Omit<Column, 'name' | 'nullable'> & { readonly nullable?: true };

type Rows<Name extends string> = Iterable<Readonly<Record<Name, Cell>>>;

interface TableGiven<Name extends string> {
  readonly name: string;
  readonly description: string;
  readonly key: readonly NoInfer<Name>[];
  readonly columns: Readonly<Record<Name, ColumnGiven>>;
}

/** Makes a table; a row that lacks a column, or has one more, does not compile. */
export function documentTable<Name extends string>(
  given: TableGiven<Name>,
  rows: (view: DocumentView, context: ExportContext) => Rows<NoInfer<Name>>,
): DocumentTable {
  const cells = cellsOf(given);
  return { ...defined(given), rows: (view, context) => cells(rows(view, context)) };
}

/** As {@link documentTable}, for a table that no document changes. */
export function referenceTable<Name extends string>(
  given: TableGiven<Name>,
  rows: (context: ExportContext) => Rows<NoInfer<Name>>,
): ReferenceTable {
  const cells = cellsOf(given);
  return { ...defined(given), rows: (context) => cells(rows(context)) };
}

function defined<Name extends string>({ name, description, key, columns }: TableGiven<Name>) {
  const entries = Object.entries<ColumnGiven>(columns);
  return {
    name,
    description,
    key,
    columns: entries.map(
      ([column, given]): Column => ({ name: column, nullable: false, ...given }),
    ),
  };
}

function cellsOf<Name extends string>({ columns }: TableGiven<Name>) {
  const names = Object.keys(columns) as Name[];
  return (rows: Rows<Name>): Cell[][] => Array.from(rows, (row) => names.map((name) => row[name]));
}
