import * as z from 'zod';
import { PERPETRATOR_TYPES, type PerpetratorType } from '../model.ts';
import { loadLexicon } from './load.ts';
import { wordList } from './word-list.ts';

/** Words that tell the sex, the age or the kind of those whom a phrase names. */
export interface Profiles {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly child: ReadonlySet<string>;
  readonly adult: ReadonlySet<string>;
  readonly elderly: ReadonlySet<string>;
  /** The kind of body that a word in its name tells. */
  readonly bodies: ReadonlyMap<string, PerpetratorType>;
  /** The years from which people are adults, and elderly. */
  readonly years: { readonly adult: number; readonly elderly: number };
}

const schema = z.strictObject({
  sex: z.strictObject({ female: wordList, male: wordList }),
  age: z.strictObject({ child: wordList, adult: wordList, elderly: wordList }),
  bodies: z.record(z.enum(PERPETRATOR_TYPES), wordList.optional()),
  years: z.strictObject({ adult: z.number(), elderly: z.number() }),
});

export function loadProfiles(): Profiles {
  const { sex, age, bodies, years } = loadLexicon('participants/profiles.yml', schema);
  const kinds = new Map<string, PerpetratorType>();
  for (const [type, words] of Object.entries(bodies) as [PerpetratorType, string[] | undefined][]) {
    for (const word of words ?? []) if (!kinds.has(word)) kinds.set(word, type);
  }
  return {
    female: new Set(sex.female),
    male: new Set(sex.male),
    child: new Set(age.child),
    adult: new Set(age.adult),
    elderly: new Set(age.elderly),
    bodies: kinds,
    years,
  };
}
