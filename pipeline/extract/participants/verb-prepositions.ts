import type { Finding, Scene } from './found.ts';
import { firstAnswer, type Rule, standingApart, type VerbGoverned } from './governed.ts';
import { accusing, implicated, linking } from './implicating.ts';
import { placed, placing, subjecting, withholding } from './inflicting.ts';
import { objectOf } from './objects.ts';
import { subjectOf } from './subjects.ts';
import { isVerb } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import { affected, complaining, goingShort, punished, remaining, suffering } from './undergoing.ts';
import { doneByMeans, goingAhead, means, takingPart } from './verb-means.ts';

/** `did nothing about X`: names nobody. */
const nothingDone: Rule<VerbGoverned> = ({ target }) => (target?.word === 'nothing' ? [] : null);

/** `the dispute led to X`: a cause is no doer; but `police opened fire, leading to X` tells what they did. */
const mereCause: Rule<VerbGoverned> = ({ scene, verb }) =>
  scene.grammar.verbs.causing.has(verb.word) && !isOutcome(scene, verb) ? [] : null;

/** `marched after X`, `resigned over X`: what happened when or despite what else did. */
const beside: Rule<VerbGoverned> = ({ scene, word }) =>
  scene.grammar.prepositions.when.has(word) ? [] : null;

/** What a verb and its preposition say of the violation behind them: the first that answers decides. */
const VERB_RULES: readonly Rule<VerbGoverned>[] = [
  accusing,
  subjecting,
  nothingDone,
  goingAhead,
  implicated,
  linking,
  complaining,
  goingShort,
  mereCause,
  remaining,
  punished,
  standingApart,
  withholding,
  beside,
  placing,
  affected,
  suffering,
  placed,
  doneByMeans,
  takingPart,
  means,
];

/**
 * A violation after a verb and preposition: `accused him of X`, `subjected them to X`, `used force in X`.
 * @param word the preposition
 * @param object the noun between the two, where there is one
 */
export function verbPreposition(
  scene: Scene,
  verb: VerbChunk,
  word: string,
  object: NounChunk | null,
): Finding[] {
  const subject = subjectOf(scene.syntax, verb);
  const target = verb.passive ? subject : (object ?? objectOf(scene.syntax, verb));
  return firstAnswer(VERB_RULES, { scene, verb, word, subject, target }) ?? [];
}

/** `police fired at them, resulting in X`: the outcome of what someone does. */
function isOutcome({ syntax }: Scene, verb: VerbChunk): boolean {
  if (verb.form !== 'gerund') return false;
  const cause = syntax.chunks.findLast(
    (chunk) => chunk.kind === 'verb' && chunk.index < verb.index,
  );
  return isVerb(cause) && !cause.passive;
}
