import * as z from 'zod';

/** A list of words or phrases written as running text: `say, tell, report`. */
export const wordList = z
  .string()
  .regex(/^[a-z0-9., \n-]*$/, 'must be words in lower case with a comma between them')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim().replaceAll('\n', ' '))
      .filter((word) => word !== ''),
  );

/** As {@link wordList}, for looking up. */
export const wordSet = wordList.transform((list): ReadonlySet<string> => new Set(list));

/** Phrases, and the words that they begin with: most words of a text begin none. Plain data. */
export interface PhraseSet {
  readonly phrases: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
}

/** As {@link wordList}, of phrases to look for in a text. */
export const phraseSet = wordList.transform((list): PhraseSet => {
  const firstWords = list.map((phrase) => phrase.split(' ', 1).join());
  return { phrases: new Set(list), firstWords: new Set(firstWords) };
});
