import { type Node, Numbered } from './graph-node.ts';

/**
 * Makes one node of those from which the same words lead to the same values, so that patterns with
 * equal ends share them. What is found, and in which order, stays the same.
 */
export function mergeEnds<T>(root: Node<T>): void {
  const values = new Numbered<T>();
  const kept = new Map<string, Node<T>>();
  const ids = new Map<Node<T>, number>();
  const merged = new Map<Node<T>, Node<T>>();
  merge(root);

  function merge(node: Node<T>): Node<T> {
    const before = merged.get(node);
    if (before) return before;
    const { words, gaps, joins } = node;
    for (const [step, child] of words ?? []) words!.set(step, merge(child));
    for (const gap of gaps ?? []) gap.node = merge(gap.node);
    if (joins) node.joins = joins.map(merge);
    if (node.opens) node.opens = merge(node.opens);
    if (node.closes) node.closes = merge(node.closes);
    const key = keyOf(node);
    let one = kept.get(key);
    if (!one) {
      one = node;
      ids.set(node, kept.size);
      kept.set(key, node);
    }
    merged.set(node, one);
    return one;
  }

  /** What a node has; equal nodes behind it are one already. */
  function keyOf({ words, gaps, joins, opens, closes, shared, values: ends }: Node<T>): string {
    return JSON.stringify([
      [...(words ?? [])].map(([step, child]) => [step, ids.get(child)]),
      gaps?.map(({ step, node }) => [step.key, ids.get(node)]),
      joins?.map((join) => ids.get(join)),
      opens && ids.get(opens),
      closes && ids.get(closes),
      shared,
      ends?.map((value) => values.idOf(value)),
    ]);
  }
}
