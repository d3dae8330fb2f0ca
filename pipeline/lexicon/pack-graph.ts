import type { FormRole } from './forms.ts';
import { type GraphData, type Node, Numbered } from './graph-node.ts';
import { mergeEnds } from './merge-graph.ts';
import { packOutlook } from './pack-outlook.ts';
import { NONE, type PackedGraph, ROLES, UNMARKED } from './packed-graph.ts';
import { packLists } from './packed-lists.ts';
import { packWords } from './word-table.ts';

/** A way from the beginning: the place it leads to, and where the words to mark begin. */
type First = readonly [place: number, open: number];

export function packGraph<T>({ root, stepCount, steps, forms }: GraphData<T>): PackedGraph<T> {
  mergeEnds(root);
  const places = new Numbered<Node<T>>();
  const values = new Numbered<T>();
  const gaps = new Numbered<string>();
  const firsts = Array.from({ length: stepCount }, (): First[] => []);
  const enter = (node: Node<T>, open: number): void => {
    for (const [id, child] of node.words ?? []) {
      firsts[id]!.push([places.idOf(child), open]);
    }
    for (const join of node.joins ?? []) enter(join, open);
    if (node.opens) enter(node.opens, 0);
  };
  enter(root, UNMARKED);
  const cells: number[][] = [];
  for (let i = 0; i < places.all.length; i += 1) cells.push(cellsOf(places.all[i]!));
  const fits = [...forms.values()].map(fitsOf);
  const outlook = packOutlook(places.all, stepCount, fits);
  return {
    forms: packWords([...forms.keys()]),
    fits: packLists(fits),
    firsts: packLists(firsts.map(withOutlook)),
    places: packLists(cells),
    gaps: gaps.all.map((gap) => JSON.parse(gap)),
    values: values.all,
    outlook,
  };

  function withOutlook(list: readonly First[]): number[] {
    return list.flatMap(([place, open]) => [
      place,
      open,
      outlook.prospects[place]!,
      outlook.reach[place]!,
    ]);
  }

  /** What {@link PackedGraph.places} says of a node. */
  function cellsOf(node: Node<T>): number[] {
    const { words, gaps: gapped, joins, opens, closes, shared, values: ends } = node;
    return [
      shared ? 1 : 0,
      ...counted(ends ?? [], (value) => [values.idOf(value)]),
      ...counted(joins ?? [], (join) => [places.idOf(join)]),
      opens ? places.idOf(opens) : NONE,
      closes ? places.idOf(closes) : NONE,
      ...counted([...(words ?? [])], ([id, child]) => [id, places.idOf(child)]),
      ...counted(gapped ?? [], ({ step, node: child }) => [
        gaps.idOf(JSON.stringify(step)),
        places.idOf(child),
      ]),
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

/** A list with its length before it. */
function counted<One>(list: readonly One[], cells: (one: One) => number[]): number[] {
  return [list.length, ...list.flatMap(cells)];
}
