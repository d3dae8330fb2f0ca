import type { FormRole } from './forms.ts';
import {
  ANY,
  bitOf,
  FIXED_CELLS,
  NONE,
  type PackedGraph,
  ROLES,
  UNMARKED,
  WAY_CELLS,
} from './packed-graph.ts';
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

/** Gives each node its place, behind those that were met before it. */
class Places<T> {
  readonly nodes: Node<T>[] = [];
  private readonly places = new Map<Node<T>, number>();
  private end = 0;

  of(node: Node<T>): number {
    let place = this.places.get(node);
    if (place === undefined) {
      place = this.end;
      this.end += lengthOf(node);
      this.nodes.push(node);
      this.places.set(node, place);
    }
    return place;
  }
}

export function packGraph<T>({ root, steps, forms }: GraphData<T>): PackedGraph<T> {
  const places = new Places<T>();
  const values = new Numbered<T>();
  const gaps = new Numbered<string>();
  const firsts: number[][] = [];
  const enter = (node: Node<T>, open: number): void => {
    for (const [id, child] of node.words ?? []) {
      firsts[id] ??= [];
      firsts[id].push(places.of(child), leadsOf(child), open);
    }
    for (const join of node.joins ?? []) enter(join, open);
    if (node.opens) enter(node.opens, 0);
  };
  enter(root, UNMARKED);
  const cells: number[] = [];
  for (let i = 0; i < places.nodes.length; i += 1) cells.push(...cellsOf(places.nodes[i]!));
  return {
    forms: packWords([...forms.keys()]),
    fits: packLists([...forms.values()].map(fitsOf)),
    firsts: packLists(Array.from(firsts, (list) => list ?? [])),
    cells: Int32Array.from(cells),
    gaps: gaps.all.map((gap) => JSON.parse(gap)),
    values: values.all,
  };

  /** What {@link PackedGraph.cells} says of a node. */
  function cellsOf(node: Node<T>): number[] {
    const { words, gaps: gapped, joins, opens, closes, shared, values: ends } = node;
    const way = (child: Node<T>): number[] => [places.of(child), leadsOf(child)];
    return [
      shared ? 1 : 0,
      ...counted(ends ?? [], (value) => [values.idOf(value)]),
      ...counted(joins ?? [], (join) => [places.of(join)]),
      opens ? places.of(opens) : NONE,
      closes ? places.of(closes) : NONE,
      ...counted([...(words ?? [])], ([id, child]) => [id, ...way(child)]),
      ...counted(gapped ?? [], ({ step, node: child }) => [
        gaps.idOf(JSON.stringify(step)),
        ...way(child),
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

/** How many cells a node takes. */
function lengthOf<T>({ words, gaps, joins, values }: Node<T>): number {
  const ways = (words?.size ?? 0) + (gaps?.length ?? 0);
  return FIXED_CELLS + (values?.length ?? 0) + (joins?.length ?? 0) + WAY_CELLS * ways;
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
