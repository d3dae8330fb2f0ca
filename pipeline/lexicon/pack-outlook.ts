import { countUp } from '../count-up.ts';
import type { Node } from './graph-node.ts';
import { AT_END, type PackedOutlook } from './packed-graph.ts';
import { packLists } from './packed-lists.ts';
import { FARTHEST_CONJUNCT } from './pattern-walk.ts';

/** A form by which more places lead on is common: of the bounds tried, this one asks for the fewest steps a word. */
const MOST_PLACES = 100;
/** An adverb may stand behind a word. */
const ASIDE = 1;

/** The outlook from a node. */
interface View {
  readonly prospect: number;
  readonly reach: number;
}

/**
 * @param nodes by the numbers of their places
 * @param fits of each form: the steps that it fits and its role in them, by turns
 */
export function packOutlook<T>(
  nodes: readonly Node<T>[],
  stepCount: number,
  fits: readonly (readonly number[])[],
): PackedOutlook {
  const common = commonSteps(nodes, fits);
  const views = new Map<Node<T>, View>();
  const prospects = new Map<string, number>();
  const lasts = Array.from({ length: stepCount }, (): number[] => []);
  const links = Array.from({ length: stepCount }, (): number[] => []);
  const befores: number[][] = [[]];
  return {
    prospects: Int32Array.from(nodes, (node) => viewOf(node).prospect),
    reach: Int16Array.from(nodes, (node) => viewOf(node).reach + ASIDE),
    lasts: packLists(lasts),
    links: packLists(links),
    befores: packLists(befores),
  };

  function viewOf(node: Node<T>): View {
    let view = views.get(node);
    if (!view) {
      view = look(node);
      views.set(node, view);
    }
    return view;
  }

  function look(node: Node<T>): View {
    const { words, gaps, joins, opens, closes } = node;
    const nexts: View[] = [];
    const last: number[] = [];
    const linked: [step: number, next: View][] = [];
    for (const { step, node: next } of gaps ?? []) nexts.push(over(step.most, viewOf(next)));
    for (const next of [...(joins ?? []), opens, closes]) if (next) nexts.push(viewOf(next));
    for (const [step, child] of words ?? []) {
      const next = viewOf(child);
      if (next === END) last.push(step);
      else if (common.has(step)) nexts.push(over(1 + ASIDE, next));
      else linked.push([step, next]);
    }
    if (node.values !== null || nexts.includes(END)) return END;
    const farthest = nexts.reduce((most, { reach }) => Math.max(most, reach), 0);
    const reach = node.shared ? farthest + FARTHEST_CONJUNCT + 1 : farthest;
    const seen = [...new Set(nexts.map(({ prospect }) => prospect))].sort((a, b) => a - b);
    if (seen.length === 1 && last.length === 0 && linked.length === 0) {
      return { prospect: seen[0]!, reach };
    }
    return { prospect: prospectOf(seen, last, linked), reach };
  }

  function prospectOf(seen: number[], last: number[], linked: [number, View][]): number {
    const key = JSON.stringify([seen, last, linked]);
    const known = prospects.get(key);
    if (known !== undefined) return known;
    const id = befores.push([]) - 1;
    prospects.set(key, id);
    for (const one of seen) befores[one]!.push(id);
    for (const step of last) lasts[step]!.push(id);
    for (const [step, { prospect, reach }] of linked) {
      links[step]!.push(id, prospect, reach + ASIDE);
    }
    return id;
  }
}

const END: View = { prospect: AT_END, reach: 0 };

function over(words: number, view: View): View {
  return view === END ? END : { ...view, reach: view.reach + words };
}

/** The steps that a common form fits. */
function commonSteps<T>(
  nodes: readonly Node<T>[],
  fits: readonly (readonly number[])[],
): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { words } of nodes) {
    for (const step of words?.keys() ?? []) countUp(counts, step);
  }
  const common = new Set<number>();
  for (const cells of fits) {
    const steps = cells.filter((_, i) => i % 2 === 0);
    const places = steps.reduce((sum, step) => sum + (counts.get(step) ?? 0), 0);
    if (places > MOST_PLACES) for (const step of steps) common.add(step);
  }
  return common;
}
