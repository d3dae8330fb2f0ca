import type { WordForm } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import { checkedOnce } from '../checked.ts';
import { sourceOf } from '../load.ts';
import { packWords, WordTable } from '../word-table.ts';
import { loadPlaces, type PlaceTable } from './cities.ts';
import { type CountryTable, loadCountries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { GRAMMAR_FILE, loadGrammar, type NameGrammar } from './grammar.ts';
import { foldedForm } from './keys.ts';
import { loadModel, type NameModel } from './model.ts';
import { loadPersonNames, type PersonNames } from './names.ts';
import { type KnownName, loadPhrases, PHRASE_FILES } from './phrases.ts';
import { tableLines } from './table.ts';

const WORD_FILES = ['gazetteer/words.txt', 'gazetteer/dictionary.txt'];

/** All that the entity layer and its linking know of names. */
export interface EntityLexicon {
  readonly countries: CountryTable;
  readonly phrases: Gazetteer<KnownName>;
  readonly places: PlaceTable;
  readonly persons: PersonNames;
  readonly grammar: NameGrammar;
  /** Ordinary English words in folded form: a list of common words and a long dictionary. */
  readonly words: Pick<WordTable, 'has'>;
  readonly model: NameModel;
  /** Whether a form may, in small letters, begin a name or stand before one. */
  readonly mayBegin: (form: WordForm) => boolean;
}

export function loadEntityLexicon(): EntityLexicon {
  const countries = loadCountries();
  const phrases = loadPhrases(countries);
  const grammar = loadGrammar();
  const beginners = loadBeginners(phrases, grammar);
  return {
    countries,
    phrases,
    places: loadPlaces(countries),
    persons: loadPersonNames(),
    grammar,
    mayBegin: formFact((form) => {
      const word = foldedForm(form);
      return !/^[a-z]/.test(word) || beginners.has(word);
    }),
    words: loadWords(),
    model: loadModel(),
  };
}

function loadWords(): WordTable {
  const source = sourceOf(...WORD_FILES);
  const all = () => WORD_FILES.flatMap(tableLines);
  return new WordTable(checkedOnce('entities/words', source, () => packWords(all())));
}

function loadBeginners(phrases: Gazetteer<KnownName>, grammar: NameGrammar): WordTable {
  const source = sourceOf(...PHRASE_FILES, GRAMMAR_FILE);
  const all = () => [
    ...phrases.firstWords(),
    ...grammar.titles.firstWords(),
    ...grammar.law_numbered,
    ...grammar.number_words,
    ...grammar.currency_signs,
    ...grammar.arabic_articles,
    'ministry',
  ];
  return new WordTable(checkedOnce('entities/beginners', source, () => packWords(all())));
}
