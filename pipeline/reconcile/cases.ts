import type { AnyMention, Participant, Span } from '../model.ts';
import { equals } from '../span.ts';
import type { Alignment } from './align.ts';
import { detailOf, type Item } from './items.ts';
import { LAYERS, type Layer } from './measures.ts';

/** What can be wrong, from the whole to the detail. */
export const ERROR_CLASSES = [
  'missed',
  'spurious',
  'label',
  'boundary',
  'value',
  'assertion',
  'role',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** Points at an annotation. Offsets are UTF-16 code units, as everywhere inside. */
export interface Pointer extends Span {
  /** Id of the mention; for a participant that of the participation. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** A date's value, a violation's assertion, the violation that a participant took part in. */
  readonly detail: string;
}

/** One difference between gold and prediction. One pair can differ in several ways. */
export interface ErrorCase {
  readonly layer: Layer;
  readonly class: ErrorClass;
  readonly gold: Pointer | null;
  readonly predicted: Pointer | null;
}

export function pointer({ start, end, label, mention }: Item<AnyMention>): Pointer {
  return { id: mention.id, start, end, label, text: mention.text, detail: detailOf(mention) };
}

/** @param of the trigger of the violation */
export function participantPointer(
  { start, end, label, mention }: Item<AnyMention>,
  { id }: Participant,
  of: string,
): Pointer {
  return { id, start, end, label, text: mention.text, detail: of };
}

/** The annotations that stand alone on their side. */
export function aloneCases(
  layer: Layer,
  missed: readonly Pointer[],
  spurious: readonly Pointer[],
): ErrorCase[] {
  return [
    ...missed.map((gold): ErrorCase => ({ layer, class: 'missed', gold, predicted: null })),
    ...spurious.map(
      (predicted): ErrorCase => ({ layer, class: 'spurious', gold: null, predicted }),
    ),
  ];
}

/** In how many ways a pair differs. */
export function pairCases(
  layer: Layer,
  pairs: Alignment<Pointer, Pointer>['pairs'],
  detailClass: 'value' | 'assertion' | null,
): ErrorCase[] {
  return pairs.flatMap(([gold, predicted]) => {
    const classes: ErrorClass[] = [];
    if (gold.label !== predicted.label) classes.push('label');
    if (!equals(gold, predicted)) classes.push('boundary');
    if (detailClass && gold.detail !== predicted.detail) classes.push(detailClass);
    return classes.map((one): ErrorCase => ({ layer, class: one, gold, predicted }));
  });
}

/** Text order, then layer, class and what is annotated: the same whatever the order of the input. */
export function caseOrder(a: ErrorCase, b: ErrorCase): number {
  return (
    placeOf(a).start - placeOf(b).start ||
    LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
    ERROR_CLASSES.indexOf(a.class) - ERROR_CLASSES.indexOf(b.class) ||
    compareIds(placeOf(a).id, placeOf(b).id)
  );
}

/** Where a case is read: in gold, or else where the prediction has it. */
export function placeOf({ gold, predicted }: ErrorCase): Pointer {
  const pointer = gold ?? predicted;
  if (!pointer) throw new RangeError('a case without an annotation');
  return pointer;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
