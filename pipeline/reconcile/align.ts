import type { Span } from '../model.ts';
import { firstFrom, sharedLength } from '../span.ts';
import { assign } from './assignment.ts';

/** A span with what tells it from others at the same place. */
export interface Labelled extends Span {
  readonly label: string;
}

/** Who is paired with whom. Each item stands in exactly one of the three. */
export interface Alignment<G, P> {
  readonly pairs: readonly (readonly [gold: G, predicted: P])[];
  readonly missed: readonly G[];
  readonly spurious: readonly P[];
}

/**
 * Pairs annotations one to one: first those with the same span, of these first those with the same
 * label; then, among the rest, so that the overlap (shared length over covered length) summed over
 * all pairs is greatest. The result does not depend on the order of the input or on which side is
 * called gold. Time is that of sorting, as long as not many annotations overlap one another.
 */
export function align<G extends Labelled, P extends Labelled>(
  gold: readonly G[],
  predicted: readonly P[],
): Alignment<G, P> {
  const exact = alignExact(gold, predicted);
  const pairs = [...exact.pairs];
  const taken = new Set<Labelled>();
  for (const [golds, predictions] of clusters(exact.missed, exact.spurious)) {
    for (const pair of pairCluster(golds, predictions)) {
      pairs.push(pair);
      taken.add(pair[0]).add(pair[1]);
    }
  }
  return {
    pairs: pairs.sort(([a], [b]) => inOrder(a, b)),
    missed: exact.missed.filter((one) => !taken.has(one)),
    spurious: exact.spurious.filter((one) => !taken.has(one)),
  };
}

/** As {@link align}, of the same span only. */
export function alignExact<G extends Labelled, P extends Labelled>(
  gold: readonly G[],
  predicted: readonly P[],
): Alignment<G, P> {
  const same = pairEqual([...gold].sort(inOrder), [...predicted].sort(inOrder), inOrder);
  const rest = pairEqual(same.missed, same.spurious, atPlace);
  return { ...rest, pairs: [...same.pairs, ...rest.pairs].sort(([a], [b]) => inOrder(a, b)) };
}

/** Merges two sorted lists, pairing what compares as equal. */
function pairEqual<G extends Labelled, P extends Labelled>(
  gold: readonly G[],
  predicted: readonly P[],
  order: (a: Labelled, b: Labelled) => number,
): Alignment<G, P> {
  const pairs: [G, P][] = [];
  const missed: G[] = [];
  const spurious: P[] = [];
  let i = 0;
  let j = 0;
  while (i < gold.length && j < predicted.length) {
    const sign = order(gold[i]!, predicted[j]!);
    if (sign === 0) pairs.push([gold[i++]!, predicted[j++]!]);
    else if (sign < 0) missed.push(gold[i++]!);
    else spurious.push(predicted[j++]!);
  }
  return {
    pairs,
    missed: [...missed, ...gold.slice(i)],
    spurious: [...spurious, ...predicted.slice(j)],
  };
}

/** Groups sorted spans that hang together by overlap, one sweep from left to right. */
function* clusters<G extends Labelled, P extends Labelled>(
  gold: readonly G[],
  predicted: readonly P[],
): Generator<[G[], P[]]> {
  let i = 0;
  let j = 0;
  while (i < gold.length && j < predicted.length) {
    const golds: G[] = [];
    const predictions: P[] = [];
    let end = Math.min(gold[i]!.start, predicted[j]!.start) + 1;
    for (;;) {
      const g = gold[i];
      const p = predicted[j];
      if (g && g.start < end) {
        golds.push(g);
        end = Math.max(end, g.end);
        i++;
      } else if (p && p.start < end) {
        predictions.push(p);
        end = Math.max(end, p.end);
        j++;
      } else break;
    }
    if (golds.length > 0 && predictions.length > 0) yield [golds, predictions];
  }
}

/** Above this many on the longer side a cluster is paired greedily. */
const LARGEST_EXACT = 40;
/** In such a cluster each span is held against this many neighbours on either side. */
const REACH = 16;

function pairCluster<G extends Labelled, P extends Labelled>(
  golds: readonly G[],
  predictions: readonly P[],
): [G, P][] {
  const size = Math.max(golds.length, predictions.length);
  const weight = (i: number, j: number): number =>
    worth(golds[i]!, predictions[j]!, (size - i) * (size - j));
  if (size > LARGEST_EXACT) return pairGreedily(golds, predictions, weight);
  const table = golds.map((_, i) => predictions.map((__, j) => weight(i, j)));
  return assign(table).flatMap((j, i): [G, P][] => (j < 0 ? [] : [[golds[i]!, predictions[j]!]]));
}

/** One step of overlap outweighs the same label on every pair of a cluster, */
const LABEL_RANGE = 2 * LARGEST_EXACT;
/** and the same label once outweighs every step of text order. */
const ORDER_RANGE = 1e6;

/**
 * What a pair adds to the sum: its overlap; among equals the same label, then text order. Whole
 * numbers, so that sums are exact and ties fall the same way whatever the order of adding.
 */
function worth(gold: Labelled, predicted: Labelled, earliness: number): number {
  const shared = sharedLength(gold, predicted);
  if (shared === 0) return 0;
  const covered = Math.max(gold.end, predicted.end) - Math.min(gold.start, predicted.start);
  const likeness = Math.round((1e5 * shared) / covered);
  const sameLabel = gold.label === predicted.label ? 1 : 0;
  return (likeness * LABEL_RANGE + sameLabel) * ORDER_RANGE + earliness;
}

function pairGreedily<G, P>(
  golds: readonly (G & Labelled)[],
  predictions: readonly (P & Labelled)[],
  weight: (i: number, j: number) => number,
): [G, P][] {
  const candidates = new Map<string, { i: number; j: number; weight: number }>();
  const consider = (i: number, j: number): void => {
    const worth = weight(i, j);
    if (worth > 0) candidates.set(`${i} ${j}`, { i, j, weight: worth });
  };
  golds.forEach((gold, i) => {
    for (const j of neighbours(gold, predictions)) consider(i, j);
  });
  predictions.forEach((predicted, j) => {
    for (const i of neighbours(predicted, golds)) consider(i, j);
  });
  const best = [...candidates.values()].sort(
    (a, b) => b.weight - a.weight || a.i + a.j - b.i - b.j || a.i - b.i,
  );
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const pairs: [G, P][] = [];
  for (const { i, j } of best) {
    if (takenGold.has(i) || takenPredicted.has(j)) continue;
    takenGold.add(i);
    takenPredicted.add(j);
    pairs.push([golds[i]!, predictions[j]!]);
  }
  return pairs;
}

/** Positions of the spans that begin next to where this one begins. */
function neighbours(span: Span, others: readonly Span[]): number[] {
  const at = firstFrom(others, span.start);
  const first = Math.max(0, at - REACH);
  const last = Math.min(others.length, at + REACH);
  return Array.from({ length: Math.max(0, last - first) }, (_, k) => first + k);
}

function atPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function inOrder(a: Labelled, b: Labelled): number {
  return atPlace(a, b) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}
