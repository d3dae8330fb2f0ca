import { citizenFindings, isSurvivor } from './actor-kinds.ts';
import { actorFindings, type Finding, nounFinding, type Scene } from './found.ts';
import type { ObjectGoverned, Rule } from './governed.ts';
import { isSelfDone } from './phrase-roles.ts';
import { phrasesAfter } from './prepositional.ts';
import { lastOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

const FINDING = /^(?:have|find)$/;
const RECOUNTING = /^(?:report|describe|recount|allege)$/;

/** `families lacked X`, `patients had difficulty getting X`: those who go short of it. */
export const goingShort: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) => {
  const short = verb.word === 'lack' || (FINDING.test(verb.word) && isShort(scene, noun));
  return short ? citizenFindings(scene, subject, 'lacking') : null;
};

/** `editors practised self-censorship`: the editors. */
export const selfRestraint: Rule<ObjectGoverned> = ({ scene, noun, subject }) =>
  isSelfDone(scene, noun) && scene.syntax.isActor(subject)
    ? [nounFinding('victim', subject, 'self-restraint')]
    : null;

/** `students exercised X`, `unions held a strike`: those who use a freedom. */
export const exercising: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) => {
  const { verbs, nouns } = scene.grammar;
  const rallying = verbs.rallying.has(verb.word) && nouns.exercises.has(noun.word);
  if (!rallying && !verbs.exercising.has(verb.word)) return null;
  const found = citizenFindings(scene, subject, 'exercising');
  return found.length > 0 ? found : null;
};

/** `several reported X`: those who tell what was done to them. */
export const recounting: Rule<ObjectGoverned> = ({ scene, verb, subject }) =>
  RECOUNTING.test(verb.word) && tellsOwn(scene, subject)
    ? [nounFinding('victim', subject, 'recounting')]
    : null;

/** `inmates endured X from guards`: the inmates, and the guards. */
export const suffering: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) =>
  scene.grammar.verbs.suffer.has(verb.word)
    ? [nounFinding('victim', subject, 'undergoer'), ...sufferedFrom(scene, noun)]
    : null;

/** `protesters defied the ban`: those whom it restricts. */
export const breaking: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) =>
  scene.grammar.verbs.breaking.has(verb.word) && scene.grammar.nouns.laws.has(noun.word)
    ? citizenFindings(scene, subject, 'breaking')
    : null;

/** `no access`, `difficulty obtaining`: what someone has too little of, or has to put up with. */
function isShort({ tokens, grammar }: Scene, noun: NounChunk): boolean {
  return (
    grammar.adjectives.short.has(tokens[noun.from]!.lower) || grammar.nouns.hardships.has(noun.word)
  );
}

/** `several reported sexual violence`: of those who tell what was done to them. */
function tellsOwn(scene: Scene, subject: NounChunk): boolean {
  if (!scene.syntax.isActor(subject) || subject.entity) return false;
  return scene.grammar.pronouns.quantifying.has(subject.word) || isSurvivor(scene, subject);
}

/** `endured beatings from guards`: the guards. */
function sufferedFrom(scene: Scene, noun: NounChunk): Finding[] {
  const from = phrasesAfter(scene.syntax, lastOf(scene.syntax, noun).index).find(
    (phrase) => phrase.word === 'from' && scene.syntax.isActor(phrase.noun),
  );
  return actorFindings(scene, 'perpetrator', from?.noun, 'suffered-from');
}
