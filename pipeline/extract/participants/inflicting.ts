import { byPhrase } from './agents.ts';
import { actorFindings, type Finding, type Scene } from './found.ts';
import type { Rule, VerbGoverned } from './governed.ts';
import { phrasesAfter } from './prepositional.ts';
import type { VerbChunk } from './syntax/chunk.ts';

const SUBJECTED_TO = /^(?:to|into|with)$/;
const MEETING = /^(?:meet|greet|confront)$/;
const TARGETING = /^(?:target|single)$/;
/** `held in X`, `released from X`, `sent to X`: who is there suffers it. */
const INTO = /^(?:in|from|to|into|under)$/;

/** `subjected them to X`, `met marchers with X`, `targeted her for X`: who suffers it, and who does it. */
export const subjecting: Rule<VerbGoverned> = ({ scene, verb, word, subject, target }) => {
  const subjects = scene.grammar.verbs.subject.has(verb.word) && SUBJECTED_TO.test(word);
  if (!subjects && !isMet(verb, word)) return null;
  const suffering = actorFindings(scene, 'victim', target, 'subjected-to');
  if (verb.passive) return [...suffering, ...byPhrase(scene, verb), ...metFrom(scene, verb)];
  if (verb.word === 'expose' && suffering.length === 0) return [];
  return [...suffering, ...actorFindings(scene, 'perpetrator', subject, 'subjecting')];
};

/** `held her without X`, `were tried without X`: who goes without it, and who makes them. */
export const withholding: Rule<VerbGoverned> = ({ scene, verb, word, subject, target }) => {
  if (word !== 'without' || !scene.grammar.verbs.confining.has(verb.word)) return null;
  const held = actorFindings(scene, 'victim', target, 'held-without');
  if (verb.passive) return held;
  return [...held, ...actorFindings(scene, 'perpetrator', subject, 'holding-without')];
};

/** `took them into custody`, `landed three editors in jail`: whom a verb puts there, and who does so. */
export const placing: Rule<VerbGoverned> = ({ scene, verb, word, subject, target }) => {
  if (verb.passive || !scene.grammar.verbs.placing.has(verb.word) || !INTO.test(word)) return null;
  const placed = actorFindings(scene, 'victim', target, 'placed-in');
  if (placed.length === 0) return null;
  return [...placed, ...actorFindings(scene, 'perpetrator', subject, 'placing-in')];
};

/** `were held in X`, `was sent to X by the court`: those who are, and who does it. */
export const placed: Rule<VerbGoverned> = ({ scene, verb, word, subject }) =>
  verb.passive && INTO.test(word)
    ? [...actorFindings(scene, 'victim', subject, 'passive-into'), ...byPhrase(scene, verb)]
    : null;

/** `met with tear gas`, `targeted for arrest`: the object suffers what the preposition governs. */
function isMet({ word: verb }: VerbChunk, word: string): boolean {
  return word === 'with' ? MEETING.test(verb) : word === 'for' && TARGETING.test(verb);
}

/** `were met with gunfire from guards`: the guards. */
function metFrom(scene: Scene, verb: VerbChunk): Finding[] {
  if (!MEETING.test(verb.word)) return [];
  const from = phrasesAfter(scene.syntax, verb.index).find(({ word }) => word === 'from');
  return actorFindings(scene, 'perpetrator', from?.noun, 'met-from');
}
