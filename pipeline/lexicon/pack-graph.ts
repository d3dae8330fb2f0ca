import type { FormRole } from './forms.ts';
import { NONE, type PackedGraph, ROLES } from './packed-graph.ts';
import { packLists } from './packed-lists.ts';
import { type GraphData, type Node, UNMARKED } from './pattern-graph.ts';
import { packWords } from './word-table.ts';

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
  for (let i = 0; i < nodes.all.length; i += 1) cells.push(nodeCells(nodes.all[i]!));
  const fits = [...forms.values()].map((memberships) =>
    [...fitsOf(memberships)].flatMap(([id, role]) => [id, ROLES.indexOf(role)]),
  );
  return {
    forms: packWords([...forms.keys()]),
    fits: packLists(fits),
    firsts: packLists(Array.from(firsts, (list) => list ?? [])),
    nodes: packLists(cells),
    gaps: gaps.all.map((gap) => JSON.parse(gap)),
    values: values.all,
  };

  /** Each list has its length before it. */
  function nodeCells(node: Node<T>): number[] {
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

  function fitsOf(memberships: ReadonlyMap<string, FormRole>): Map<number, FormRole> {
    const all = new Map<number, FormRole>();
    for (const [word, role] of memberships) {
      for (const id of steps.get(word) ?? []) if (all.get(id) !== 'any') all.set(id, role);
    }
    return all;
  }
}
