import { byPhrase } from './agents.ts';
import { actorFindings, type Scene } from './found.ts';
import type { Rule, VerbGoverned } from './governed.ts';
import { doesIt } from './individuals.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

const PART = /^(?:in|to|into)$/;
const AIMED_THROUGH = /^(?:through|via)$/;

/** `went ahead with X`: who does. */
export const goingAhead: Rule<VerbGoverned> = ({ scene, verb, word, subject }) =>
  verb.word === 'go' && word === 'with'
    ? actorFindings(scene, 'perpetrator', subject, 'means')
    : null;

/** `critics were silenced through X by the army`: the army. */
export const doneByMeans: Rule<VerbGoverned> = ({ scene, verb, word }) =>
  verb.passive && scene.grammar.prepositions.means.has(word) ? byPhrase(scene, verb) : null;

/** `took part in X`, `resorted to X`: who does. */
export const takingPart: Rule<VerbGoverned> = ({ scene, verb, word, subject, target }) => {
  if (!PART.test(word)) return null;
  return isTaking(scene, verb, target) ? actorFindings(scene, 'perpetrator', subject, 'means') : [];
};

/** `police silenced critics through X`: the police, and the critics. */
export const means: Rule<VerbGoverned> = ({ scene, verb, word, subject, target }) => {
  if (!scene.grammar.prepositions.means.has(word)) return null;
  const doer = subject && doesIt(scene, verb, subject) ? subject : null;
  const aimedAt = AIMED_THROUGH.test(word) ? target : null;
  return [
    ...actorFindings(scene, 'perpetrator', doer, 'means'),
    ...actorFindings(scene, 'victim', aimedAt, 'means-target'),
  ];
};

/** `took part in X`, `beat him in X`; but `stalled progress in cases of X`: of what it does to things. */
function isTaking(scene: Scene, { head, word }: VerbChunk, target: NounChunk | null): boolean {
  const { syntax, grammar } = scene;
  const own = target !== null && !syntax.isActor(target) && syntax.isTrigger(target.head);
  const acts = syntax.isTrigger(head) && !own;
  return acts || grammar.verbs.taking_part.has(word) || grammar.verbs.causing.has(word);
}
