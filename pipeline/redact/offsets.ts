import { headLength } from '../bisect.ts';
import type { Span } from '../model.ts';

/** New words for a span of a text. */
export interface Substitution extends Span {
  readonly replacement: string;
}

/**
 * Where the places of a text are after substitutions. A place inside a substituted span maps to the
 * beginning of the new words as a start and to their end as an end, so that no span becomes empty.
 */
export class OffsetMap {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly newStarts: number[] = [];
  private readonly newEnds: number[] = [];

  /** @param substitutions in text order, apart from each other */
  constructor(substitutions: readonly Substitution[]) {
    let shift = 0;
    for (const { start, end, replacement } of substitutions) {
      this.starts.push(start);
      this.ends.push(end);
      this.newStarts.push(start + shift);
      this.newEnds.push(start + shift + replacement.length);
      shift += replacement.length - (end - start);
    }
  }

  start(offset: number): number {
    const i = this.lastAtOrBefore(offset);
    if (i < 0) return offset;
    const end = this.ends[i]!;
    return offset < end ? this.newStarts[i]! : this.newEnds[i]! + offset - end;
  }

  end(offset: number): number {
    const i = this.lastAtOrBefore(offset - 1);
    if (i < 0) return offset;
    return this.newEnds[i]! + Math.max(0, offset - this.ends[i]!);
  }

  span({ start, end }: Span): Span {
    return { start: this.start(start), end: this.end(end) };
  }

  /** Position of the last substitution that starts at or before the offset, or -1. */
  private lastAtOrBefore(offset: number): number {
    return headLength(this.starts, (start) => start <= offset) - 1;
  }
}

/** The text with its substitutions made. */
export function substitute(text: string, substitutions: readonly Substitution[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, replacement } of substitutions) {
    parts.push(text.slice(position, start), replacement);
    position = end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
