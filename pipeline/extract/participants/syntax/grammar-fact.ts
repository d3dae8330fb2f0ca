import type { Grammar } from '../../../lexicon/grammar.ts';
import type { WordForm } from '../../../model.ts';
import { formFact } from '../../../word-form.ts';

/**
 * As {@link formFact}, of what the closed word classes tell of a form. The answers are kept for one
 * grammar at a time: a program has one.
 */
export function grammarFact<T extends NonNullable<unknown> | null>(
  find: (form: WordForm, grammar: Grammar) => T,
): (form: WordForm, grammar: Grammar) => T {
  let known: Grammar | null = null;
  let fact: (form: WordForm) => T;
  return (form, grammar) => {
    if (grammar !== known) {
      known = grammar;
      fact = formFact((one) => find(one, grammar));
    }
    return fact(form);
  };
}
