import { type Element, elements } from './dom.ts';

/** A cell with more text than this is a column of the page's layout. */
const LONGEST_CELL = 600;
const NO_DATA = new Set(['table', 'h1', 'h2', 'h3', 'article', 'main']);

/**
 * True for a table of data, whose rows are read as lines; false for one that lays out a page, whose
 * cells are read one after another.
 */
export function isDataTable(table: Element): boolean {
  if (table.attributes['role'] === 'presentation') return false;
  for (const inner of elements(table)) {
    if (inner !== table && NO_DATA.has(inner.name)) return false;
    if (isCell(inner) && inner.textLength > LONGEST_CELL) return false;
  }
  return rowCells(table).some((cells) => cells.length > 1);
}

/** The cells of a table row by row. */
export function rowCells(table: Element): Element[][] {
  return [...elements(table)]
    .filter(({ name }) => name === 'tr')
    .map((row) =>
      row.children.filter((child): child is Element => typeof child !== 'string' && isCell(child)),
    )
    .filter((cells) => cells.some((cell) => cell.textLength > 0));
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th';
}
