import type { Evaluation } from '../evaluation.ts';
import { scoreIntervals } from '../intervals.ts';
import { headlineSection, type Section } from './sections.ts';

/** The scores of a run on one screen. */
export function renderTable(evaluation: Evaluation): string {
  const { header, rows, words } = headlineSection(evaluation, scoreIntervals(evaluation));
  const unchanging = evaluation.documents.length < 2;
  const shown = [header, ...rows].map((row) => (unchanging ? row.slice(0, -1) : row));
  return columns(shown, words);
}

/** Sections one below the other, their columns flush, for a terminal. */
export function renderText(sections: readonly Section[]): string {
  return sections
    .map(({ title, header, rows, words }) => `${title}\n${columns([header, ...rows], words)}`)
    .join('\n');
}

/** Sections as Markdown tables (GitHub flavour). */
export function renderMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ title, header, rows, words }) => {
      const rule = header.map((_, i) => (i < words ? '---' : '---:'));
      const lines = [header, rule, ...rows].map((row) => `| ${row.map(escaped).join(' | ')} |\n`);
      return `## ${title}\n\n${lines.join('')}`;
    })
    .join('\n');
}

/** Lays cells out in columns. @param left how many columns, from the first, are set flush left */
function columns(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

function escaped(cell: string): string {
  return cell.replace(/[|\\`*_<>[\]]/g, '\\$&');
}
