import { type ErrorCase, placeOf } from '../../pipeline/reconcile/cases.ts';
import { type EvaluationPair, evaluate } from '../../pipeline/reconcile/evaluation.ts';
import { quote } from '../quote.ts';

/** A line for each mention that was missed, is one too many, or has another category or assertion. */
export function errorLines(pairs: readonly EvaluationPair[]): string[] {
  return linesOf(pairs, (one) => (one.layer === 'violations' ? faultOf(one) : null));
}

/** A line for each participant that was missed, is one too many, or has another role. */
export function roleErrorLines(pairs: readonly EvaluationPair[]): string[] {
  return linesOf(pairs, (one) => {
    const fault = one.layer === 'participants' ? faultOf(one) : null;
    return fault && `${fault} of ${placeOf(one).detail}`;
  });
}

function linesOf(
  pairs: readonly EvaluationPair[],
  wordsFor: (one: ErrorCase) => string | null,
): string[] {
  return evaluate(pairs).documents.flatMap(({ id, text, cases }) =>
    cases.flatMap((one) => {
      const words = wordsFor(one);
      return words === null ? [] : `${id}: ${words}: ${quote(text, placeOf(one))}`;
    }),
  );
}

/** What is wrong, in words; `null` where it is the boundaries alone. */
function faultOf({ class: wrong, gold, predicted }: ErrorCase): string | null {
  if (!gold) return `surplus ${predicted?.label}`;
  if (!predicted) return `missed ${gold.label}`;
  if (wrong === 'label' || wrong === 'role') return `${gold.label} taken for ${predicted.label}`;
  return wrong === 'assertion' ? `${gold.detail} judged ${predicted.detail}` : null;
}
