import { loadPlaces, type PlaceTable } from './cities.ts';
import { type CountryTable, loadCountries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { loadGrammar, type NameGrammar } from './grammar.ts';
import { loadModel, type NameModel } from './model.ts';
import { loadPersonNames, type PersonNames } from './names.ts';
import { OrdinaryWords } from './ordinary.ts';
import { type KnownName, loadPhrases } from './phrases.ts';

/** All that the entity layer and its linking know of names. */
export interface EntityLexicon {
  readonly countries: CountryTable;
  readonly phrases: Gazetteer<KnownName>;
  readonly places: PlaceTable;
  readonly persons: PersonNames;
  readonly grammar: NameGrammar;
  /** Ordinary English words in lower case. */
  readonly words: OrdinaryWords;
  readonly model: NameModel;
  /** Words that, in small letters, may begin a name or stand before one. */
  readonly beginners: ReadonlySet<string>;
}

export function loadEntityLexicon(): EntityLexicon {
  const countries = loadCountries();
  const phrases = loadPhrases(countries);
  const grammar = loadGrammar();
  return {
    countries,
    phrases,
    places: loadPlaces(countries),
    persons: loadPersonNames(),
    grammar,
    beginners: new Set([
      ...phrases.firstWords(),
      ...grammar.titles.firstWords(),
      ...grammar.law_numbered,
      ...grammar.number_words,
      ...grammar.currency_signs,
      ...grammar.arabic_articles,
      'ministry',
    ]),
    words: new OrdinaryWords(),
    model: loadModel(),
  };
}
