import type { PdfItem, PdfPage } from './library.ts';

/** A run of letters as the page draws it. Coordinates in points, y downwards. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** The text layer of a page, turned upright. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly fragments: readonly Fragment[];
}

type Matrix = readonly number[];

/** How text runs: rightwards, downwards, leftwards, upwards. */
type Quarter = 0 | 1 | 2 | 3;

/**
 * The fragments of a page that run in the direction most of its text runs in, turned so that it
 * runs rightwards. Text in other directions (stamps along the margin) is left out.
 */
export function pageText(page: PdfPage, number: number, items: readonly PdfItem[]): PageText {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const placed = items.flatMap((item) => placedItem(item, transform) ?? []);
  const counts = [0, 0, 0, 0];
  for (const { quarter, fragment } of placed) counts[quarter]! += fragment.text.trim().length;
  const main = counts.indexOf(Math.max(...counts)) as Quarter;
  const upright = placed.filter(({ quarter }) => quarter === main);
  const fragments = upright.map(({ fragment }) => turned(fragment, main));
  const start = turned({ x: 0, y: 0 }, main).y;
  const end = turned({ x: width, y: height }, main).y;
  return { page: number, top: Math.min(start, end), bottom: Math.max(start, end), fragments };
}

function placedItem(
  item: PdfItem,
  viewport: Matrix,
): { quarter: Quarter; fragment: Fragment } | null {
  if (item.str === '') return null;
  const [a, b, c, d, e, f] = multiplied(viewport, item.transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const numbers = [size, e, f, item.width];
  if (!numbers.every(Number.isFinite) || size === 0) return null;
  const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2) + 4) % 4) as Quarter;
  const width = Math.abs(item.width);
  return { quarter, fragment: { text: item.str, x: e, y: f, width, size, font: item.fontName } };
}

function turned<P extends { readonly x: number; readonly y: number }>(
  point: P,
  quarter: Quarter,
): P {
  const { x, y } = point;
  if (quarter === 1) return { ...point, x: y, y: -x };
  if (quarter === 2) return { ...point, x: -x, y: -y };
  if (quarter === 3) return { ...point, x: -y, y: x };
  return point;
}

function multiplied(m: Matrix, n: Matrix): number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
