import { countUp } from '../../count-up.ts';
import type { PageText } from './fragments.ts';
import type { Row, Segment } from './rows.ts';

/** A page as rows. */
export interface PageRows extends Pick<PageText, 'page' | 'top' | 'bottom'> {
  readonly rows: readonly Row[];
}

/** Running heads and feet stand in this share of the height at the top and at the bottom. */
const EDGE = 0.12;
const MOST_EDGE_ROWS = 4;
/** A head that changes with the chapter still comes on so many pages. */
const FEWEST_PAGES = 3;
const PAGE_NUMBER =
  /^(?:[-–—|\s]*)(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?(?:[-–—|\s]*)$/i;
const WORD = /\p{Ll}{3}/u;

/**
 * Takes the running heads, running feet and page numbers from the pages: what comes back at the
 * edge of several pages, with whatever numbers, and numbers alone at the edge.
 */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set([...edgeRows(page)].map((row) => keyOf(row)));
    for (const key of keys) countUp(counts, key);
  }
  const enough = Math.min(FEWEST_PAGES, Math.max(2, pages.length));
  return pages.map((page) => {
    const edge = edgeRows(page);
    const rows = page.rows.filter((row) => {
      if (!edge.has(row)) return true;
      const key = keyOf(row);
      if (key === '') return false;
      return counts.get(key)! < enough && !isImprint(row, page);
    });
    return { ...page, rows };
  });
}

function edgeRows({ rows, top, bottom }: PageRows): Set<Row> {
  const height = bottom - top;
  const first = rows.slice(0, MOST_EDGE_ROWS).filter(({ y }) => y < top + EDGE * height);
  const last = rows.slice(-MOST_EDGE_ROWS).filter(({ y }) => y > bottom - EDGE * height);
  return new Set([...first, ...last]);
}

/** A row by what comes back: its words without page numbers, other numbers as `#`. */
function keyOf(row: Row): string {
  return row.segments
    .map(textOf)
    .filter((text) => text !== '' && !PAGE_NUMBER.test(text))
    .map((text) => text.replace(/\d+/g, '#').toLowerCase())
    .sort()
    .join(' ');
}

/** Job numbers and bar codes at the foot of a page: no row of words. */
function isImprint(row: Row, { bottom, top }: PageRows): boolean {
  if (row.y < bottom - EDGE * (bottom - top)) return false;
  return !WORD.test(row.segments.map(textOf).join(' '));
}

function textOf({ fragments }: Segment): string {
  return fragments
    .map(({ text }) => text)
    .join('')
    .trim();
}
