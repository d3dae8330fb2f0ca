import * as z from 'zod';
import { loadLexicon } from './load.ts';
import { phraseSet, wordList } from './word-list.ts';

const words = wordList.transform((list): ReadonlySet<string> => new Set(list));
const values = z
  .record(z.string().regex(/^[a-z]+$/, 'must be one word in lower case'), z.number())
  .transform((record): ReadonlyMap<string, number> => new Map(Object.entries(record)));

const schema = z.strictObject({
  verbs: z.strictObject({
    report: words,
    accuse: words,
    suffer: words,
    saying: words,
    recommend: words,
    barring: words,
    subject: words,
    aloof: words,
    object_control: words,
    irregular: words,
    affecting: words,
    arresting: words,
    granting: words,
    perception: words,
    giving: words,
    causing: words,
    intransitive: words,
    hidden: words,
    adjectival: words,
    never: words,
    particles: words,
  }),
  nouns: z.strictObject({
    or_verbs: words,
    of_the_doer: words,
    owned_acts: words,
    of_the_sufferer: words,
    exposed: words,
    grounds: words,
    transparent: words,
    bodies: words,
    quantities: words,
    after_names: words,
    no_actors: words,
    place_parts: words,
    bearers: words,
    doers: words,
    speakers: words,
    documents: words,
    places: words,
  }),
  adverbials: phraseSet,
  including: words,
  prepositions: z.strictObject({
    victim: words,
    verb_victim: words,
    place: words,
    means: words,
    clausal: words,
  }),
  pronouns: z.strictObject({
    personal: words,
    possessive: words,
    quantifying: words,
    plural: words,
  }),
  numbers: z.strictObject({
    words: values,
    scales: values,
    vague: values,
    least: phraseSet,
    most: phraseSet,
  }),
});

/** The closed word classes by which the participant layer reads a sentence. */
export type Grammar = z.infer<typeof schema>;

export function loadGrammar(): Grammar {
  return loadLexicon('participants/grammar.yml', schema);
}
