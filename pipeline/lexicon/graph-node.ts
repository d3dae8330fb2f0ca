import type { FormRole } from './forms.ts';
import type { GapStep } from './pattern.ts';

/**
 * A place in the graph while it is made. Most places have one way on, so what a place does not have
 * is `null`.
 */
export interface Node<T> {
  words: Map<number, Node<T>> | null;
  gaps: { readonly step: GapStep; node: Node<T> }[] | null;
  /** Where the alternatives of a choice that begins here meet again, by the choice's key. */
  choices: Map<string, Node<T>> | null;
  /** Nodes that are reached without a word: the ends of choices. */
  joins: Node<T>[] | null;
  opens: Node<T> | null;
  closes: Node<T> | null;
  /** Reached over a word whose force reaches over a coordination. */
  shared: boolean;
  values: T[] | null;
}

/** All patterns as one graph; equal beginnings are shared. */
export interface GraphData<T> {
  readonly root: Node<T>;
  /** Steps are numbered from 0. */
  readonly stepCount: number;
  /** The steps that a word of the patterns is in. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** The words of the patterns that a form belongs to, and what it must be there. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, FormRole>>;
}

/** Numbers things in the order in which they are first met. */
export class Numbered<T> {
  readonly all: T[] = [];
  private readonly ids = new Map<T, number>();

  idOf(one: T): number {
    let id = this.ids.get(one);
    if (id === undefined) {
      id = this.all.push(one) - 1;
      this.ids.set(one, id);
    }
    return id;
  }
}
