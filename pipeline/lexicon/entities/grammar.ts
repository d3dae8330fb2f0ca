import * as z from 'zod';
import { checkedOnce } from '../checked.ts';
import { loadLexicon, sourceOf } from '../load.ts';
import { Gazetteer, packGazetteer } from './gazetteer.ts';
import { nameList } from './lists.ts';

export const GRAMMAR_FILE = 'entities/grammar.yml';

const LISTS = [
  'rank_acronyms',
  'kin',
  'sheikhs',
  'particles',
  'arabic_articles',
  'organisation_openers',
  'organisation_closers',
  'generic_nouns',
  'location_before',
  'location_after',
  'gpe_before',
  'gpe_after',
  'gpe_after_lower',
  'court_after_lower',
  'facility_after',
  'facility_before',
  'facility_after_lower',
  'location_after_lower',
  'event_after_lower',
  'name_tails',
  'reporting_verbs',
  'law_after',
  'law_before',
  'law_numbered',
  'event_after',
  'event_before',
  'person_verbs',
  'place_prepositions',
  'never',
  'prefixes',
  'starters',
  'faiths',
  'joiners',
  'foreign_heads',
  'organisation_nouns',
  'organisation_possessions',
  'organisation_roles',
  'peoples',
  'person_objects',
  'person_possessions',
  'place_nouns',
  'place_possessions',
  'romance_particles',
  'fields',
  'state_words',
  'numbered_bodies',
  'numbered_outlets',
  'romance_of',
  'romance_articles',
  'laws_of_year',
  'capital_particles',
  'sure_particles',
  'place_abbreviations',
  'wings',
  'parties',
  'noble_particles',
  'addresses',
  'divisions',
  'small_divisions',
  'members',
  'apposed_bodies',
  'outlets',
  'laws_with_year',
  'capital_signs',
  'inner_titles',
  'no_syllables',
  'division_heads',
  'heads_of_country',
  'credits',
  'small_bodies',
  'strong_titles',
  'dropped_heads',
  'dropped_divisions',
  'reviewed',
  'pursuing',
  'award_times',
  'owners',
  'next_bodies',
  'topics',
  'currencies',
  'currency_signs',
  'magnitudes',
  'number_words',
] as const;
type ListName = (typeof LISTS)[number];

type Sets = Record<ListName, ReadonlySet<string>>;

/** Titles no longer than this may be abbreviations and end in a full stop. */
const LONGEST_ABBREVIATION = 6;

/** The words that shape names, all in folded form. */
export type NameGrammar = Readonly<Sets> & {
  /** Offices and ranks, of one word or more. */
  readonly titles: Gazetteer<true>;
};

const schema = z.strictObject({
  source: z.string(),
  titles: nameList,
  ...(Object.fromEntries(LISTS.map((name) => [name, nameList])) as Record<
    ListName,
    typeof nameList
  >),
});

export function loadGrammar(): NameGrammar {
  const data = loadLexicon(GRAMMAR_FILE, schema);
  const packed = checkedOnce('entities/titles', sourceOf(GRAMMAR_FILE), () =>
    packGazetteer(data.titles.flatMap(written).map((title) => [title, ''])),
  );
  const titles = new Gazetteer(packed, (): true => true);
  const sets = LISTS.map((name): [string, ReadonlySet<string>] => [name, new Set(data[name])]);
  return { ...(Object.fromEntries(sets) as Sets), titles };
}

/** A title in its forms. */
function written(title: string): string[] {
  return title.length <= LONGEST_ABBREVIATION ? [title, `${title}.`] : [title];
}
