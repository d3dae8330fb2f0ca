import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import { NAME_CLASSES, type NameClass } from '../../lexicon/entities/model.ts';
import { featuresOf } from './features.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

/** Scores of a name in the order of `NAME_CLASSES`; integers. */
export type Scores = number[];

/** The linear model's scores of a name. */
export function scoresOf(view: NameView, lexicon: EntityLexicon, name: OpenName): Scores {
  const scores = NAME_CLASSES.map(() => 0);
  for (const feature of featuresOf(view, lexicon, name)) {
    const weights = lexicon.model.weights.get(feature);
    if (!weights) continue;
    for (let k = 0; k < scores.length; k += 1) scores[k]! += weights[k]!;
  }
  const plain = hasOrdinaryWord(view, lexicon, name);
  scores[ORG]! += MORE_OFTEN_ORG;
  if (plain) scores[OTHER]! += ORDINARY_WORDS;
  if (!plain && name.to > name.from + 1) scores[PERSON]! += SEVERAL_UNKNOWN_WORDS;
  if (name.titled) scores[PERSON]! += AFTER_TITLE;
  addNeighbours(view, lexicon, name, scores);
  return scores;
}

/** Positions of the classes among scores. */
export const PERSON = NAME_CLASSES.indexOf('PERSON');
export const ORG = NAME_CLASSES.indexOf('ORG');
export const PLACE = NAME_CLASSES.indexOf('PLACE');
export const OTHER = NAME_CLASSES.indexOf('OTHER');

/**
 * What reports and news add to weights learnt from web pages and encyclopaedia articles, in
 * hundredths of a natural logarithm: several unknown words with capitals are a person, and so is what
 * follows a title; ordinary words with capitals are often no name, and what grammar and lists leave
 * is a little more often an organisation.
 */
const MORE_OFTEN_ORG = 15;
const ORDINARY_WORDS = 110;
const SEVERAL_UNKNOWN_WORDS = 90;
const AFTER_TITLE = 50;

const AFTER_AGE = 400;
const KIND_BEFORE = 200;
const POSSESSION_AFTER = 100;
const COUNTRY_AFTER = 200;
const OBJECT_OF = 100;
const POWER_AFTER = 400;

/** What nouns beside the name say of it: `the firm Kessane`, `Kessane shares`, `Kessane, Chad`, `Milan (Italy)`. */
function addNeighbours(
  view: NameView,
  { grammar, phrases, places, words }: EntityLexicon,
  name: OpenName,
  scores: Scores,
): void {
  const { folded, tokens } = view;
  const { from, to, titled } = name;
  const before = beside(view, name, from - 1);
  const beforeThat = beside(view, name, from - 2);
  const after = beside(view, name, to);
  const afterThat = beside(view, name, to + 1);
  if (before === 'old' && beforeThat === '-') scores[PERSON]! += AFTER_AGE;
  if (grammar.organisation_nouns.has(before)) scores[ORG]! += KIND_BEFORE;
  if (before === 'of' && grammar.place_nouns.has(beforeThat) && !words.has(folded[from]!)) {
    scores[PLACE]! += KIND_BEFORE;
  }
  if (before === 'of' && grammar.organisation_roles.has(beforeThat)) {
    scores[ORG]! += KIND_BEFORE;
  }
  const next = after === "'s" ? afterThat : after;
  if (!titled && grammar.organisation_possessions.has(next)) scores[ORG]! += POSSESSION_AFTER;
  if (grammar.place_possessions.has(after)) scores[PLACE]! += POSSESSION_AFTER;
  const isApart = after === ',' || (after === '(' && beside(view, name, to + 2) === ')');
  if (isApart && phrases.get(afterThat)?.rule === 'country') {
    const isSure = after === ',' || places.has(keyOf(folded, from, to));
    if (isSure) scores[PLACE]! += COUNTRY_AFTER;
  }
  if (grammar.person_objects.has(before) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]?.pos ?? '')) {
    scores[PERSON]! += OBJECT_OF;
  }
  if (grammar.person_possessions.has(after) && to === from + 1) scores[PERSON]! += POWER_AFTER;
  if (from + 1 === to && before === 'the') scores[PERSON]! -= KIND_BEFORE;
}

/** A word of the sentence of a name. */
function beside({ folded, tokens }: NameView, { from }: OpenName, i: number): string {
  return tokens[i]?.sentence === tokens[from]!.sentence ? folded[i]! : '';
}

function hasOrdinaryWord(
  { folded, common }: NameView,
  { words, grammar }: EntityLexicon,
  { from, to }: OpenName,
): boolean {
  for (let i = from; i < to; i += 1) {
    const word = folded[i]!;
    if (words.has(word) || common.has(word) || grammar.starters.has(word)) return true;
  }
  return false;
}

/** The class of the highest score; of equals the one named first. */
export function bestClass(scores: readonly number[]): NameClass {
  let best = 0;
  for (let k = 1; k < scores.length; k += 1) if (scores[k]! > scores[best]!) best = k;
  return NAME_CLASSES[best]!;
}
