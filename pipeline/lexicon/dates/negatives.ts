import * as z from 'zod';
import { loadLexicon } from '../load.ts';
import { wordSet } from './lists.ts';

const schema = z
  .strictObject({
    numbered: wordSet,
    name_heads: wordSet,
    capital_name_heads: wordSet,
    trailing_name_heads: wordSet,
    counted: wordSet,
    counting: wordSet,
    offices: wordSet,
    titles: wordSet,
    ambiguous_months: wordSet,
    before_month: wordSet,
    other_eras: wordSet,
    other_calendars: wordSet,
    other_months: wordSet,
    before_named_weekday: wordSet,
    of_age: wordSet,
    legal_ages: wordSet,
    matters_of_age: wordSet,
    amounts: wordSet,
    printed: wordSet,
    papers_do: wordSet,
    cited_texts: wordSet,
    rules: wordSet,
  })
  .transform((data) => ({
    numbered: data.numbered,
    nameHeads: data.name_heads,
    capitalNameHeads: data.capital_name_heads,
    trailingNameHeads: data.trailing_name_heads,
    counted: data.counted,
    counting: data.counting,
    offices: data.offices,
    titles: data.titles,
    ambiguousMonths: data.ambiguous_months,
    beforeMonth: data.before_month,
    otherEras: data.other_eras,
    otherCalendars: data.other_calendars,
    otherMonths: data.other_months,
    beforeNamedWeekday: data.before_named_weekday,
    ofAge: data.of_age,
    legalAges: data.legal_ages,
    mattersOfAge: data.matters_of_age,
    amounts: data.amounts,
    printed: data.printed,
    papersDo: data.papers_do,
    citedTexts: data.cited_texts,
    rules: data.rules,
  }));

/** Words that show that a number or a word is no date; see `dates/negatives.yml`. */
export type DateNegatives = Readonly<z.output<typeof schema>>;

/** @throws InputError where the file has a fault */
export function loadDateNegatives(): DateNegatives {
  return loadLexicon('dates/negatives.yml', schema);
}
