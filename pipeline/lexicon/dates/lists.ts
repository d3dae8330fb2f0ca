import * as z from 'zod';

/** Words in one YAML string, apart by spaces: quick to load, and no mark needs quotes. */
export const wordList = z.string().transform((words) => words.trim().split(/\s+/));

/** As {@link wordList}, for looking up. */
export const wordSet = wordList.transform((words): ReadonlySet<string> => new Set(words));

/** Phrases in one YAML string, apart by commas. */
export const phraseList = z
  .string()
  .transform((phrases) => phrases.split(',').map((phrase) => phrase.trim()));
