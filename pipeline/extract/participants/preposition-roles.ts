import { accused, amounting, claiming, part, responsible, tried } from './answerable.ts';
import { aimedAt, exposed, freeOf, guarded, outcome, selfRestraint, sentenced } from './exposed.ts';
import type { Finding, Scene } from './found.ts';
import { firstAnswer, type Governed, type Rule, wordBefore } from './governed.ts';
import { NOUN_RULES } from './noun-prepositions.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import { verbPreposition } from './verb-prepositions.ts';

/** `fled because of X`: what is the cause of something else names nobody. */
const cause: Rule = (at) =>
  at.scene.grammar.prepositions.cause.has(wordBefore(at)?.word ?? '') ? [] : null;

/** `were held in X`, `resorted to X`: what the verb and the preposition say together. */
const ofVerb: Rule = ({ scene, preposition, governor }) =>
  isVerb(governor) ? verbPreposition(scene, governor, preposition.word, null) : null;

/** `victims of X`, `the use of X`: what the noun and the preposition say together. */
const ofNoun: Rule = (at) => {
  const { governor } = at;
  if (!isNoun(governor)) return null;
  return firstAnswer(NOUN_RULES, { ...at, governor, word: singular(governor.word) });
};

/** The first that answers decides. */
const RULES: readonly Rule[] = [
  freeOf,
  selfRestraint,
  sentenced,
  claiming,
  cause,
  accused,
  tried,
  aimedAt,
  exposed,
  responsible,
  amounting,
  part,
  outcome,
  guarded,
  ofVerb,
  ofNoun,
];

/**
 * Roles of a violation that a preposition governs: `accused of X`, `victims of X`, `subjected to X`.
 * @param noun the violation’s noun
 * @param climb what the noun before the preposition depends on, where that is what matters
 */
export function prepositionRoles(
  scene: Scene,
  preposition: Chunk,
  noun: NounChunk,
  climb: Governed['climb'],
): Finding[] {
  const nearest = previousOf(scene.syntax, preposition.index);
  const governor = nearest?.kind === 'time' ? previousOf(scene.syntax, nearest.index) : nearest;
  return firstAnswer(RULES, { scene, preposition, noun, governor, climb }) ?? [];
}
