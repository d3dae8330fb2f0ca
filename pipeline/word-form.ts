import type { WordForm } from './model.ts';

const HYPHEN = /[-‐‑‒–—]/u;
const ADDRESS = /@|:\/\/|^www\./u;
const NUMBER = /^\d[\d.,]*$/;

const known = new Map<string, WordForm>();
/** Texts have few forms often and many forms once; when so many are held, all are let go. */
const MOST_KNOWN = 50_000;
/** Longer words are rare, and holding one would hold the text that it was cut from. */
const LONGEST_KNOWN = 12;

/** The form of a word as it stands. Two calls may give two objects of one content. */
export function wordForm(text: string): WordForm {
  const kept = known.get(text);
  if (kept) return kept;
  const form: WordForm = {
    text,
    lower: lowerForm(text),
    hyphenated: text.length > 1 && HYPHEN.test(text) && !ADDRESS.test(text),
    number: NUMBER.test(text),
    facts: [],
  };
  if (text.length > LONGEST_KNOWN) return form;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, form);
  return form;
}

function lowerForm(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

let facts = 0;

/**
 * Makes a question about word forms whose answer is found once for each form and kept with it: what
 * a list says of a word, for one. Where a text is read word by word this takes the place of a
 * look-up for every token.
 * @param find must depend on nothing but the form, and what never changes
 */
export function formFact<T extends NonNullable<unknown> | null>(
  find: (form: WordForm) => T,
): (form: WordForm) => T {
  const fact = facts;
  facts += 1;
  return (form) => {
    const known = form.facts[fact] as T | undefined;
    if (known !== undefined) return known;
    const found = find(form);
    form.facts[fact] = found;
    return found;
  };
}
