import { type ErrorCase, placeOf } from '../../pipeline/reconcile/cases.ts';
import { type EvaluationPair, evaluate } from '../../pipeline/reconcile/evaluation.ts';
import { quote } from '../quote.ts';

/** A line for each mention that was missed, is one too many, or has another category or assertion. */
export function errorLines(pairs: readonly EvaluationPair[]): string[] {
  return evaluate(pairs).documents.flatMap(({ id, text, cases }) =>
    cases.flatMap((one) => {
      const fault = one.layer === 'violations' ? faultOf(one) : null;
      return fault === null ? [] : `${id}: ${fault}: ${quote(text, placeOf(one))}`;
    }),
  );
}

/** What is wrong, in words; `null` where it is the boundaries alone. */
function faultOf({ class: wrong, gold, predicted }: ErrorCase): string | null {
  if (!gold) return `surplus ${predicted?.label}`;
  if (!predicted) return `missed ${gold.label}`;
  if (wrong === 'label') return `${gold.label} taken for ${predicted.label}`;
  return wrong === 'assertion' ? `${gold.detail} judged ${predicted.detail}` : null;
}
