import { stringify } from 'csv-stringify/sync';
import type { FileChunk, Format } from '../format.ts';
import type { Cell, TableDefinition } from '../tables/table.ts';
import { DOCUMENT_TABLES, REFERENCE_TABLES, TABLES } from '../tables/tables.ts';
import { codebook } from './codebook.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './datapackage.ts';

/**
 * One CSV file a table: UTF-8 without byte-order mark, line feeds, RFC 4180 quoting, a header, an
 * empty cell for `null`.
 */
export const csv: Format = {
  name: 'csv',
  description: 'CSV tables, one mention a row, with Data Package and CSVW metadata and a codebook.',
  readBy: 'R, pandas, Stata, SPSS, Excel, LibreOffice',
  offsetUnit: 'code points',
  loses: [],
  flatMemory: true,
  part: (view, context) => ({
    chunks: DOCUMENT_TABLES.map(
      (table): FileChunk => ({
        path: csvPath(table),
        content: csvRows(table.rows(view, context)),
        whole: false,
      }),
    ).filter(({ content }) => content !== ''),
    losses: {},
  }),
  open: (sink, context) => {
    for (const table of DOCUMENT_TABLES) sink.append(csvPath(table), csvHeader(table));
    for (const table of REFERENCE_TABLES) {
      sink.file(csvPath(table), csvHeader(table) + csvRows(table.rows(context)));
    }
    sink.file('datapackage.json', dataPackage(TABLES, context.version));
    sink.file('csv-metadata.json', csvwMetadata(TABLES));
    sink.file('codebook.md', codebook(TABLES, context.taxonomy));
    return {};
  },
};

export function csvPath({ name }: TableDefinition): string {
  return `${name}.csv`;
}

function csvHeader({ columns }: TableDefinition): string {
  return csvRows([columns.map(({ name }) => name)]);
}

/**
 * Rows as CSV. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`,
 * `@`, a tab, a carriage return, or the full-width form of one) gets an apostrophe in front; so
 * does a text that already has apostrophes before such a character. {@link unescapeFormula} takes
 * it away again.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  let lines = '';
  let special: (readonly Cell[])[] = [];
  const flush = () => {
    if (special.length > 0) lines += stringified(special);
    special = [];
  };
  for (const row of rows) {
    if (row.some(isSpecial)) special.push(row);
    else {
      flush();
      lines += `${row.join(',')}\n`;
    }
  }
  flush();
  return lines;
}

/** Of rows without any of these csv-stringify makes what `join` makes, in ten times the time. */
const SPECIAL = /[",\n\r]|^[=+\-@\t'\uFF1D\uFF0B\uFF0D\uFF20]/;

function isSpecial(cell: Cell): boolean {
  return typeof cell === 'string' && SPECIAL.test(cell);
}

function stringified(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    {
      record_delimiter: 'unix',
      escape_formulas: true,
      quoted_match: /\r/,
      cast: { boolean: String },
    },
  );
}

const GUARDED_FORMULA = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** csv-stringify guards formulas; what merely looks as if it had been guarded is guarded here. */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && GUARDED_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text of a cell as it was before it was escaped: the inverse of what {@link csvRows} does. */
export function unescapeFormula(cell: string): string {
  return GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
