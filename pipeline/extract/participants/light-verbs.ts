import { accusedOfDoing } from './accused.ts';
import { amounting, listing } from './act-subjects.ts';
import { isState } from './actor-kinds.ts';
import { actorFindings, type Finding, nounFinding, type Scene } from './found.ts';
import { firstAnswer, type ObjectGoverned, type Rule, standingApart } from './governed.ts';
import { doesIt } from './individuals.ts';
import { isNegated } from './negation.ts';
import {
  breaking,
  exercising,
  goingShort,
  recounting,
  selfRestraint,
  suffering,
} from './object-sufferers.ts';
import { isBody } from './possessors.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { isNoun, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

const AIM = /^(?:at|on|into)$/;
const EXPLETIVE = /^(?:it|this|that)$/;

/** `the group claimed the bombing`: the group. */
const claiming: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) =>
  verb.word === 'claim' && noun.article && scene.grammar.nouns.claimed.has(noun.word)
    ? actorFindings(scene, 'perpetrator', subject, 'claimed')
    : null;

/** `the government declared X`: the government. */
const declaring: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) =>
  verb.word === 'declare' && scene.syntax.isTrigger(noun.head) && isState(scene, subject)
    ? [nounFinding('perpetrator', subject, 'declaring')]
    : null;

/** `the state did not respect X`, `failed to uphold X`: the state. */
const disrespecting: Rule<ObjectGoverned> = ({ scene, verb, subject }) => {
  if (!scene.grammar.verbs.respecting.has(verb.word) || !isLeftUndone(scene, verb)) return null;
  return isBody(scene, subject) ? [nounFinding('perpetrator', subject, 'not-respecting')] : [];
};

/** `the drought caused X`: what is no one neither does it nor suffers it. */
const noActor: Rule<ObjectGoverned> = ({ scene, subject }) =>
  scene.syntax.isActor(subject) ? null : [];

/** `received letters about X`: what they got is not the violation. */
const receiving: Rule<ObjectGoverned> = ({ scene, verb, noun }) =>
  verb.word === 'receive' && !scene.syntax.isTrigger(noun.head) ? [] : null;

/** `faced charges of X`, `was charged with spreading X`: who is said to have done it. */
const accused: Rule<ObjectGoverned> = ({ scene, verb, noun, subject }) => {
  const faces = verb.word === 'face' && scene.grammar.nouns.facing.has(noun.word);
  return faces || isCharged(scene, verb, subject)
    ? [nounFinding('perpetrator', subject, 'accused-of')]
    : null;
};

/** `soldiers committed X`, `the governor ordered X`: who does it. */
const doing: Rule<ObjectGoverned> = ({ scene, verb, subject }) =>
  doesIt(scene, verb, subject)
    ? [nounFinding('perpetrator', subject, verb.word === 'commit' ? 'committing' : 'light-verb')]
    : null;

/** What a verb and its object say of its subject: the first that answers decides. */
const OBJECT_RULES: readonly Rule<ObjectGoverned>[] = [
  claiming,
  listing,
  declaring,
  goingShort,
  selfRestraint,
  exercising,
  amounting,
  disrespecting,
  recounting,
  standingApart,
  noActor,
  receiving,
  accused,
  suffering,
  breaking,
  doing,
];

/** Roles of a violation that is the object of an active verb: `committed X`, `faced X`, `claimed X`. */
export function objectRoles(scene: Scene, verb: VerbChunk, noun: NounChunk): Finding[] {
  const subject = subjectOf(scene.syntax, verb);
  if (!subject || (verb.word === 'be' && EXPLETIVE.test(subject.word))) return [];
  return firstAnswer(OBJECT_RULES, { scene, verb, noun, subject }) ?? [];
}

/** `fired tear gas at X`, `handed down prison terms to X`: X. */
export function aimedAt(scene: Scene, verb: VerbChunk, last: Chunk): Finding[] {
  const { syntax, grammar } = scene;
  const gives = grammar.verbs.handing_out.has(verb.word);
  if (!gives && !grammar.verbs.aiming.has(verb.word)) return [];
  let end = last.index;
  while (
    /^(?:and|or|,)$/.test(syntax.chunks[end + 1]?.word ?? '') &&
    isNoun(syntax.chunks[end + 2])
  )
    end += 2;
  const aim = phrasesAfter(syntax, end).find(({ word }) =>
    gives ? word === 'to' : AIM.test(word),
  );
  return actorFindings(scene, 'victim', aim?.noun, 'aimed-at');
}

/** `charged with spreading rumours`: what its subject is accused of doing. */
function isCharged(scene: Scene, verb: VerbChunk, subject: NounChunk): boolean {
  return verb.form === 'gerund' && accusedOfDoing(scene.syntax, verb, subjectOf) === subject;
}

/** `did not respect`, `failed to uphold`. */
function isLeftUndone(scene: Scene, verb: VerbChunk): boolean {
  if (verb.form === 'infinitive') return previousOf(scene.syntax, verb.index)?.word === 'fail';
  return isNegated(scene, verb);
}
