import type { Evaluation } from './evaluation.ts';
import { macro } from './macro.ts';
import type { Layer, Measure } from './measures.ts';
import { goldCount, NOTHING, predictedCount, type Ratios, ratios, type Tally } from './tally.ts';

/** One line of the compact table. */
export interface Headline extends Ratios {
  readonly layer: Layer;
  readonly measure: Measure;
  readonly name: string;
  readonly average: 'micro' | 'macro';
  readonly gold: number;
  readonly predicted: number;
}

/** The measures by which a layer is known, in the order of reading. */
export const HEADLINES: readonly (readonly [Layer, Measure, string])[] = [
  ['entities', 'strict', 'strict'],
  ['entities', 'overlap', 'overlap'],
  ['dates', 'timex-strict', 'span, strict'],
  ['dates', 'timex-relaxed', 'span, overlap'],
  ['dates', 'timex-type', 'type'],
  ['dates', 'timex-value', 'value'],
  ['violations', 'overlap', 'mention'],
  ['violations', 'sentence', 'sentence'],
  ['violations', 'document', 'document'],
  ['violations', 'assertion', 'assertion'],
  ['participants', 'overlap', 'role'],
];

/** Where labels are many and uneven the mean over them is told too. */
const WITH_MACRO: ReadonlySet<string> = new Set([
  'entities strict',
  'violations overlap',
  'participants overlap',
]);

export function headlines(evaluation: Evaluation): Headline[] {
  return HEADLINES.flatMap(([layer, measure, name]) => {
    const tally = totalOf(evaluation, layer, measure);
    const counts = { gold: goldCount(tally), predicted: predictedCount(tally) };
    const micro = { layer, measure, name, average: 'micro', ...counts, ...ratios(tally) } as const;
    if (!WITH_MACRO.has(`${layer} ${measure}`)) return [micro];
    const mean = macro(evaluation.scores, layer, measure);
    return [micro, { ...micro, ...mean, name: `${name}, macro`, average: 'macro' }];
  });
}

/** The counts of all labels together. */
export function totalOf(
  { scores }: Pick<Evaluation, 'scores'>,
  layer: Layer,
  measure: Measure,
): Tally {
  const total = scores.find(
    (score) => score.layer === layer && score.measure === measure && score.label === null,
  );
  return total?.tally ?? NOTHING;
}
