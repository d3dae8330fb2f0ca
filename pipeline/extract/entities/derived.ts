import type { EntityLexicon } from '../../lexicon/entities/entities.ts';

/** Endings that make the name of a place that of its people, and what they take the place of. */
const ENDINGS: readonly (readonly [ending: RegExp, restored: readonly string[]])[] = [
  [/ians?$/, ['', 'a', 'ia', 'y', 'e', 'o']],
  [/ans?$/, ['a', '', 'e', 'o']],
  [/ese$/, ['', 'a', 'o', 'e']],
  [/ites?$/, ['', 'a', 'e']],
  [/is?$/, ['', 'a', 'e']],
  [/ers?$/, ['', 'e']],
];
const SHORTEST_STEM = 4;
const LEAST_POPULATION = 100_000;

/**
 * Whether a folded word that no list holds is the name of a place with an ending of peoples:
 * `canberrans`, `floridian`, `peshawari`.
 */
export function isDerivedPeople(lexicon: EntityLexicon, word: string): boolean {
  if (lexicon.persons.has(word) || lexicon.words.has(word) || lexicon.places.has(word))
    return false;
  return ENDINGS.some(([ending, restored]) => {
    const stem = word.replace(ending, '');
    if (stem === word || stem.length < SHORTEST_STEM) return false;
    return restored.some((vowel) => isPlace(lexicon, stem + vowel));
  });
}

/** A country, region or division, or a city of some size. */
function isPlace({ phrases, places }: EntityLexicon, word: string): boolean {
  const known = phrases.get(word);
  if (known) return known.label === 'GPE' || known.label === 'LOC';
  return places
    .named(word)
    .some(({ geonames, population }) => geonames === null || population >= LEAST_POPULATION);
}
