import * as z from 'zod';
import type { WordForm } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import { loadLexicon } from '../load.ts';
import { PhraseTrie } from '../trie.ts';
import { type DateCues, loadDateCues } from './cues.ts';
import { phraseList, wordSet } from './lists.ts';
import { type DateNegatives, loadDateNegatives } from './negatives.ts';
import { type DateWord, loadDateWords } from './words.ts';

/** What a fixed phrase means. */
export type PhraseMeaning =
  | {
      readonly is: 'reference';
      readonly value: string;
      /** Of these words one must stand before the phrase; empty: none need. */
      readonly after: ReadonlySet<string>;
    }
  | { readonly is: 'covered-period' }
  | { readonly is: 'named-day'; readonly month: number; readonly day: number };

/** All language data of the date layer. */
export interface DateLexicon {
  /** What a word can be in a date; `null` for most words of a language. */
  readonly wordOf: (form: WordForm) => DateWord | null;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  readonly cues: DateCues;
  readonly negatives: DateNegatives;
}

const phraseSchema = z.strictObject({
  references: z.array(
    z.strictObject({
      value: z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']),
      after: wordSet.default(new Set()),
      phrases: phraseList,
    }),
  ),
  covered_period: phraseList,
  named_days: z.array(
    z.strictObject({
      date: z.string().regex(/^\d\d-\d\d$/, 'must be a month and a day such as 12-10'),
      names: phraseList,
    }),
  ),
});
/**
 * Loads the words, phrases and negatives of dates.
 * @throws InputError where a file has a fault
 */
export function loadDates(): DateLexicon {
  const words = loadDateWords();
  const phrases = new PhraseTrie<PhraseMeaning>();
  const add = (phrase: string, meaning: PhraseMeaning) => {
    const keys = phrase.replaceAll("'", " '").split(' ');
    phrases.add(keys, meaning);
    const first = keys[0] as string;
    words.set(first, { ...words.get(first), phrase: true });
  };
  const data = loadLexicon('dates/phrases.yml', phraseSchema);
  for (const { value, after, phrases: all } of data.references) {
    for (const phrase of all) add(phrase, { is: 'reference', value, after });
  }
  for (const phrase of data.covered_period) add(phrase, { is: 'covered-period' });
  for (const { date, names } of data.named_days) {
    const [month, day] = date.split('-').map(Number) as [number, number];
    for (const name of names) add(name, { is: 'named-day', month, day });
  }
  const wordOf = formFact(({ lower }) => words.get(lower) ?? null);
  return { wordOf, phrases, cues: loadDateCues(), negatives: loadDateNegatives() };
}
