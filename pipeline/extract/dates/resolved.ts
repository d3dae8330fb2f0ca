import type { InferredPart, TimexType } from '../../model.ts';
import type { Anchors } from './anchors.ts';
import type { Point } from './point.ts';
import type { Story } from './story.ts';

/** An expression with what it leaves open filled in. */
export interface Resolved {
  readonly timexType: TimexType;
  readonly value: string;
  readonly inferred: readonly InferredPart[];
  /** What later expressions may go back to; `null` where they had better not. */
  readonly point: Point | null;
}

/** Where an expression stands and what it may go back to. */
export interface Context {
  readonly anchors: Anchors;
  readonly story: Story | null;
  /** Position of its block in the document. */
  readonly block: number;
  /** The date before it in its sentence: *in 2015, and again a year later*. */
  readonly here: Point | null;
  /** Its sentence says that it is still to come. */
  readonly future: boolean;
  /** Its sentence says that it was before what was told. */
  readonly earlier: boolean;
}

/** A DATE that nothing later goes back to. */
export function date(value: string, inferred: readonly InferredPart[] = []): Resolved {
  return { timexType: 'DATE', value, inferred, point: null };
}
