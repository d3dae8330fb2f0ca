import type { AnnotatedDocument, DateMention } from '../../model.ts';
import { align } from '../align.ts';
import { aloneCases, pairCases, pointer } from '../cases.ts';
import { type Item, item } from '../items.ts';
import { counted, type Measure, type Score } from '../measures.ts';
import type { LayerResult } from './entities.ts';
import { alignWithinLabels, exactScores, gateScores, semevalScores, unpaired } from './spans.ts';

/**
 * Time expressions, with the measures of TempEval-3 (UzZaman et al. 2013): spans whatever the type,
 * then type and value of those whose spans overlap. An expression found with a wrong value counts
 * against precision and against recall; a gold document that gives no date a value measures none.
 */
export function evaluateDates(
  gold: Pick<AnnotatedDocument, 'dates'>,
  predicted: Pick<AnnotatedDocument, 'dates'>,
): LayerResult {
  const golds = gold.dates.map((date) => item(date));
  const predictions = predicted.dates.map((date) => item(date));
  const { pairs, missed, spurious } = align(golds, predictions);

  const relaxed = (
    measure: Measure,
    isRight: (gold: Item<DateMention>, predicted: Item<DateMention>) => boolean,
  ): Score[] => [
    ...pairs.flatMap(([one, other]) =>
      counted('dates', measure, one.label, isRight(one, other) ? { correct: 1 } : { incorrect: 1 }),
    ),
    ...unpaired('dates', measure, missed, spurious),
  ];

  const sameValue = (one: Item<DateMention>, other: Item<DateMention>): boolean =>
    one.mention.value === other.mention.value;
  const hasValues = golds.length === 0 || golds.some(({ mention }) => mention.value !== '');

  return {
    scores: [
      ...gateScores('dates', alignWithinLabels(golds, predictions)),
      ...semevalScores('dates', golds, predictions),
      ...exactScores('dates', 'timex-strict', golds, predictions),
      ...relaxed('timex-relaxed', () => true),
      ...relaxed('timex-type', (one, other) => one.label === other.label),
      ...(hasValues ? relaxed('timex-value', sameValue) : []),
    ],
    cases: [
      ...aloneCases('dates', missed.map(pointer), spurious.map(pointer)),
      ...pairCases(
        'dates',
        pairs.map(([g, p]) => [pointer(g), pointer(p)] as const),
        hasValues ? 'value' : null,
      ),
    ],
  };
}
