import type { Layer, Measure } from '../measures.ts';

/** The measures by which a layer is known, in the order of reading. */
export const HEADLINES: readonly (readonly [layer: Layer, measure: Measure, name: string])[] = [
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

/** The one measure of each layer that floors, labels and documents are told by. */
export const MAIN: Readonly<Record<Layer, Measure>> = {
  entities: 'strict',
  dates: 'timex-value',
  violations: 'overlap',
  participants: 'overlap',
};
