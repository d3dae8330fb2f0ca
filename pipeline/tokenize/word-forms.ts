import { isHyphenated } from './hyphens.ts';

/** What a word form tells by itself. */
export interface WordForm {
  readonly text: string;
  /** In lower case, typographic apostrophes made straight. */
  readonly lower: string;
  readonly hyphenated: boolean;
  /** Digits, with or without marks between them. */
  readonly number: boolean;
}

const NUMBER = /^\d[\d.,]*$/;

const known = new Map<string, WordForm>();
/** Texts have few forms often and many forms once; when so many are held, all are let go. */
const MOST_KNOWN = 50_000;
/** Longer words are rare, and holding one would hold the text that it was cut from. */
const LONGEST_KNOWN = 12;

export function wordForm(text: string): WordForm {
  const kept = known.get(text);
  if (kept) return kept;
  const form = {
    text,
    lower: lowerForm(text),
    hyphenated: isHyphenated(text),
    number: NUMBER.test(text),
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
