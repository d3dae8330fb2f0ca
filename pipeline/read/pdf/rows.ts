import type { Fragment } from './fragments.ts';

/** Fragments on one baseline without a wide gap between them, left to right. */
export interface Segment {
  readonly fragments: readonly Fragment[];
  readonly x: number;
  readonly right: number;
}

/** What stands on one baseline of a page, left to right. */
export interface Row {
  readonly y: number;
  /** Of the largest letters. */
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Letters reach about this share of their size above the baseline. */
const ASCENT = 0.8;
/** Wider gaps than this share of the size part columns, cells, or a number from its paragraph. */
const WIDE_GAP = 1;
/** A space may be stretched to this share of the size to fill a line. */
const WIDEST_SPACE = 1.3;

/** Sorts the fragments of a page into rows, top to bottom; raised marks belong to their line. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const sorted = fragments.filter(({ text }) => text !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: { y: number; size: number; members: Fragment[] }[] = [];
  for (const fragment of sorted) {
    const last = groups.at(-1);
    if (last && overlaps(last, fragment)) {
      last.members.push(fragment);
      if (fragment.text.trim() !== '' && fragment.size > last.size) {
        last.y = fragment.y;
        last.size = fragment.size;
      }
    } else {
      groups.push({ y: fragment.y, size: fragment.size, members: [fragment] });
    }
  }
  return groups
    .map(({ y, size, members }) => ({ y, size, segments: segmentsOf(members) }))
    .filter(({ segments }) => segments.length > 0);
}

/** The segments of some fragments of one baseline. */
export function segmentsOf(members: readonly Fragment[]): Segment[] {
  const segments: { fragments: Fragment[]; x: number; right: number }[] = [];
  let spaces: Fragment[] = [];
  for (const fragment of [...members].sort((a, b) => a.x - b.x)) {
    if (fragment.text.trim() === '') {
      if (fragment.width <= WIDEST_SPACE * fragment.size) spaces.push(fragment);
      continue;
    }
    const last = segments.at(-1);
    const reach = spaces.reduce(
      (most, { x, width }) => Math.max(most, x + width),
      last?.right ?? Number.NEGATIVE_INFINITY,
    );
    if (last && fragment.x - reach <= WIDE_GAP * fragment.size) {
      last.fragments.push(...spaces, fragment);
      last.right = Math.max(last.right, fragment.x + fragment.width);
    } else {
      segments.push({ fragments: [fragment], x: fragment.x, right: fragment.x + fragment.width });
    }
    spaces = [];
  }
  return segments;
}

/** One segment of fragments that stand left to right. */
export function segmentOf(fragments: readonly Fragment[]): Segment {
  const inked = fragments.filter(({ text }) => text.trim() !== '');
  const right = Math.max(...inked.map(({ x, width }) => x + width));
  return { fragments, x: inked[0]!.x, right };
}

function overlaps(row: { y: number; size: number }, { y, size }: Fragment): boolean {
  const top = Math.max(row.y - ASCENT * row.size, y - ASCENT * size);
  const shared = Math.min(row.y, y) - top;
  return shared >= 0.5 * ASCENT * Math.min(row.size, size);
}
