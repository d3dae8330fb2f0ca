import { GIVEN } from '../../lexicon/entities/names.ts';
import type { Candidate } from './candidate.ts';
import { startsName } from './open.ts';
import { breaksName, isGenericAcronym, isPlainRun, knownAt, type Site } from './site.ts';
import { endOfComplement, labelOfHead } from './structure.ts';
import type { NameView } from './view.ts';

const MOST_WORDS = 10;
/** A year, or the number of a court or unit: `Ankara 4th Heavy Penal Court`. */
const NUMBER = /^(?:\d{4}|\d+(?:st|nd|rd|th))$/;
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/;

/** A name that the grammar of names builds: `Ministry of Justice`, `Ankara Bar Association`. */
export function builtAt(site: Site, i: number): Candidate | null {
  if (!site.view.capital[i]) return smallMinistryAt(site, i) ?? articledAt(site, i);
  if (site.casing === 'upper' || !mayBegin(site, i)) return null;
  let headed: Candidate | null = null;
  let k = i;
  while (k < site.end && k < i + MOST_WORDS && goesOn(site, i, k)) {
    const opened = openedAt(site, i, k);
    if (opened) return opened;
    headed = headedAt(site, i, k) ?? headed;
    k += 1;
    if (k < site.end - 1 && joinsParts(site, k, i)) k += 1;
  }
  if (headed && isAllGeneric(site, headed)) return null;
  return headed ?? beforeAt(site, i) ?? numberedOutletAt(site, i);
}

function mayBegin(site: Site, i: number): boolean {
  const { folded } = site.view;
  if (breaksName(site, i)) return false;
  if (site.lexicon.grammar.generic_nouns.has(folded[i]!) && folded[i + 1] === "'s") return false;
  return !(isGenericAcronym(site, i) || isPrefixed(site, i) || isAnyState(site, i));
}

function goesOn(site: Site, from: number, at: number): boolean {
  const { folded, capital } = site.view;
  if (!capital[at] && !NUMBER.test(folded[at]!)) return false;
  return at === from || !breaksName(site, at);
}

/** A name up to the end of what its opening noun is of: `Ministry of Justice`, `Law on the Press`. */
function openedAt(site: Site, from: number, at: number): Candidate | null {
  const { view, end } = site;
  const { organisation_openers, law_before } = site.lexicon.grammar;
  const opener = view.folded[at]!;
  const isBody = organisation_openers.has(opener);
  if (!isBody && !law_before.has(opener)) return null;
  const isOver = (k: number) =>
    (breaksName(site, k) && !isHighOffice(view, k)) || startsPerson(site, k);
  const to = endOfComplement(view, at + 1, end, isOver);
  if (to <= at + 1) return null;
  return isBody
    ? { from, to, label: 'ORG', rule: 'org-of' }
    : { from, to, label: 'LAW', rule: 'law-of' };
}

/** A name that a head ends: `Ankara Bar Association`. */
function headedAt(site: Site, from: number, at: number): Candidate | null {
  const label = at > from ? labelOfHead(site.view, at, from) : null;
  if (!label) return null;
  const to = label === 'ORG' ? endOfNumber(site, at + 1) : at + 1;
  return { from, to, label, rule: `${label.toLowerCase()}-head` };
}

/** `Member States`, `States Parties`: no states of that name. */
export function isAnyState({ view }: Site, i: number): boolean {
  const { folded } = view;
  const next = folded[i + 1] ?? '';
  return (
    (/^(?:member|observer|participating|contracting)$/.test(folded[i]!) &&
      /^states?$/.test(next)) ||
    (/^states?$/.test(folded[i]!) && /^(?:part(?:y|ies)|members)$/.test(next))
  );
}

/** The `Kurdish` of `the pro-Kurdish Democratic Party` is not of the party's name. */
function isPrefixed({ view, lexicon, first }: Site, i: number): boolean {
  return (
    i > first + 1 &&
    view.folded[i - 1] === '-' &&
    lexicon.grammar.prefixes.has(view.folded[i - 2]!) &&
    !view.capital[i - 2]
  );
}

/** The `Commissioner` of `Office of the High Commissioner`. */
function isHighOffice({ folded }: NameView, at: number): boolean {
  return folded[at] === 'commissioner' && folded[at - 1] === 'high';
}

/** `Radio 1`, `Canal 13`. */
function numberedOutletAt({ view, end, lexicon }: Site, i: number): Candidate | null {
  const { folded, tokens } = view;
  if (i + 1 >= end || !lexicon.grammar.numbered_outlets.has(folded[i]!)) return null;
  const isFollowed = i + 2 < end && tokens[i + 2]!.pos === 'NOUN';
  if (!/^\d{1,2}$/.test(folded[i + 1]!) || isFollowed) return null;
  return { from: i, to: i + 2, label: 'ORG', rule: 'numbered-outlet' };
}

/** `High-Risk Court B`, `Infantry Battalion 291`: what numbers the body belongs to the name. */
function endOfNumber(site: Site, at: number): number {
  const { tokens, folded } = site.view;
  if (at >= site.end) return at;
  if (/^\d{1,4}$/.test(tokens[at]!.text)) {
    const isFollowed = at + 1 < site.end && /^(?:NOUN|NUM)$/.test(tokens[at + 1]!.pos);
    return site.lexicon.grammar.numbered_bodies.has(folded[at - 1]!) && !isFollowed ? at + 1 : at;
  }
  if (!/^[A-Z]$/.test(tokens[at]!.text)) return at;
  return /court|chamber|division|section|unit/.test(folded[at - 1]!) ? at + 1 : at;
}

function isCountry(site: Site, at: number): boolean {
  return knownAt(site, at)?.value.rule === 'country';
}

/** Storms, and operations within a sentence, have ordinary words for names. */
function isNamedByWords(word: string, isWithin: boolean): boolean {
  return /^(?:cyclone|hurricane|typhoon)$/.test(word) || (word === 'operation' && isWithin);
}

/** `Lake Chad`, `Mount Elgon`, `Operation Lifeline`, `Camp Bondsteel`. */
function beforeAt(site: Site, i: number): Candidate | null {
  const { folded, capital } = site.view;
  const { grammar, words } = site.lexicon;
  const next = i + 1;
  const word = folded[i]!;
  if (next >= site.end || !capital[next]) return null;
  if (words.has(folded[next]!) && !isNamedByWords(word, i > site.first)) return null;
  const label = grammar.location_before.has(word)
    ? 'LOC'
    : grammar.facility_before.has(word)
      ? 'FAC'
      : grammar.event_before.has(word)
        ? 'EVENT'
        : null;
  if (!label) return null;
  let to = next + 1;
  while (to < site.end && capital[to] && !breaksName(site, to) && !isCountry(site, to)) to += 1;
  return { from: i, to, label, rule: `${label.toLowerCase()}-before` };
}

/** `al-Noor Party`, `al-Azouly Prison`: a name that a small Arabic article begins. */
function articledAt(site: Site, i: number): Candidate | null {
  if (!startsName(site, i)) return null;
  const built = builtAt(site, i + 2);
  return built && { ...built, from: i };
}

/** `ministry of interior` in small letters. */
function smallMinistryAt(site: Site, i: number): Candidate | null {
  const { folded, tokens } = site.view;
  if (folded[i] !== 'ministry' || folded[i + 1] !== 'of' || i + 2 >= site.end) return null;
  let to = i + 2;
  while (to < site.end && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]!.pos)) to += 1;
  return to > i + 2 ? { from: i, to, label: 'ORG', rule: 'org-ministry' } : null;
}

function isAllGeneric(site: Site, { from, to }: Candidate): boolean {
  if (site.casing === 'title') return isPlainRun(site, from, to);
  if (isField(site, from, to)) return true;
  if (from !== site.first && to - from > 1) return false;
  for (let k = from; k < to - 1; k += 1) {
    if (!site.lexicon.grammar.starters.has(site.view.folded[k]!)) return false;
  }
  return true;
}

/** Ordinary words before the head of a field, and no article: a topic. */
function isField(site: Site, from: number, to: number): boolean {
  const { folded } = site.view;
  if (
    !site.lexicon.grammar.fields.has(folded[to - 1]!) ||
    to > from + 3 ||
    /^(?:the|'s)$/.test(folded[from - 1] ?? '')
  )
    return false;
  return !site.lexicon.grammar.state_words.has(folded[from]!) && isPlainRun(site, from, to);
}

/** Whether a name of an organisation goes on over a hyphen, a possessive or `and`. */
function joinsParts(site: Site, k: number, from: number): boolean {
  const { folded, capital, tokens } = site.view;
  const word = folded[k]!;
  if (!capital[k + 1]) return false;
  if (word === '-' || word === '&' || word === '/') return true;
  if (word === "'s" || word === "'") {
    if (isPlaceBefore(site, k, from)) return false;
    return isCommonNoun(site, k - 1) || isSaint(site, k - 2, from);
  }
  if (site.lexicon.grammar.romance_particles.has(word)) return folded[k + 1] !== undefined;
  if (word !== 'and') return false;
  let ends = endOfCapitals(site, k + 1);
  let label = ends - 1 > k ? labelOfHead(site.view, ends - 1, k) : null;
  if (label === null && ends > k + 1 && folded[ends] === 'and' && capital[ends + 1]) {
    const last = ends;
    ends = endOfCapitals(site, last + 1);
    label = ends - 1 > last ? labelOfHead(site.view, ends - 1, last) : null;
  }
  if (label === null || endsInHead(site, k - 1, from)) return false;
  for (let i = from; i < k; i += 1) {
    if (site.lexicon.words.has(folded[i]!) || DIRECTION.test(folded[i]!)) continue;
    if (tokens[i]!.pos === 'PUNCT' || folded[i] === 'and') continue;
    return false;
  }
  return true;
}

/** `Shan State’s Mong Tung Township`, `Czech Republic’s National Bank`: the owner is a place. */
function isPlaceBefore(site: Site, k: number, from: number): boolean {
  const known = knownAt(site, from);
  if (known && known.to === k) return known.value.label === 'GPE';
  return k - 1 > from && labelOfHead(site.view, k - 1, from) === 'GPE';
}

/** `St Paul’s College`. */
function isSaint(site: Site, k: number, from: number): boolean {
  return k >= from && /^(?:st\.?|saint)$/.test(site.view.folded[k]!);
}

function endsInHead(site: Site, last: number, from: number): boolean {
  return last > from && labelOfHead(site.view, last, from) !== null;
}

function endOfCapitals(site: Site, from: number): number {
  let to = from;
  while (to < site.end && to < from + MOST_WORDS && site.view.capital[to]) {
    if (breaksName(site, to)) break;
    to += 1;
  }
  return to;
}

function isCommonNoun(site: Site, i: number): boolean {
  const word = site.view.folded[i]!;
  const { words, grammar } = site.lexicon;
  return words.has(word) || grammar.starters.has(word) || grammar.titles.get(word) === true;
}

/** A given name without a joiner before it: a person follows the organisation. */
function startsPerson(site: Site, at: number): boolean {
  const { folded, capital } = site.view;
  const { persons, words } = site.lexicon;
  if (!capital[at - 1] || words.has(folded[at]!) || at + 1 >= site.end) return false;
  if (((persons.get(folded[at]!) ?? 0) & GIVEN) === 0 || !capital[at + 1]) return false;
  return !words.has(folded[at + 1]!);
}
