import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
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
  if (!plain) scores[OTHER]! -= UNKNOWN_WORDS;
  if (!plain && name.to > name.from + 1) scores[PERSON]! += SEVERAL_UNKNOWN_WORDS;
  if (name.titled) scores[PERSON]! += AFTER_TITLE;
  return scores;
}

const PERSON = NAME_CLASSES.indexOf('PERSON');
const OTHER = NAME_CLASSES.indexOf('OTHER');

/**
 * What reports and news add to weights learnt from web pages and encyclopaedia articles, in
 * hundredths of a natural logarithm: unknown words with capitals are names, several of them are a
 * person, and so is what follows a title.
 */
const UNKNOWN_WORDS = 50;
const SEVERAL_UNKNOWN_WORDS = 50;
const AFTER_TITLE = 100;

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
