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
 * it away again. The tests hold it against csv-stringify, which takes ten times as long.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  let lines = '';
  for (const row of rows) lines += `${row.map(written).join(',')}\n`;
  return lines;
}

function written(cell: Cell): Cell {
  if (typeof cell !== 'string' || !SPECIAL.test(cell)) return cell;
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(cell) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What most cells have nothing of: they stand as they are. */
const SPECIAL = /[",\n\r]|^['=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED = /[",\n\r]/;
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED_FORMULA = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text of a cell as it was before it was escaped: the inverse of what {@link csvRows} does. */
export function unescapeFormula(cell: string): string {
  return GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
