import * as z from 'zod';
import { readLexicon } from './load.ts';

const forms = z.record(z.string(), z.array(z.string()));
const schema = z.strictObject({
  verbs: forms,
  nouns: forms,
  uninflected: z.array(z.string()),
  spelling: z.record(z.string(), z.string()),
});

/** The forms of an English word, by what they can be. */
export interface Inflection {
  /** The word as it stands, in both spellings. */
  readonly exact: readonly string[];
  /** Singular and plural of the noun. */
  readonly noun: readonly string[];
  /** Base and third person of the verb: forms that are often also nouns. */
  readonly plain: readonly string[];
  /** Past, participle and -ing: forms that are seldom anything but verbs. */
  readonly marked: readonly string[];
}

/** Gives the forms of a word written in American spelling; British spellings come with them. */
export type Inflect = (word: string) => Inflection;

const IZE = /([iy])z(e|ed|es|er|ers|ing|ation|ations)$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;
/** One short vowel before one consonant: `ban`, `compel`. */
const DOUBLING = /[^aeiou][aeiou][bdglmnprtv]$/;

/**
 * Reads the irregular forms once. Regular forms are over-generated (both `traveled` and
 * `travelled`, both `banned` and `baned`): a form that nobody writes costs nothing.
 */
export function loadInflect(): Inflect {
  const irregular = readLexicon('irregular.yml', schema);
  const americanStem = new RegExp(Object.keys(irregular.spelling).join('|'));
  const rigid = new Set(irregular.uninflected);
  const known = new Map<string, Inflection>();
  return (word) => {
    let inflection = known.get(word);
    if (!inflection) {
      const exact = spellings(word);
      inflection = rigid.has(word)
        ? { exact, noun: exact, plain: exact, marked: [] }
        : {
            exact,
            noun: exact.flatMap((one) => [one, ...(irregular.nouns[one] ?? [plural(one)])]),
            plain: exact.flatMap((one) => [one, sForm(one)]),
            marked: exact.flatMap((one) => [
              ...(irregular.verbs[one] ?? []),
              ...regularPast(one),
              ...ingForms(one),
            ]),
          };
      known.set(word, inflection);
    }
    return inflection;
  };

  function spellings(word: string): string[] {
    const found = [word];
    const ise = word.replace(IZE, '$1s$2');
    if (ise !== word) found.push(ise);
    const stem = americanStem.exec(word)?.[0];
    if (stem) found.push(word.replace(stem, irregular.spelling[stem]!));
    return found;
  }
}

function plural(word: string): string {
  return word.endsWith('man') ? `${word.slice(0, -2)}en` : sForm(word);
}

function sForm(word: string): string {
  if (SIBILANT.test(word)) return `${word}es`;
  if (CONSONANT_Y.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function regularPast(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ied`];
  return DOUBLING.test(word) ? [`${word}ed`, `${word}${word.at(-1)}ed`] : [`${word}ed`];
}

function ingForms(word: string): string[] {
  if (word.endsWith('e') && !word.endsWith('ee')) return [`${word.slice(0, -1)}ing`];
  return DOUBLING.test(word) ? [`${word}ing`, `${word}${word.at(-1)}ing`] : [`${word}ing`];
}
