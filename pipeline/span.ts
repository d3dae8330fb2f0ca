import { headLength } from './bisect.ts';
import type { Span } from './model.ts';

/** True where the spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer` (or is equal to it). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function equals(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Code units that the spans share; 0 where they are apart. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The words of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Text order; of two that start together the longer first. For `Array.prototype.sort`. */
export function compare(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Index of the first span, of spans in text order, that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return headLength(spans, ({ start }) => start < offset);
}

/** Whether any of some spans, in text order and apart from each other, shares words with a span. */
export function isAnyOver(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    const last = spans[firstFrom(spans, end) - 1];
    return last !== undefined && last.end > start;
  };
}

/** Index of the last sentence that begins at or before the offset; 0 where none does. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  return Math.max(0, headLength(sentences, ({ start }) => start <= offset) - 1);
}
