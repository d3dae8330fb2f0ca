import type { AnnotatedDocument, Span, ViolationMention } from '../../model.ts';
import { type Alignment, align } from '../align.ts';
import { aloneCases, pairCases, pointer } from '../cases.ts';
import { derivedLabels } from '../derived.ts';
import { type Item, item } from '../items.ts';
import { counted, type Measure, type Score } from '../measures.ts';
import type { LayerResult } from './entities.ts';
import { alignWithinLabels, gateScores, semevalScores, unpaired } from './spans.ts';

/** Violation mentions of one document, paired where the category is the same and the trigger overlaps. */
export type ViolationAlignment = Alignment<Item<ViolationMention>, Item<ViolationMention>>;

export function alignViolations(
  gold: Pick<AnnotatedDocument, 'violations'>,
  predicted: Pick<AnnotatedDocument, 'violations'>,
): ViolationAlignment {
  return alignWithinLabels(
    gold.violations.map(violationItem),
    predicted.violations.map(violationItem),
  );
}

/**
 * Violation mentions: trigger and category, assertion of those found, and the labels of sentences
 * and of the document that follow from them.
 * @param sentences spans in text order
 */
export function evaluateViolations(
  gold: Pick<AnnotatedDocument, 'violations'>,
  predicted: Pick<AnnotatedDocument, 'violations'>,
  alignment: ViolationAlignment,
  sentences: readonly Span[],
): LayerResult {
  const golds = gold.violations.map(violationItem);
  const predictions = predicted.violations.map(violationItem);
  const anyCategory = align(golds, predictions);
  const others = align(alignment.missed, alignment.spurious);
  const pairs = [...alignment.pairs, ...others.pairs];
  return {
    scores: [
      ...gateScores('violations', alignment),
      ...semevalScores('violations', golds, predictions),
      ...anyCategory.pairs.flatMap(([{ label }]) =>
        counted('violations', 'any-category', label, { correct: 1 }),
      ),
      ...unpaired('violations', 'any-category', anyCategory.missed, anyCategory.spurious),
      ...alignment.pairs.flatMap(([{ mention }, other]) =>
        counted(
          'violations',
          'assertion',
          mention.assertion,
          mention.assertion === other.mention.assertion ? { correct: 1 } : { incorrect: 1 },
        ),
      ),
      ...derivedScores(gold.violations, predicted.violations, sentences),
    ],
    cases: [
      ...aloneCases('violations', others.missed.map(pointer), others.spurious.map(pointer)),
      ...pairCases(
        'violations',
        pairs.map(([g, p]) => [pointer(g), pointer(p)] as const),
        'assertion',
      ),
    ],
  };
}

function violationItem(mention: ViolationMention): Item<ViolationMention> {
  return item(mention);
}

function derivedScores(
  gold: readonly ViolationMention[],
  predicted: readonly ViolationMention[],
  sentences: readonly Span[],
): Score[] {
  const golds = derivedLabels(gold, sentences);
  const predictions = derivedLabels(predicted, sentences);
  const goldPairs = golds.sentences.flatMap(({ index, categories }) =>
    categories.map((category) => `${index} ${category}`),
  );
  const predictedPairs = predictions.sentences.flatMap(({ index, categories }) =>
    categories.map((category) => `${index} ${category}`),
  );
  return [
    ...setScores('sentence', goldPairs, predictedPairs),
    ...setScores('document', golds.document, predictions.document),
  ];
}

/** Compares two sets of labels; what stands before a blank tells places apart. */
function setScores(
  measure: Measure,
  gold: readonly string[],
  predicted: readonly string[],
): Score[] {
  const golds = new Set(gold);
  const predictions = new Set(predicted);
  const label = (key: string): string => key.slice(key.indexOf(' ') + 1);
  return [
    ...[...golds].flatMap((key) =>
      counted(
        'violations',
        measure,
        label(key),
        predictions.has(key) ? { correct: 1 } : { missed: 1 },
      ),
    ),
    ...[...predictions]
      .filter((key) => !golds.has(key))
      .flatMap((key) => counted('violations', measure, label(key), { spurious: 1 })),
  ];
}
