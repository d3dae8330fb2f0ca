import { isVulnerable } from './actor-kinds.ts';
import { actorFindings } from './found.ts';
import type { Rule, VerbGoverned } from './governed.ts';

const ACCUSED_OF = /^(?:of|with|for|in|on|over)$/;
const INVOLVING = /^involved?$/;
const CONFESSING = /^(?:confess|admit|plead)$/;
const LINKING = /^(?:link|connect|associate)$/;
const LINKED_TO = /^(?:to|into|with)$/;

/** `accused him of X`, `was convicted of X`: who is said to have done it. */
export const accusing: Rule<VerbGoverned> = ({ scene, verb, word, target }) =>
  scene.grammar.verbs.accuse.has(verb.word) && ACCUSED_OF.test(word)
    ? actorFindings(scene, 'perpetrator', target, 'accused-of')
    : null;

/** `were involved in X`, `confessed to X`, `were linked to X`: they took part, unless they are at others’ mercy. */
export const implicated: Rule<VerbGoverned> = ({ scene, verb, word, subject }) => {
  const involved = verb.passive && word === 'in' && INVOLVING.test(verb.word);
  const linked = verb.passive && word === 'to' && LINKING.test(verb.word);
  const confessing = word === 'to' && CONFESSING.test(verb.word);
  if (!involved && !linked && !confessing) return null;
  if (!subject || isVulnerable(scene, subject)) return [];
  return actorFindings(scene, 'perpetrator', subject, 'involved-in');
};

/** `the inquiry linked the unit to X`: who finds the link has no part in it. */
export const linking: Rule<VerbGoverned> = ({ verb, word }) =>
  !verb.passive && LINKING.test(verb.word) && LINKED_TO.test(word) ? [] : null;
