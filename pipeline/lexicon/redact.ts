import * as z from 'zod';
import { loadLexicon } from './load.ts';

const LISTS = [
  'offices',
  'ambiguous_offices',
  'public_bodies',
  'private_bodies',
  'heads_of_state',
  'former',
  'possessives',
  'protected_titles',
  'personal_titles',
  'particles',
  'calendar',
  'words',
  'common_names',
  'places',
  'phone_cues',
  'id_cues',
  'kin',
  'occupations',
  'name_cues',
  'introductions',
  'given_words',
  'speech',
  'family_words',
  'case_words',
  'list_words',
  'place_prepositions',
  'determiners',
  'before_participles',
  'honorifics',
  'legal_forms',
  'never_names',
  'weapons',
  'faiths',
  'faith_cues',
  'fine_times',
  'long_times',
  'later',
  'earlier',
  'articles',
  'day_prepositions',
  'date_links',
  'parts_of_time',
] as const;
type ListName = (typeof LISTS)[number];

/** What the public profile knows of offices, and of names that are also something else. */
export type RedactionLexicon = Readonly<Record<ListName, ReadonlySet<string>>>;

const phrases = z
  .string()
  .transform((list) => list.split(',').map((phrase) => phrase.trim()))
  .pipe(
    z.array(
      z.string().regex(/^[a-z]+(?: [a-z]+)*$/, 'must be in lower case, words parted by one space'),
    ),
  );
const schema = z.strictObject(
  Object.fromEntries(LISTS.map((name) => [name, phrases])) as Record<ListName, typeof phrases>,
);

/** The lists of `redact.yml`; each load reads the file anew. */
export function loadRedactionLexicon(): RedactionLexicon {
  const data = loadLexicon('redact.yml', schema);
  return Object.fromEntries(
    LISTS.map((name) => [name, new Set(data[name])]),
  ) as unknown as RedactionLexicon;
}
