import type { Evaluation } from './evaluation.ts';
import { percent } from './figures.ts';
import { headlines } from './headline.ts';

/** The scores of a run on one screen: percentages, counts, `n/a` where nothing was to be measured. */
export function renderTable(evaluation: Evaluation): string {
  const rows = headlines(evaluation).map((row, i, all) => [
    all[i - 1]?.layer === row.layer ? '' : row.layer,
    row.name,
    String(row.gold),
    String(row.predicted),
    percent(row.precision),
    percent(row.recall),
    percent(row.f1),
  ]);
  return columns([['layer', 'measure', 'gold', 'found', 'P', 'R', 'F1'], ...rows], 2);
}

/** Lays cells out in columns. @param left how many columns, from the first, are set flush left */
export function columns(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}
