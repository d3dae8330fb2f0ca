import type { Fragment } from './fragments.ts';
import type { Row, Segment } from './rows.ts';

/** A stretch of a line. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of text within a column. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Of most of its letters. */
  readonly font: string;
  /** Begins with a small raised number or sign, as footnotes do. */
  readonly opensNote: boolean;
  /** What wide gaps part, as in the row of a table; one for a line of running text. */
  readonly cells: readonly Cell[];
  /** The marks of footnotes that were taken out of it. */
  readonly marks: readonly string[];
}

const NOTE_MARK = /^\(?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])\)?(?:,\s?\d{1,3})*$/;
const UNIT = /(?:^|[^\p{L}])[kcm]?m\s*$/u;
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]?\)?$|^[•‣▪●◦·*–—-]$/u;
/** Gaps wider than this share of the size are those between the cells of a table. */
const CELL_GAP = 3;
/** Letters set apart by hand: `Haiti ’s`. */
const KERNED = / (’s\b)/g;
const LEADER = /\s?(?:\.\s?|…\s?|_){5,}/g;

/**
 * Writes out a row: spaces where there are gaps, bars between cells, no marks of footnotes.
 * @param columns segments that begin a column of a table, however narrow the gap before them
 */
export function lineOf(row: Row, page: number, columns: ReadonlySet<Segment>): Line {
  const size = dominant(row, (fragment) => fragment.size.toFixed(1));
  const lineSize = Number(size);
  const marks: string[] = [];
  const cells: Cell[] = [];
  let opensNote = false;
  let start = row.segments[0]!.x;
  let cell = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const segment of row.segments) {
    const gap = segment.x - end;
    if (cell !== '') {
      const isColumn = gap > CELL_GAP * lineSize || columns.has(segment);
      if (isColumn && !ENUMERATOR.test(cell.trim())) {
        cells.push({ text: tidy(cell), x: start, right: end });
        cell = '';
        start = segment.x;
      } else {
        cell += ' ';
      }
    }
    let reach = segment.x;
    for (const fragment of segment.fragments) {
      const isMark = isRaised(fragment, row.y, lineSize) && NOTE_MARK.test(fragment.text.trim());
      if (isMark && cell.trim() === '' && cells.length === 0) {
        opensNote = true;
        cell = `${fragment.text.trim()} `;
      } else if (isMark && !UNIT.test(cell.slice(-4))) {
        marks.push(...(fragment.text.match(/\d+|[^\d\s,()]+/g) ?? []));
      } else {
        const isApart = fragment.x - reach > 0.15 * fragment.size && !/\s$/.test(cell);
        cell += (cell !== '' && isApart ? ' ' : '') + fragment.text;
      }
      reach = fragment.x + fragment.width;
    }
    end = segment.right;
  }
  cells.push({ text: tidy(cell), x: start, right: end });
  const shown = cells.filter(({ text }) => text !== '');
  return {
    text: shown.map(({ text }) => text).join(' | '),
    page,
    x: row.segments[0]!.x,
    right: row.segments.at(-1)!.right,
    y: row.y,
    size: lineSize,
    font: dominant(row, (fragment) => fragment.font),
    opensNote,
    cells: shown,
    marks,
  };
}

function tidy(text: string): string {
  return text.replace(LEADER, ' ').replace(/\s+/g, ' ').replace(KERNED, '$1').trim();
}

function isRaised(fragment: Fragment, baseline: number, size: number): boolean {
  if (fragment.size > 0.8 * size) return false;
  return baseline - fragment.y > 0.12 * size || /^[*†‡§]/.test(fragment.text.trim());
}

function dominant(row: Row, key: (fragment: Fragment) => string): string {
  const letters = new Map<string, number>();
  for (const { fragments } of row.segments) {
    for (const fragment of fragments) {
      const name = key(fragment);
      letters.set(name, (letters.get(name) ?? 0) + fragment.text.trim().length);
    }
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
