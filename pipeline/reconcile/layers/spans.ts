import { groupBy } from '../../group.ts';
import { equals } from '../../span.ts';
import { type Alignment, align, alignExact, type Labelled } from '../align.ts';
import type { MatchCounts } from '../match-counts.ts';
import { counted, type Layer, type Measure, type Score } from '../measures.ts';

/** As {@link align}, of the same label only. */
export function alignWithinLabels<G extends Labelled, P extends Labelled>(
  gold: readonly G[],
  predicted: readonly P[],
): Alignment<G, P> {
  const golds = groupBy(gold, ({ label }) => label);
  const predictions = groupBy(predicted, ({ label }) => label);
  const labels = [...new Set([...golds.keys(), ...predictions.keys()])].sort();
  const parts = labels.map((label) => align(golds.get(label) ?? [], predictions.get(label) ?? []));
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    missed: parts.flatMap(({ missed }) => missed),
    spurious: parts.flatMap(({ spurious }) => spurious),
  };
}

/**
 * GATE's three measures (Cunningham et al., *Developing Language Processing Components with GATE*,
 * ch. 10): an annotation of the same label is correct where the span is the same and partially
 * correct where it overlaps.
 */
export function gateScores(
  layer: Layer,
  { pairs, missed, spurious }: Alignment<Labelled, Labelled>,
): Score[] {
  const measures: readonly (readonly [Measure, Partial<MatchCounts>])[] = [
    ['strict', { missed: 1, spurious: 1 }],
    ['overlap', { correct: 1 }],
    ['average', { partial: 1 }],
  ];
  return measures.flatMap(([measure, overlapping]) => [
    ...pairs.flatMap(([gold, predicted]) =>
      counted(layer, measure, gold.label, equals(gold, predicted) ? { correct: 1 } : overlapping),
    ),
    ...unpaired(layer, measure, missed, spurious),
  ]);
}

/**
 * The four modes of SemEval-2013 task 9.1 (Segura-Bedmar, Martínez and Herrero-Zazo 2013), on an
 * alignment whatever the label. A pair of two labels counts for the label of gold.
 */
export function semevalScores(
  layer: Layer,
  gold: readonly Labelled[],
  predicted: readonly Labelled[],
): Score[] {
  const { pairs, missed, spurious } = align(gold, predicted);
  const right = (isRight: boolean): Partial<MatchCounts> =>
    isRight ? { correct: 1 } : { incorrect: 1 };
  const ofPair = pairs.flatMap(([one, other]) => {
    const sameSpan = equals(one, other);
    const sameLabel = one.label === other.label;
    return [
      ...counted(layer, 'semeval-strict', one.label, right(sameSpan && sameLabel)),
      ...counted(layer, 'semeval-exact', one.label, right(sameSpan)),
      ...counted(layer, 'semeval-partial', one.label, sameSpan ? { correct: 1 } : { partial: 1 }),
      ...counted(layer, 'semeval-type', one.label, right(sameLabel)),
    ];
  });
  const modes = ['semeval-strict', 'semeval-exact', 'semeval-partial', 'semeval-type'] as const;
  return [...ofPair, ...modes.flatMap((mode) => unpaired(layer, mode, missed, spurious))];
}

/** The same span, whatever the label. */
export function exactScores(
  layer: Layer,
  measure: Measure,
  gold: readonly Labelled[],
  predicted: readonly Labelled[],
): Score[] {
  const { pairs, missed, spurious } = alignExact(gold, predicted);
  return [
    ...pairs.flatMap(([one]) => counted(layer, measure, one.label, { correct: 1 })),
    ...unpaired(layer, measure, missed, spurious),
  ];
}

/** Every annotation that stands alone is missed or spurious under its own label. */
export function unpaired(
  layer: Layer,
  measure: Measure,
  missed: readonly Labelled[],
  spurious: readonly Labelled[],
): Score[] {
  return [
    ...missed.flatMap(({ label }) => counted(layer, measure, label, { missed: 1 })),
    ...spurious.flatMap(({ label }) => counted(layer, measure, label, { spurious: 1 })),
  ];
}
