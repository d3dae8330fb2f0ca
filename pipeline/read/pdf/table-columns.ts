import { type Row, type Segment, segmentOf } from './rows.ts';

/** Beginnings of cells in one column differ by at most this share of the size. */
const ALIGNED = 0.3;
/** How many rows further on the next cell of a column may stand. */
const REACH = 12;
/** A row with more segments is no row of a table: letters set apart, a leader of dots. */
const MOST_SEGMENTS = 60;
/** A gap of more than this share of the size may part cells where others of the column begin. */
const NARROW_GAP = 0.4;

/** The rows of a flow, divided where cells of a table begin. */
export interface Tabled {
  readonly rows: readonly Row[];
  /** The segments that begin a cell, however narrow the gap before them. */
  readonly columns: ReadonlySet<Segment>;
}

/**
 * Finds the columns of tables. A cell begins behind another segment of its row, straight above or
 * below the beginning of a segment of a row near by, with no row between that runs across; and, once
 * a column is known, behind a narrow gap too. Wide spaces of running text are not so aligned.
 */
export function tableColumns(flow: readonly Row[]): Tabled {
  const columns = new Set<Segment>();
  flow.forEach((row, i) => {
    if (row.segments.length > MOST_SEGMENTS) return;
    for (const segment of row.segments.slice(1)) {
      if (isBelowOne(flow, i, segment.x, () => true)) columns.add(segment);
    }
  });
  if (columns.size === 0) return { rows: flow, columns };
  const known = new Set(columns);
  const rows = flow.map((row, i) => {
    const segments = row.segments.flatMap((segment) => {
      const parts = parted(segment, row.size, (x) =>
        isBelowOne(flow, i, x, (one) => known.has(one)),
      );
      for (const part of parts.slice(1)) columns.add(part);
      if (known.has(segment)) columns.add(parts[0]!);
      return parts;
    });
    return { ...row, segments };
  });
  return { rows, columns };
}

/** Whether a wanted segment begins straight above or below a point, with nothing across between. */
function isBelowOne(
  rows: readonly Row[],
  from: number,
  x: number,
  isWanted: (segment: Segment) => boolean,
): boolean {
  return [1, -1].some((step) => {
    for (let i = from + step; Math.abs(i - from) <= REACH; i += step) {
      const row = rows[i];
      if (row === undefined || row.segments.length > MOST_SEGMENTS) break;
      if (row.segments.some((one) => runsAcross(one, x, row.size))) break;
      const begins = (one: Segment) => Math.abs(one.x - x) <= ALIGNED * row.size;
      if (row.segments.some((one) => begins(one) && isWanted(one))) return true;
    }
    return false;
  });
}

function runsAcross(segment: Segment, x: number, size: number): boolean {
  return segment.x < x - ALIGNED * size && segment.right > x;
}

/** A segment, cut before the fragments behind a gap at which a column begins. */
function parted(segment: Segment, size: number, isColumn: (x: number) => boolean): Segment[] {
  const { fragments } = segment;
  const cuts: number[] = [];
  let reach = segment.x;
  fragments.forEach(({ text, x, width }, i) => {
    if (text.trim() === '') return;
    if (x - reach > NARROW_GAP * size && isColumn(x)) cuts.push(i);
    reach = x + width;
  });
  if (cuts.length === 0) return [segment];
  return [0, ...cuts].map((cut, i) => segmentOf(fragments.slice(cut, cuts[i])));
}
