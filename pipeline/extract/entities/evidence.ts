import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import { ORG, OTHER, PERSON, PLACE, type Scores } from './classify.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

/** In hundredths of a natural logarithm, as the weights of the model. */
const SURE = 400;
const STRONG = 250;
const FAIR = 120;

/**
 * What constructions that the model's training texts hardly have say of a name: lists of villages,
 * offices of a constituency, appositions to a kind of body, the letters of brands.
 * @param scores the model's, which this changes
 */
export function addConstructions(
  view: NameView,
  lexicon: EntityLexicon,
  name: OpenName,
  scores: Scores,
): void {
  if (isListedWithPlaces(view, lexicon, name)) scores[PLACE]! += SURE;
  else if (isBeforeDivision(view, name)) scores[PLACE]! += STRONG;
  if (isConstituency(view, name)) {
    scores[PLACE]! += FAIR;
    scores[PERSON]! -= STRONG;
  }
  if (isApposedToBody(view, lexicon, name)) scores[ORG]! += FAIR;
  if (isBeforeOutlet(view, name)) scores[ORG]! += STRONG;
  if (isOwned(view, name)) scores[ORG]! += FAIR;
  addLetters(view, lexicon, name, scores);
  if (isSpeaker(view, lexicon, name)) scores[OTHER]! -= STRONG;
  if (name.titled && view.grammar.addresses.has(view.folded[name.from - 1] ?? ''))
    scores[PERSON]! += STRONG;
  if (isNobility(view, lexicon, name)) scores[PERSON]! += STRONG;
  if (isMetropolis(view, lexicon, name)) {
    scores[PLACE]! += STRONG;
    scores[PERSON]! -= FAIR;
  }
}

/** `Kessane said`: people and bodies speak. */
function isSpeaker(
  { folded, common }: NameView,
  { grammar, words }: EntityLexicon,
  { from, to }: OpenName,
): boolean {
  const isPlain = words.has(folded[from]!) || common.has(folded[from]!);
  return to === from + 1 && !isPlain && grammar.person_verbs.has(folded[to] ?? '');
}

/** `Win Tin` behind `U`, `De Klerk`, `Van Rompuy`. */
function isNobility(view: NameView, { words }: EntityLexicon, { from, to }: OpenName): boolean {
  const { folded, capital } = view;
  if (/^(?:u|daw)$/.test(folded[from - 1] ?? '') && capital[from - 1]) return to <= from + 4;
  const name = isParticle(view, from) ? from + 1 : from;
  if (name === from && !isParticle(view, from - 1)) return false;
  return to === name + 1 && !words.has(folded[name]!);
}

function isParticle({ folded, capital, upper, grammar }: NameView, at: number): boolean {
  return capital[at] === 1 && upper[at] === 0 && grammar.noble_particles.has(folded[at]!);
}

const METROPOLIS = 2_000_000;

/** `Paris`, which is a given name too, where nobody speaks or is spoken to. */
function isMetropolis(
  { folded, capital }: NameView,
  { grammar, places }: EntityLexicon,
  { from, to, titled }: OpenName,
): boolean {
  if (to !== from + 1 || titled || capital[from - 1] || capital[to]) return false;
  const after = folded[to] ?? '';
  if (grammar.person_verbs.has(after) || grammar.kin.has(folded[from - 1] ?? '')) return false;
  return places
    .named(folded[from]!)
    .some(({ geonames, population }) => geonames !== null && population >= METROPOLIS);
}

const JOINER = /^(?:,|and|&|or|-|al|el|de|del)$/;
const FURTHEST = 30;

/** `Hnan Khar and Htet Hlaw villages`, `the villages of Liang, Sandah and Tanum`. */
function isListedWithPlaces(
  view: NameView,
  { grammar }: EntityLexicon,
  { from, to }: OpenName,
): boolean {
  const { folded, capital, tokens, doc } = view;
  const { firstToken, endToken } = doc.sentences[tokens[from]!.sentence]!;
  const last = Math.min(endToken, to + FURTHEST);
  let at = to;
  while (at < last && (capital[at] || JOINER.test(folded[at]!))) at += 1;
  const isAfterName = at > to ? capital[at - 1] === 1 : true;
  if (at < last && isAfterName && grammar.divisions.has(folded[at]!)) {
    if (at > to || grammar.small_divisions.has(folded[at]!)) return hasNoBody(view, to, at);
  }
  const least = Math.max(firstToken + 1, from - FURTHEST);
  at = from - 1;
  while (at > least && (capital[at] || JOINER.test(folded[at]!))) at -= 1;
  if (at < least || folded[at] !== 'of' || !grammar.divisions.has(folded[at - 1]!)) return false;
  return folded[at - 1]!.endsWith('s') && hasNoBody(view, at + 1, from);
}

function hasNoBody({ folded, grammar }: NameView, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    if (grammar.organisation_closers.has(folded[k]!)) return false;
  }
  return true;
}

/** `Gunung Jaya village`. */
function isBeforeDivision({ folded, capital, grammar }: NameView, { to }: OpenName): boolean {
  return !capital[to] && grammar.small_divisions.has(folded[to] ?? '');
}

/** `Zahle MP Nicolas Fattoush`. */
function isConstituency(
  { folded, upper, capital, grammar }: NameView,
  { from, to }: OpenName,
): boolean {
  if (!grammar.members.has(folded[to] ?? '')) return false;
  return upper[to] === 1 && capital[to + 1] === 1 && upper[from] === 0;
}

/** `the militant group, Bayan,`. */
function isApposedToBody(
  { folded }: NameView,
  { grammar }: EntityLexicon,
  { from, to }: OpenName,
): boolean {
  if (folded[from - 1] !== ',' || !/^[,.]$/.test(folded[to] ?? '')) return false;
  return grammar.apposed_bodies.has(folded[from - 2] ?? '');
}

/** `al-Joumhouria daily`, `Kommersant newspaper`. */
function isBeforeOutlet({ folded, capital, grammar }: NameView, { to }: OpenName): boolean {
  return !capital[to] && grammar.outlets.has(folded[to] ?? '');
}

/** `the state-owned Mytel`. */
function isOwned({ folded }: NameView, { from }: OpenName): boolean {
  return (
    /^(?:owned|run|listed|controlled)$/.test(folded[from - 1] ?? '') && folded[from - 2] === '-'
  );
}

const CAPITAL_INSIDE = /^\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}*|^\p{Lu}\p{Ll}+\d+$/u;
const PERSONAL = /^(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|El|Al|Abu|Ben|O)\p{Lu}/u;
const PLACE_OF_LETTERS = 2;

/** Roads and the like: `the N7`. */
const NUMBERED = /^\p{Lu}\d+$/u;

/** `BusinessDay`, `Africa50`; `AFL-CIO`; an acronym or a number is no town. */
function addLetters(
  { folded, upper, tokens }: NameView,
  { persons, places, phrases }: EntityLexicon,
  { from, to, titled }: OpenName,
  scores: Scores,
): void {
  const { text } = tokens[from]!;
  if (to === from + 1) {
    if (NUMBERED.test(text)) scores[PLACE]! -= SURE;
    if (
      !titled &&
      CAPITAL_INSIDE.test(text) &&
      !PERSONAL.test(text) &&
      !persons.has(folded[from]!)
    ) {
      scores[ORG]! += FAIR;
    }
    const isAcronym = upper[from] === 1 && text.length > PLACE_OF_LETTERS && text.length < 6;
    if (isAcronym && !places.has(folded[from]!) && !/^[-(,–—:]$/.test(folded[to] ?? '')) {
      scores[PLACE]! -= STRONG;
    }
    return;
  }
  const isPair = to === from + 3 && folded[from + 1] === '-' && upper[from] && upper[to - 1];
  if (isPair && phrases.get(folded[from]!)?.label !== 'GPE') scores[ORG]! += FAIR;
  const isArticled = /^(?:al|el|ul|ad|as|ar|az|ash)$/.test(folded[to - 3] ?? '') && to > from + 3;
  if (isArticled && folded[to - 2] === '-') scores[OTHER]! -= FAIR;
  if (to > from + 1 && places.has(keyOf(folded, from, to))) scores[PLACE]! += FAIR;
}
