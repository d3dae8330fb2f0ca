import { z } from 'zod';
import { loadLexicon } from '../load.ts';
import { PhraseTrie } from '../trie.ts';
import { type DateCues, loadDateCues } from './cues.ts';
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

/** Words that show that a number or a word is no date; see `dates/negatives.yml`. */
export interface DateNegatives {
  readonly numbered: ReadonlySet<string>;
  readonly nameHeads: ReadonlySet<string>;
  readonly capitalNameHeads: ReadonlySet<string>;
  readonly trailingNameHeads: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly counting: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly ambiguousMonths: ReadonlySet<string>;
  readonly beforeMonth: ReadonlySet<string>;
}

/** All language data of the date layer. */
export interface DateLexicon {
  readonly words: ReadonlyMap<string, DateWord>;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  readonly cues: DateCues;
  readonly negatives: DateNegatives;
}

const words = z.array(z.string());
const phraseSchema = z.strictObject({
  references: z.array(
    z.strictObject({
      value: z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']),
      after: words.default([]),
      phrases: words,
    }),
  ),
  covered_period: words,
  named_days: z.array(
    z.strictObject({
      date: z.string().regex(/^\d\d-\d\d$/, 'must be a month and a day such as 12-10'),
      names: words,
    }),
  ),
});
const negativeSchema = z.strictObject({
  numbered: words,
  name_heads: words,
  capital_name_heads: words,
  trailing_name_heads: words,
  counted: words,
  counting: words,
  offices: words,
  titles: words,
  ambiguous_months: words,
  before_month: words,
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
    for (const phrase of all) add(phrase, { is: 'reference', value, after: new Set(after) });
  }
  for (const phrase of data.covered_period) add(phrase, { is: 'covered-period' });
  for (const { date, names } of data.named_days) {
    const [month, day] = date.split('-').map(Number) as [number, number];
    for (const name of names) add(name, { is: 'named-day', month, day });
  }
  return { words, phrases, cues: loadDateCues(), negatives: loadNegatives() };
}

function loadNegatives(): DateNegatives {
  const data = loadLexicon('dates/negatives.yml', negativeSchema);
  return {
    numbered: new Set(data.numbered),
    nameHeads: new Set(data.name_heads),
    capitalNameHeads: new Set(data.capital_name_heads),
    trailingNameHeads: new Set(data.trailing_name_heads),
    counted: new Set(data.counted),
    counting: new Set(data.counting),
    offices: new Set(data.offices),
    titles: new Set(data.titles),
    ambiguousMonths: new Set(data.ambiguous_months),
    beforeMonth: new Set(data.before_month),
  };
}
