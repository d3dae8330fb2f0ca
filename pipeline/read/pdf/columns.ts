import type { Row, Segment } from './rows.ts';

/** Rows of one column, or across all of them, in reading order. */
export type Flow = readonly Row[];

const MARGIN_SHARE = 0.2;
const NARROWEST_GUTTER = 6;
/** Share of the rows that may run across a gutter: headings, tables, the lines of a note. */
const MOST_ACROSS = 0.35;
const FEWEST_ROWS = 6;
const FEWEST_LETTERS = 18;
const DEEPEST = 2;

/**
 * Divides the rows of a page into flows in reading order: one for a page of one column; for a page
 * of two or more, what runs across the columns parts it into bands, and each band is read column by
 * column. A table is no page of columns: its cells are short.
 */
export function flowsOf(rows: readonly Row[], depth = 0): Flow[] {
  const gutter = depth < DEEPEST ? gutterOf(rows) : null;
  if (gutter === null) return rows.length > 0 ? [rows] : [];
  const flows: Flow[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  let across: Row[] = [];
  const endBand = (): void => {
    flows.push(...flowsOf(left, depth + 1), ...flowsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const endAcross = (): void => {
    if (across.length > 0) flows.push(across);
    across = [];
  };
  for (const row of rows) {
    if (row.segments.some((segment) => covers(segment, gutter))) {
      endBand();
      across.push(row);
      continue;
    }
    endAcross();
    const before = row.segments.filter((segment) => segment.x < gutter);
    const after = row.segments.filter((segment) => segment.x >= gutter);
    if (before.length > 0) left.push({ ...row, segments: before });
    if (after.length > 0) right.push({ ...row, segments: after });
  }
  endBand();
  endAcross();
  return flows;
}

/** The middle of the white stripe between two columns of running text; `null` where there is none. */
function gutterOf(rows: readonly Row[]): number | null {
  if (rows.length < FEWEST_ROWS) return null;
  const segments = rows.flatMap((row) => row.segments);
  const start = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const end = segments.reduce((most, { right }) => Math.max(most, right), start);
  const width = Math.floor(end - start);
  if (!(width > 0) || width > 20_000) return null;
  const stripe = widestStripe(coverage(segments, start, width), rows.length * MOST_ACROSS);
  if (stripe === null) return null;
  const gutter = start + stripe;
  return isBetweenColumns(rows, gutter) ? gutter : null;
}

/** How many segments stand above each point of the width. */
function coverage(segments: readonly Segment[], start: number, width: number): number[] {
  const changes = new Array<number>(width + 2).fill(0);
  for (const { x, right } of segments) {
    changes[Math.max(0, Math.round(x - start))]! += 1;
    changes[Math.min(width + 1, Math.round(right - start) + 1)]! -= 1;
  }
  let depth = 0;
  return changes.map((change) => {
    depth += change;
    return depth;
  });
}

/** The middle of the emptiest stripe in the inner part that is wide enough. */
function widestStripe(depths: readonly number[], most: number): number | null {
  const from = Math.floor(depths.length * MARGIN_SHARE);
  const to = Math.ceil(depths.length * (1 - MARGIN_SHARE));
  const least = depths.slice(from, to).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (least > most) return null;
  let best: { length: number; middle: number } | null = null;
  let begin = -1;
  for (let i = from; i <= to; i += 1) {
    const isEmpty = i < to && depths[i]! <= least + 1;
    if (isEmpty && begin < 0) begin = i;
    if (isEmpty || begin < 0) continue;
    const length = i - begin;
    if (length >= NARROWEST_GUTTER && (!best || length > best.length)) {
      best = { length, middle: begin + length / 2 };
    }
    begin = -1;
  }
  return best?.middle ?? null;
}

/** Running text on both sides: enough rows with a long line left and right. */
function isBetweenColumns(rows: readonly Row[], gutter: number): boolean {
  const divided = rows.filter((row) => !row.segments.some((segment) => covers(segment, gutter)));
  const left = divided.flatMap((row) => lettersOf(row.segments.filter(({ x }) => x < gutter)));
  const right = divided.flatMap((row) => lettersOf(row.segments.filter(({ x }) => x >= gutter)));
  return [left, right].every(
    (side) => side.length >= FEWEST_ROWS && median(side) >= FEWEST_LETTERS,
  );
}

function lettersOf(segments: readonly Segment[]): number[] {
  if (segments.length === 0) return [];
  const texts = segments.flatMap(({ fragments }) => fragments.map(({ text }) => text.length));
  return [texts.reduce((sum, length) => sum + length, 0)];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function covers({ x, right }: Segment, point: number): boolean {
  return x < point && right > point;
}
