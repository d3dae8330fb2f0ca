import type { Hyphenation } from './hyphenation.ts';
import type { Cell, Line } from './lines.ts';

const LOWER_START = /^["“‘(]?\p{Ll}/u;
const ENDED = /[.!?…][”"')\]]*$/;
/** A sentence or an item of a list may have ended. */
const STOPPED = /[.!?…;:][”"')\]]*$/;
/** Cells of a column begin within this share of the size of one another. */
const ALIGNED = 0.8;
/** A space, and the white that stays between columns, as a share of the size. */
const GUTTER = 1;
/** Of shorter words (labels, numbers) it is not told whether the next one had room beside them. */
const SHORTEST_FULL = 8;

/** True for a line that wide gaps part, as they do in tables. */
export function isCells({ cells }: Line): boolean {
  return cells.length > 1;
}

/**
 * Whether a line goes on with the row of a table: each of its cells stands below one of the row, and
 * one reads on there in small letters, or each because its first word had no room above. Below a row,
 * a line without the first column is no row of its own unless a sentence has ended.
 * @param row the lines of the row so far, the first of which has all its columns
 * @param edge where the last column ends at most
 */
export function isSameTableRow(row: readonly Line[], line: Line, edge: number): boolean {
  const columns = row[0]!.cells;
  const placed = line.cells.map((cell) => {
    const column = columnOf(cell, columns, line.size);
    const limit = columns[column + 1]?.x ?? edge;
    return { cell, column, limit, above: column < 0 ? cell : lastOf(row, columns, column) };
  });
  if (placed.some(({ cell, column, limit }) => column < 0 || cell.right > limit)) return false;
  const unended = placed.filter(({ above }) => !ENDED.test(above.text));
  if (unended.some(({ cell }) => LOWER_START.test(cell.text))) return true;
  const hadRoom = placed.some(({ cell, limit, above }) =>
    limit === Number.POSITIVE_INFINITY
      ? STOPPED.test(above.text)
      : above.right + firstWordWidth(cell) <= limit - GUTTER * line.size,
  );
  if (placed.length === 1 && placed[0]!.column > 0) {
    return unended.length === 1 && !(hadRoom && STOPPED.test(placed[0]!.above.text));
  }
  return (
    !hadRoom &&
    line.font === row.at(-1)!.font &&
    placed.some(({ above, limit }) => limit < edge && isLong(above))
  );
}

/** The text of a row of a table: each cell read to its end, with bars between the cells. */
export function tableRowText(row: readonly Line[], hyphenation: Hyphenation): string {
  const columns = row[0]!.cells;
  const texts = columns.map(() => '');
  for (const { cells, size } of row) {
    for (const cell of cells) {
      const column = columnOf(cell, columns, size);
      const above = texts[column]!;
      texts[column] = above === '' ? cell.text : hyphenation.join(above, cell.text) + cell.text;
    }
  }
  return texts.join(' | ');
}

/** @returns the column in which a cell stands; -1 where it stands in none */
function columnOf(cell: Cell, columns: readonly Cell[], size: number): number {
  return columns.findIndex(({ x }) => Math.abs(x - cell.x) < ALIGNED * size);
}

function lastOf(row: readonly Line[], columns: readonly Cell[], column: number): Cell {
  for (let i = row.length - 1; i > 0; i -= 1) {
    const { cells, size } = row[i]!;
    const cell = cells.find((one) => columnOf(one, columns, size) === column);
    if (cell !== undefined) return cell;
  }
  return columns[column]!;
}

function isLong({ text }: Cell): boolean {
  return text.length >= SHORTEST_FULL;
}

function firstWordWidth({ text, x, right }: Cell): number {
  const [word = ''] = text.split(' ', 1);
  return ((right - x) * word.length) / text.length;
}
