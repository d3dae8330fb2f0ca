import type { Token } from '../model.ts';
import type { PackedGraph } from './packed-graph.ts';
import { PatternGraph } from './pattern-graph.ts';
import { type PatternMatch, PatternWalk } from './pattern-walk.ts';

/**
 * All patterns as one graph. Cost: one look-up a token, and a walk where a first word of some
 * pattern stands; independent of the number of patterns.
 */
export class PatternIndex<T> {
  private readonly graph: PatternGraph<T>;

  constructor(graph: PackedGraph<T>) {
    this.graph = new PatternGraph(graph);
  }

  /** Every pattern that matches in `tokens[from, end)`; of one pattern at one place the tightest. */
  find(tokens: readonly Token[], from: number, end: number): readonly PatternMatch<T>[] {
    const walk = new PatternWalk(this.graph, tokens, from, end);
    for (let i = from; i < end; i += 1) walk.startAt(i);
    return walk.found;
  }
}
