import type { FormRole } from './forms.ts';
import { ANY, bitOf, NONE, type PackedGraph, ROLES, UNMARKED } from './packed-graph.ts';
import { packLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import { packWords } from './word-table.ts';

/**
 * A place in the graph while it is made. Most places have one way on, so what a place does not have
 * is `null`.
 */
export interface Node<T> {
  words: Map<number, Node<T>> | null;
  gaps: { readonly step: GapStep; readonly node: Node<T> }[] | null;
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
  /** The steps that a word of the patterns is in. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** The words of the patterns that a form belongs to, and what it must be there. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, FormRole>>;
}

/** Numbers things in the order in which they are first met. */
class Numbered<T> {
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

export function packGraph<T>({ root, steps, forms }: GraphData<T>): PackedGraph<T> {
  const nodes = new Numbered<Node<T>>();
  const values = new Numbered<T>();
  const gaps = new Numbered<string>();
  const firsts: number[][] = [];
  const enter = (node: Node<T>, open: number): void => {
    for (const [id, child] of node.words ?? []) {
      firsts[id] ??= [];
      firsts[id].push(nodes.idOf(child), open);
    }
    for (const join of node.joins ?? []) enter(join, open);
    if (node.opens) enter(node.opens, 0);
  };
  enter(root, UNMARKED);
  const cells: number[][] = [];
  for (let i = 0; i < nodes.all.length; i += 1) cells.push(cellsOf(nodes.all[i]!));
  return {
    forms: packWords([...forms.keys()]),
    fits: packLists([...forms.values()].map(fitsOf)),
    firsts: packLists(Array.from(firsts, (list) => list ?? [])),
    places: packLists(cells),
    leads: Int32Array.from(nodes.all, leadsOf),
    gaps: gaps.all.map((gap) => JSON.parse(gap)),
    values: values.all,
  };

  /** What leads on from a node; each list has its length before it. */
  function cellsOf(node: Node<T>): number[] {
    const { words, gaps: gapped, joins, opens, closes, shared, values: ends } = node;
    return [
      shared ? 1 : 0,
      opens ? nodes.idOf(opens) : NONE,
      closes ? nodes.idOf(closes) : NONE,
      words?.size ?? 0,
      ...[...(words ?? [])].flatMap(([id, child]) => [id, nodes.idOf(child)]),
      gapped?.length ?? 0,
      ...(gapped ?? []).flatMap((gap) => [
        gaps.idOf(JSON.stringify(gap.step)),
        nodes.idOf(gap.node),
      ]),
      joins?.length ?? 0,
      ...(joins ?? []).map((join) => nodes.idOf(join)),
      ends?.length ?? 0,
      ...(ends ?? []).map((value) => values.idOf(value)),
    ];
  }

  function fitsOf(memberships: ReadonlyMap<string, FormRole>): number[] {
    const all = new Map<number, FormRole>();
    for (const [word, role] of memberships) {
      for (const id of steps.get(word) ?? []) {
        const other = all.get(id) ?? role;
        all.set(id, other === role ? role : 'any');
      }
    }
    return [...all].flatMap(([id, role]) => [id, ROLES.indexOf(role)]);
  }
}

/** The bits of the steps that lead on from a node. */
function leadsOf<T>({ words, gaps, joins, opens, closes, shared, values }: Node<T>): number {
  if (gaps || shared || values) return ANY;
  let bits = 0;
  for (const id of words?.keys() ?? []) bits |= bitOf(id);
  for (const join of joins ?? []) bits |= leadsOf(join);
  if (opens) bits |= leadsOf(opens);
  if (closes) bits |= leadsOf(closes);
  return bits;
}
