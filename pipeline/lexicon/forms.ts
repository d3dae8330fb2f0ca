import type { Inflect } from './inflect.ts';

/** What a form must be tagged as, where the pattern says so. */
export type FormRole = 'any' | 'verb' | 'noun';

/**
 * The forms that a word of a pattern stands for, each with what it must be.
 * @param word `torture` every form, `beat/v` verb forms, `arrest/n` noun forms, `=held` itself
 */
export function formsOf(word: string, inflect: Inflect): Map<string, FormRole> {
  const forms = new Map<string, FormRole>();
  const add = (list: readonly string[], role: FormRole): void => {
    for (const form of list) if (forms.get(form) !== 'any') forms.set(form, role);
  };
  if (word.startsWith('=')) {
    add(inflect(word.slice(1)).exact, 'any');
    return forms;
  }
  const [base, role] = word.split('/') as [string, string | undefined];
  const { noun, plain, marked } = inflect(base);
  if (role === 'n') add(noun, 'noun');
  else {
    add(plain, role === 'v' ? 'verb' : 'any');
    add(marked, 'any');
    if (role !== 'v') add(noun, 'any');
  }
  return forms;
}
