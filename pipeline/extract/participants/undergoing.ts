import { citizenFindings, isSufferer } from './actor-kinds.ts';
import { actorFindings } from './found.ts';
import type { Rule, VerbGoverned } from './governed.ts';

const COMPLAINED_OF = /^(?:of|about)$/;
const REMAINING = /^(?:remain|stay)$/;
const REMAINED_IN = /^(?:in|under|behind)$/;
const PUNISHED_WITH = /^(?:with|by|to)$/;

/** `inmates complained of X`: the inmates. */
export const complaining: Rule<VerbGoverned> = ({ scene, verb, word, subject }) => {
  if (verb.word !== 'complain' || !COMPLAINED_OF.test(word)) return null;
  if (!subject || !isSufferer(scene, subject)) return [];
  return actorFindings(scene, 'victim', subject, 'complaining-of');
};

/** `villagers had little access to X`: who goes short of it. */
export const goingShort: Rule<VerbGoverned> = ({ scene, verb, subject }) =>
  scene.grammar.verbs.possessing.has(verb.word) ? citizenFindings(scene, subject, 'lacking') : null;

/** `remained in X`, `stayed behind X`: who does. */
export const remaining: Rule<VerbGoverned> = ({ scene, verb, word, subject }) =>
  REMAINING.test(verb.word) && REMAINED_IN.test(word)
    ? actorFindings(scene, 'victim', subject, 'remaining-in')
    : null;

/** `were punished with X`, `was threatened with X`: who is. */
export const punished: Rule<VerbGoverned> = ({ scene, verb, word, subject }) =>
  verb.passive && scene.grammar.verbs.punishing.has(verb.word) && PUNISHED_WITH.test(word)
    ? actorFindings(scene, 'victim', subject, 'punished-with')
    : null;

/** `families were hit by X`, `was displaced by X`: who is. */
export const affected: Rule<VerbGoverned> = ({ scene, verb, word, subject }) =>
  verb.passive && word === 'by' && scene.grammar.verbs.affecting.has(verb.word)
    ? actorFindings(scene, 'victim', subject, 'affected-by')
    : null;

/** `died from X`, `suffered under X`: who does. */
export const suffering: Rule<VerbGoverned> = ({ scene, verb, subject }) =>
  scene.grammar.verbs.suffer.has(verb.word)
    ? actorFindings(scene, 'victim', subject, 'undergoer')
    : null;
