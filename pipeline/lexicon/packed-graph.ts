import type { FormRole } from './forms.ts';
import { listAt, type PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import type { Node } from './pattern-graph.ts';
import { type PackedWords, WordTable } from './word-table.ts';

/** A graph of patterns in flat arrays: only what a text needs of it becomes nodes. Plain data. */
export interface PackedGraph<T> {
  readonly forms: PackedWords;
  /** Of each form: the steps that it fits and its role in them, by turns. */
  readonly fits: PackedLists;
  /** Of each step: the nodes that it leads to from the beginning and where they are open, by turns. */
  readonly firsts: PackedLists;
  /** Of each node: what `pack-graph.ts` writes. */
  readonly nodes: PackedLists;
  readonly gaps: readonly GapStep[];
  readonly values: readonly T[];
}

/** Roles by their number. */
export const ROLES: readonly FormRole[] = ['any', 'verb', 'noun'];
/** Stands for a node that is not there. */
export const NONE = -1;

/** Where a first step leads. */
export interface First<T> {
  readonly node: Node<T>;
  readonly open: number;
}

/** Reads a packed graph. */
export class GraphReader<T> {
  private readonly graph: PackedGraph<T>;
  private readonly forms: WordTable;
  private readonly nodes: (Node<T> | undefined)[] = [];

  constructor(graph: PackedGraph<T>) {
    this.graph = graph;
    this.forms = new WordTable(graph.forms);
  }

  /** The steps that a form fits, with its role in them; `null` where no pattern has it. */
  fitsOf(form: string): Map<number, FormRole> | null {
    const id = this.forms.idOf(form);
    if (id < 0) return null;
    const fits = new Map<number, FormRole>();
    const cells = listAt(this.graph.fits, id);
    for (let i = 0; i < cells.length; i += 2) fits.set(cells[i]!, ROLES[cells[i + 1]!]!);
    return fits;
  }

  /** Where a step leads from the beginning of patterns. */
  firstsOf(step: number): First<T>[] {
    const { firsts } = this.graph;
    const found: First<T>[] = [];
    if (step + 1 >= firsts.starts.length) return found;
    const cells = listAt(firsts, step);
    for (let i = 0; i < cells.length; i += 2) {
      found.push({ node: this.nodeAt(cells[i]!), open: cells[i + 1]! });
    }
    return found;
  }

  /** A node with all that it leads to; patterns are short, and a graph has no circles. */
  private nodeAt(id: number): Node<T> {
    let node = this.nodes[id];
    if (!node) {
      node = this.read(listAt(this.graph.nodes, id));
      this.nodes[id] = node;
    }
    return node;
  }

  private read(cells: Int32Array): Node<T> {
    let at = 0;
    const next = (): number => cells[at++]!;
    const list = <One>(one: () => One): One[] | null => {
      const all = Array.from({ length: next() }, one);
      return all.length === 0 ? null : all;
    };
    const node = (): Node<T> => this.nodeAt(next());
    const nodeOrNone = (): Node<T> | null => {
      const id = next();
      return id === NONE ? null : this.nodeAt(id);
    };
    const shared = next() === 1;
    const opens = nodeOrNone();
    const closes = nodeOrNone();
    const words = list((): [number, Node<T>] => [next(), node()]);
    return {
      words: words && new Map(words),
      gaps: list(() => ({ step: this.graph.gaps[next()]!, node: node() })),
      choices: null,
      joins: list(node),
      opens,
      closes,
      shared,
      values: list(() => this.graph.values[next()]!),
      leads: null,
    };
  }
}
