import type { Span } from '../model.ts';

/** Index of the first span, of spans in text order, that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any of some spans, in text order and apart from each other, shares words with a span. */
export function isAnyOver(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    const last = spans[firstFrom(spans, end) - 1];
    return last !== undefined && last.end > start;
  };
}
