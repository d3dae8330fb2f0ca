import type { WordForm } from './model.ts';

const HYPHEN = /[-‐‑‒–—]/u;
const ADDRESS = /@|:\/\/|^www\./u;
const NUMBER = /^\d[\d.,]*$/;

const known = new Map<string, WordForm>();
/** The forms that are met first are known for good: all frequent ones are among them. */
const MOST_KNOWN = 100_000;
const LONGEST_KNOWN = 40;
/** The number of the forms that are not known. */
const UNKNOWN = -1;

/** The form of a word as it stands. Two calls may give two objects of one content. */
export function wordForm(text: string): WordForm {
  const kept = known.get(text);
  if (kept) return kept;
  if (text.length > LONGEST_KNOWN || known.size >= MOST_KNOWN) return formOf(text, UNKNOWN);
  const form = formOf(interned(text), known.size);
  known.set(form.text, form);
  return form;
}

function formOf(text: string, id: number): WordForm {
  return {
    id,
    text,
    lower: id === UNKNOWN ? lowerForm(text) : interned(lowerForm(text)),
    hyphenated: text.length > 1 && HYPHEN.test(text) && !ADDRESS.test(text),
    number: NUMBER.test(text),
  };
}

/**
 * The engine's one copy of a string, which a name of a property is: it is compared by its address,
 * and does not hold the text that it was cut from.
 */
function interned(text: string): string {
  return Object.keys({ [text]: null })[0]!;
}

function lowerForm(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/**
 * Makes a question about word forms whose answer is found once for each form that is known: what
 * a list says of a word, for one. Where a text is read word by word this takes the place of a
 * look-up for every token.
 * @param find must depend on nothing but the form, and what never changes
 */
export function formFact<T extends NonNullable<unknown> | null>(
  find: (form: WordForm) => T,
): (form: WordForm) => T {
  const answers: (T | undefined)[] = [];
  return (form) => {
    const { id } = form;
    if (id === UNKNOWN) return find(form);
    const answer = answers[id];
    if (answer !== undefined) return answer;
    while (answers.length <= id) answers.push(undefined);
    const found = find(form);
    answers[id] = found;
    return found;
  };
}
