import { loadPlaces, type PlaceTable } from './cities.ts';
import { type CountryTable, loadCountries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { loadGrammar, type NameGrammar } from './grammar.ts';
import { loadModel, type NameModel } from './model.ts';
import { loadPersonNames, type PersonNames } from './names.ts';
import { type KnownName, loadPhrases } from './phrases.ts';
import { tableLines } from './table.ts';

/** All that the entity layer and its linking know of names. */
export interface EntityLexicon {
  readonly countries: CountryTable;
  readonly phrases: Gazetteer<KnownName>;
  readonly places: PlaceTable;
  readonly persons: PersonNames;
  readonly grammar: NameGrammar;
  /** Ordinary English words in lower case. */
  readonly words: ReadonlySet<string>;
  readonly model: NameModel;
}

export function loadEntityLexicon(): EntityLexicon {
  const countries = loadCountries();
  return {
    countries,
    phrases: loadPhrases(countries),
    places: loadPlaces(countries),
    persons: loadPersonNames(),
    grammar: loadGrammar(),
    words: new Set(tableLines('gazetteer/words.txt')),
    model: loadModel(),
  };
}
