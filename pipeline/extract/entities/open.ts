import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { NameMatch } from '../../lexicon/entities/gazetteer.ts';
import { FAMILY, GIVEN } from '../../lexicon/entities/names.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import { isGenericAcronym, isNamedShortForm, isNever, isRank, knownAt, type Site } from './site.ts';
import type { NameView } from './view.ts';

const MOST_WORDS = 16;

export function startsName(site: Site, i: number): boolean {
  const { folded, capital, tokens } = site.view;
  const word = folded[i]!;
  if (!capital[i]) {
    return (
      site.lexicon.grammar.arabic_articles.has(word) &&
      folded[i + 1] === '-' &&
      capital[i + 2] === 1 &&
      i + 2 < site.end &&
      tokens[i + 1]!.start === tokens[i]!.end
    );
  }
  const { grammar, words } = site.lexicon;
  if (isNever(site, i) || isGenericAcronym(site, i)) return false;
  if (grammar.prefixes.has(word) && folded[i + 1] === '-') return false;
  if (site.casing === 'upper') return !words.has(word) && !grammar.starters.has(word);
  return true;
}

export function endOfName(site: Site, i: number): number {
  const { capital, upper } = site.view;
  let end = capital[i] ? i + 1 : i + 3;
  if (isNamedShortForm(site, i) && capital[end] && !upper[end]) return end;
  if (isBodyBeforePerson(site, i) || isPlaceBeforePerson(site, i)) return end;
  while (end < site.end && end < i + MOST_WORDS) {
    const next = capital[end] ? endOfWord(site, i, end) : endOfJoined(site, i, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Past a word with a capital that goes on with the name that begins at `from`, or `at`. */
function endOfWord(site: Site, from: number, at: number): number {
  const { grammar, words, persons } = site.lexicon;
  const word = site.view.folded[at]!;
  if ((isNever(site, at) && !isSyllable(site, at)) || isRank(site, at)) return at;
  if (site.casing === 'upper' && words.has(word)) return at;
  if (grammar.inner_titles.has(word)) return at + 1;
  if (grammar.titles.get(word) && !persons.has(word)) return at;
  const known = knownAt(site, at);
  const isOther = known && !isForeignHead(site, from) && !goesOnWith(site, known, from, at);
  return isOther ? at : at + 1;
}

/** Past a joiner and the word that it joins to the name that begins at `from`, or `at`. */
function endOfJoined(site: Site, from: number, at: number): number {
  const { folded, capital, tokens } = site.view;
  const next = at + 1;
  if (next >= site.end) return at;
  const word = folded[at]!;
  if (word === '-' && (capital[next] || isTail(site, next, at, from))) {
    const known = capital[next] ? knownAt(site, next) : null;
    return known && known.value.label !== 'ORG' ? at : next + 1;
  }
  const touches = tokens[at]!.start === tokens[at - 1]!.end;
  if ((word === "'" || word === '&') && touches && capital[next]) return next + 1;
  return site.lexicon.grammar.particles.has(word)
    ? endOfParticles(site, at)
    : endOfNickname(site, from, at);
}

/** The `de la Cruz` of `Juan de la Cruz`: past the name behind the particles, or `at`. */
function endOfParticles({ view, lexicon, end }: Site, at: number): number {
  const { folded, capital } = view;
  const { particles, never } = lexicon.grammar;
  let name = at + 1;
  while (name < end && name < at + 3 && (particles.has(folded[name]!) || folded[name] === '-')) {
    name += 1;
  }
  return name < end && capital[name] && !never.has(folded[name]!) ? name + 1 : at;
}

/** The `(George) Konrote` of `Jioji (George) Konrote`. */
function endOfSecondName(
  { folded, capital }: NameView,
  persons: EntityLexicon['persons'],
  at: number,
  end: number,
): number {
  if (at + 3 >= end || folded[at + 2] !== ')' || !capital[at + 1] || !capital[at + 3]) return at;
  return ((persons.get(folded[at + 1]!) ?? 0) & GIVEN) > 0 ? at + 4 : at;
}

const OPENING = /^["“‘«']$/;
const CLOSING = /^["”’»']$/;
const MOST_NICKNAME = 4;

/** The `“El Chapo” Guzmán` of `Joaquín “El Chapo” Guzmán`: past the surname, or `at`. */
function endOfNickname({ view, lexicon, end }: Site, from: number, at: number): number {
  const { folded, capital } = view;
  const { persons, words } = lexicon;
  if (folded[at] === '(') return endOfSecondName(view, persons, at, end);
  if (!OPENING.test(folded[at]!) || !capital[at + 1] || !persons.has(folded[from]!)) return at;
  let close = at + 2;
  while (close < end && close <= at + MOST_NICKNAME && !CLOSING.test(folded[close]!)) close += 1;
  const surname = close + 1;
  if (surname >= end || !CLOSING.test(folded[close] ?? '') || !capital[surname]) return at;
  const word = folded[surname]!;
  return persons.has(word) || !words.has(word) ? surname + 1 : at;
}

/** `LFJL Marta Kessane`: an acronym, then a given name and another. */
function isBodyBeforePerson({ view, lexicon, end }: Site, i: number): boolean {
  const { folded, upper, capital, tokens } = view;
  const { persons, words } = lexicon;
  if (!upper[i] || i + 2 >= end || tokens[i]!.text.length < 3 || persons.has(folded[i]!))
    return false;
  const next = folded[i + 1]!;
  if (!capital[i + 1] || upper[i + 1] || words.has(next)) return false;
  return ((persons.get(next) ?? 0) & GIVEN) > 0 && capital[i + 2] === 1 && !upper[i + 2];
}

/** Romance heads that English has not: what follows is of the name, whatever lists know of it. */
const ROMANCE =
  /[áéíóúãõçèêûñ]|^(?:fundacion|asociacion|comite|consejo|movimiento|partido|frente|sindicato|coordinadora|colectivo)$/;

/** The `Consejo` of `Consejo de Pueblos Maya`. */
function isForeignHead({ view, lexicon }: Site, i: number): boolean {
  return lexicon.grammar.foreign_heads.has(view.folded[i]!) && ROMANCE.test(view.tokens[i]!.lower);
}

/** `Governor of Assabat Marta Kessane`: a place by the noun before it, then a full name. */
function isPlaceBeforePerson({ view, lexicon, end }: Site, i: number): boolean {
  const { folded, capital } = view;
  const { place_nouns, titles } = lexicon.grammar;
  const holder = folded[i - 2] ?? '';
  if (folded[i - 1] !== 'of' || !(place_nouns.has(holder) || titles.get(holder))) return false;
  if (i + 1 >= end || !capital[i + 1] || !lexicon.places.has(folded[i]!)) return false;
  const next = folded[i + 1]!;
  if (((lexicon.persons.get(next) ?? 0) & GIVEN) > 0) return true;
  return capital[i + 2] === 1 && i + 2 < end && !lexicon.words.has(next) && next.length > 2;
}

/** A known name inside a person's name: `Ratan Tata`, `Aung San`. */
function goesOnWith(
  site: Site,
  { value, to }: NameMatch<KnownName>,
  from: number,
  at: number,
): boolean {
  const { folded } = site.view;
  const { persons } = site.lexicon;
  if (to !== at + 1 || value.rule === 'country' || value.rule === 'demonym') return false;
  if (persons.has(folded[from]!) && persons.has(folded[at]!)) return true;
  const isGiven = ((persons.get(folded[from]!) ?? 0) & GIVEN) > 0;
  return (at === from + 1 || persons.has(folded[at - 1]!)) && isGiven && value.label === 'ORG';
}

/** A syllable of Chinese or Korean names in Latin letters, by whatever system: `hsueh`, `geun`. */
const SYLLABLE =
  /^(?:[bdfghjklmnpqrstwxyz]|ch|dz|gh|gw|hs|hw|kh|kk|kw|ng|ph|sh|ss|sz|th|ts|tz|zh)?(?:[aeiouü]|a[eiou]|e[eiou]|i[aeou]|o[aeiou]|u[aeio]|ya[eo]?|ye[ou]?|yo[ou]?|yu|ie[nu]|ia[onu]|ua[in]|uei|oey|eui)(?:k|l|m|n|ng|p|r|t|h|i|y)?$/;

/** The `un` of `Kim Jong-un`. */
function isTail(site: Site, next: number, hyphen: number, from: number): boolean {
  const { folded, capital } = site.view;
  const { grammar, persons, words } = site.lexicon;
  const tail = folded[next]!;
  if (!capital[hyphen - 1]) return false;
  const isFamily = (at: number) => ((persons.get(folded[at]!) ?? 0) & FAMILY) > 0;
  const mayBeTail = /^[a-z]{2,6}$/.test(tail) && !/ed$/.test(tail) && !words.has(tail);
  if (hyphen - 1 > from && mayBeTail && (isFamily(from) || isFamily(hyphen - 2))) return true;
  if (hyphen - 1 > from && isSyllablePair(site, folded[hyphen - 1]!, tail)) return true;
  if (!grammar.name_tails.has(tail)) return false;
  return hyphen - 1 > from || persons.has(folded[from]!);
}

/** The `geun` and `hye` of `Park Geun-hye`; what is an English word too only after one that is none. */
function isSyllablePair({ lexicon }: Site, before: string, tail: string): boolean {
  if (!SYLLABLE.test(before) || !SYLLABLE.test(tail) || lexicon.grammar.no_syllables.has(tail))
    return false;
  return !lexicon.words.has(tail) || !lexicon.words.has(before);
}

/** The `So` of `Kevin So Kam-wai`, the `In` of `Kang In-sun`. */
function isSyllable(site: Site, at: number): boolean {
  const { folded, capital } = site.view;
  if (folded[at]!.length > 3 || !site.lexicon.persons.has(folded[at - 1]!)) return false;
  return folded[at + 1] === '-' || capital[at + 1] === 1;
}
