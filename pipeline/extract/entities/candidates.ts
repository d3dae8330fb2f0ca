import type { NameMatch } from '../../lexicon/entities/gazetteer.ts';
import { GIVEN } from '../../lexicon/entities/names.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import { builtAt, isAnyState } from './built.ts';
import type { Candidate } from './candidate.ts';
import { numberedLawAt } from './laws.ts';
import { moneyAt } from './money.ts';
import { breaksName, knownAt, type Site } from './site.ts';
import { endOfTitle } from './titles.ts';

const NUMERIC = /^[\d$€£¥₹]/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const CURRENCY_PREFIX = /^[A-Z]{1,3}$/;

export function candidateAt(site: Site, i: number): Candidate | null {
  const { folded, capital } = site.view;
  const { grammar } = site.lexicon;
  const word = folded[i]!;
  const numeric = NUMERIC.test(word);
  if (
    numeric ||
    grammar.currency_signs.has(word) ||
    grammar.number_words.has(word) ||
    (capital[i] && mayBePrefixed(site, i))
  ) {
    const money = moneyAt(site.view, i, site.end);
    if (money) return money;
  }
  if (
    folded[i + 1] === '$' &&
    i + 1 < site.end &&
    CURRENCY_PREFIX.test(site.view.tokens[i]!.text)
  ) {
    const money = moneyAt(site.view, i + 1, site.end);
    if (money) return { ...money, from: i };
  }
  const law = numberedLawAt(site.view, i, site.end);
  if (law) return law;
  if (numeric) return YEAR.test(word) ? datedAt(site, i) : unitAt(site, i);
  const known = knownAt(site, i);
  const built = builtAt(site, i);
  const place = longPlaceAt(site, i);
  const best = known ? known.to : place;
  const isGroup = known && built && isGroupOfStates(site, known, built);
  const isLonger =
    built &&
    built.to > best &&
    (!known || known.to - i < 3 || known.value.label === 'GPE' || isWithGroup(site, known, built));
  if (isLonger && !isGroup) return withNumber(site, built);
  if (place > (known?.to ?? i)) return { from: i, to: place, label: 'GPE', rule: 'place-table' };
  if (!known) return null;
  if (known.to === i + 1 && capital[i] && isPersonRather(site, i, known.value)) return null;
  if (isDirection(site, i, known) || isAnyState(site, known.to - 1)) return null;
  if (isRegion(site, i, known)) return { from: i, to: known.to, label: 'LOC', rule: 'region' };
  const to = endOfOffice(site, i, endOfBrand(site, known));
  return { from: i, to, label: known.value.label, rule: known.value.rule };
}

/** Digits in a word with a capital, or a currency's name before a number. */
function mayBePrefixed({ view, lexicon, end }: Site, i: number): boolean {
  const word = view.folded[i]!;
  if (/\d/.test(word)) return true;
  return i + 1 < end && lexicon.grammar.currencies.has(word);
}

/** `Fiscalía General de la República`: a body with a Romance head goes on over its `of`. */
function endOfOffice({ view, lexicon, end }: Site, from: number, to: number): number {
  const { folded, capital } = view;
  if (
    !lexicon.grammar.foreign_heads.has(folded[from]!) ||
    to >= end ||
    !lexicon.grammar.romance_of.has(folded[to]!)
  ) {
    return to;
  }
  let at = lexicon.grammar.romance_articles.has(folded[to + 1] ?? '') ? to + 2 : to + 1;
  if (at >= end || !capital[at]) return to;
  while (at < end && capital[at]) at += 1;
  return at;
}

/** `Toyota Racing`, `CNN Español`: what stands in capitals after a company or outlet is its own. */
function endOfBrand(site: Site, { value, to }: NameMatch<KnownName>): number {
  if (value.rule !== 'company' && value.rule !== 'news') return to;
  if (site.casing !== 'normal' || site.view.folded[to - 1] === "'s") return to;
  const { capital, folded, upper } = site.view;
  const { grammar, persons, places } = site.lexicon;
  let end = to;
  while (end < site.end && end < to + 3 && capital[end] && !upper[end]) {
    const word = folded[end]!;
    if (breaksName(site, end) || persons.has(word) || places.has(word) || word.length < 2) break;
    if (grammar.organisation_openers.has(word) || grammar.generic_nouns.has(word)) break;
    if (endOfTitle(site, end) > end || endOfTitle(site, end + 1) > end + 1) break;
    if (knownAt(site, end)) break;
    end += 1;
  }
  return end;
}

/** `Decree Law No. 25,418`. */
function withNumber({ view, end }: Site, built: Candidate): Candidate {
  if (built.label !== 'LAW' || built.to >= end) return built;
  const numbered = numberedLawAt(view, built.to - 1, end);
  return numbered ? { ...built, to: numbered.to } : built;
}

/** `African Development Bank Group`. */
function isWithGroup(site: Site, known: NameMatch<KnownName>, built: Candidate): boolean {
  return built.to === known.to + 1 && /^(?:group|holdings?)$/.test(site.view.folded[known.to]!);
}

/** `European States`, `the Gulf States`: no state of that name. */
function isGroupOfStates(site: Site, known: NameMatch<KnownName>, built: Candidate): boolean {
  const { label } = known.value;
  const isWider = label === 'NORP' || label === 'LOC';
  return isWider && built.to === known.to + 1 && site.view.folded[known.to] === 'states';
}

/** The `Western` of `Western Bekaa`. */
function isDirection({ view, end }: Site, i: number, { to }: NameMatch<KnownName>): boolean {
  return view.folded[i] === 'western' && to === i + 1 && to < end && view.capital[to] === 1;
}

const REGION = /^(?:caribbean|baltic)$/;

/** `the Caribbean`, where no noun follows. */
function isRegion({ view, end }: Site, i: number, { to }: NameMatch<KnownName>): boolean {
  if (to !== i + 1 || !REGION.test(view.folded[i]!) || view.folded[i - 1] !== 'the') return false;
  return to === end || !/^(?:NOUN|PROPN|ADJ)$/.test(view.tokens[to]!.pos);
}

/** `2018 Winter Olympics`, `1951 UN Refugee Convention`, `1967 protocol`. */
function datedAt(site: Site, year: number): Candidate | null {
  const i = year + 1;
  if (i >= site.end) return null;
  const known = knownAt(site, i);
  const built = builtAt(site, i);
  if (site.lexicon.grammar.laws_of_year.has(site.view.folded[i]!) && !known && !built) {
    return { from: year, to: i + 1, label: 'LAW', rule: 'law-year' };
  }
  const label = known?.value.label;
  if (known && (label === 'LAW' || label === 'EVENT')) {
    return { from: year, to: known.to, label, rule: known.value.rule };
  }
  return built && (built.label === 'LAW' || built.label === 'EVENT')
    ? { ...built, from: year }
    : null;
}

/** The end of a place name of two words or more of the tables; `i` where there is none. */
function longPlaceAt(site: Site, i: number): number {
  const { capital, folded, upper } = site.view;
  const { places, words, grammar } = site.lexicon;
  const second = grammar.romance_of.has(folded[i + 1] ?? '') ? i + 2 : i + 1;
  if (!capital[i] || !capital[second] || upper[i] !== upper[second]) return i;
  if (grammar.never.has(folded[i]!)) return i;
  const to = places.endOfLongest(folded, i, site.end);
  if (to < i + 2) return i;
  for (let k = i; k < to; k += 1) {
    if (!words.has(folded[k]!) && !site.lexicon.persons.has(folded[k]!)) return to;
  }
  return i;
}

/** A known name of one word that here is a given name: `Karen Smith`, `Jordan Peele`. */
function isPersonRather(site: Site, i: number, known: KnownName): boolean {
  const { folded, capital } = site.view;
  const { persons, grammar, words, phrases } = site.lexicon;
  if (((persons.get(folded[i]!) ?? 0) & GIVEN) === 0) return false;
  const next = i + 1;
  if (next >= site.end || !capital[next]) return false;
  const after = folded[next]!;
  if (grammar.titles.get(after) || words.has(after) || grammar.never.has(after)) return false;
  if (phrases.get(after) !== undefined || grammar.generic_nouns.has(after)) return false;
  return persons.has(after) || known.rule === 'norp-ethnic';
}

/** `3rd Armoured Division`. */
function unitAt(site: Site, ordinal: number): Candidate | null {
  if (!ORDINAL.test(site.view.folded[ordinal]!) || ordinal + 1 >= site.end) return null;
  const built = builtAt(site, ordinal + 1);
  return built?.label === 'ORG' ? { ...built, from: ordinal } : null;
}
