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
  return scores;
}

/** The class of the highest score; of equals the one named first. */
export function bestClass(scores: readonly number[]): NameClass {
  let best = 0;
  for (let k = 1; k < scores.length; k += 1) if (scores[k]! > scores[best]!) best = k;
  return NAME_CLASSES[best]!;
}
