import type { Token } from '../model.ts';
import { Outlook } from './outlook.ts';
import type { PackedGraph } from './packed-graph.ts';
import { PatternGraph } from './pattern-graph.ts';
import { type PatternMatch, PatternWalk } from './pattern-walk.ts';

/**
 * All patterns as one graph. Cost: one look-up a token, and a walk where a first word of some
 * pattern stands and the words behind it can bring that pattern to its end.
 */
export class PatternIndex<T> {
  private readonly graph: PatternGraph<T>;
  private readonly outlook: Outlook;

  constructor(graph: PackedGraph<T>) {
    this.graph = new PatternGraph(graph);
    this.outlook = new Outlook(graph.outlook);
  }

  /** Every pattern that matches in `tokens[from, end)`; of one pattern at one place the tightest. */
  find(tokens: readonly Token[], from: number, end: number): readonly PatternMatch<T>[] {
    return new PatternWalk(this.graph, this.outlook, tokens, from, end).matches();
  }
}
