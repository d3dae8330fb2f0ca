import { actorFindings, nounFinding, type Scene } from './found.ts';
import { actorOf, predicateSubject, type Rule, wordBefore } from './governed.ts';
import { objectOf } from './objects.ts';
import { OUTCOME, outcomeRoles } from './parts.ts';
import { isSelfDone } from './phrase-roles.ts';
import { subjectOf } from './subjects.ts';
import { isNoun, isVerb } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';
import { rolesOfVoice } from './undergoers.ts';

/** `remained the subject of X`. */
const AIM = /^(?:subject|object|focus)$/;
const TERM = /^(?:years?|months?|life)$/;
const NO_CRIME = /^(?:for|over)$/;
const FARTHEST_VERB = 10;

/** `may report without fear of X`: those who may. */
export const freeOf: Rule = ({ scene, preposition, noun }) => {
  const { chunks } = scene.syntax;
  if (preposition.word !== 'without' || !scene.grammar.nouns.feared.has(noun.word)) return null;
  const verb = chunks.findLast(({ kind, index }) => kind === 'verb' && index < preposition.index);
  const subject = isVerb(verb) ? subjectOf(scene.syntax, verb) : null;
  return actorFindings(scene, 'victim', subject, 'free-of');
};

/** `resorted to self-censorship`: who does. */
export const selfRestraint: Rule = ({ scene, noun, governor }) => {
  if (!isSelfDone(scene, noun) || !isVerb(governor)) return null;
  const self = actorOf(scene, governor);
  return self ? [nounFinding('victim', self, 'self-restraint')] : null;
};

/** `sentenced the editor to six years in X`: who is sentenced, and by whom. */
export const sentenced: Rule = ({ scene, preposition }) => {
  const { chunks } = scene.syntax;
  if (NO_CRIME.test(preposition.word)) return null;
  const term = chunks[preposition.index - 1];
  if (term?.kind !== 'time' && !(isNoun(term) && TERM.test(term.word))) return null;
  for (let i = term.index - 1; i >= 0 && i > term.index - FARTHEST_VERB; i -= 1) {
    const verb = chunks[i]!;
    if (verb.kind === 'break' || verb.kind === 'subordinator') return null;
    if (verb.kind !== 'verb') continue;
    if (verb.word !== 'sentence') return null;
    const found = rolesOfVoice(scene, verb, 'sentenced', 'sentencing');
    return found.length > 0 ? found : null;
  }
  return null;
};

/** `journalists remained the subject of X`: the journalists. */
export const aimedAt: Rule = ({ scene, preposition, governor }) => {
  if (!isNoun(governor) || preposition.word !== 'of' || !AIM.test(governor.word)) return null;
  const aimed = predicateSubject(scene, governor);
  return aimed ? [nounFinding('victim', aimed, 'subject-of')] : [];
};

/** `migrants are vulnerable to X`, `children subject to X`: the migrants, the children. */
export const exposed: Rule = (at) => {
  const { scene, governor } = at;
  if (!scene.grammar.nouns.exposed.has(wordBefore(at)?.word ?? '')) return null;
  if (!isVerb(governor) && !isNoun(governor)) return null;
  const one = actorOf(scene, governor);
  return one ? [nounFinding('victim', one, 'subject-to')] : [];
};

/** `died as a result of X`: those who died. */
export const outcome: Rule = ({ scene, governor }) =>
  isNoun(governor) && OUTCOME.test(governor.word) ? outcomeRoles(scene, governor) : null;

/** `failed to protect children from X`: the children. */
export const guarded: Rule = ({ scene, preposition }) => {
  const one = preposition.word === 'from' ? guardedBy(scene, preposition.index) : null;
  return one ? [nounFinding('victim', one, 'protected-from')] : null;
};

/** Whom the verb of guarding before a position has for its object. */
function guardedBy({ syntax, grammar }: Scene, from: number): NounChunk | null {
  for (let i = from - 1; i >= 0 && i > from - FARTHEST_VERB; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
    if (!isVerb(chunk)) continue;
    if (!grammar.verbs.guarding.has(chunk.word)) return null;
    const guarded = chunk.passive ? subjectOf(syntax, chunk) : objectOf(syntax, chunk);
    return guarded && syntax.isActor(guarded) ? guarded : null;
  }
  return null;
}
