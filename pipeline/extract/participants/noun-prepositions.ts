import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { actorOf, type NounGoverned, predicateSubject, type Rule } from './governed.ts';
import { objectOf } from './objects.ts';
import { isBody, ownerFinding, possessorOf } from './possessors.ts';
import { premodifier } from './premodifiers.ts';
import { phrasesAfter } from './prepositional.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, VerbChunk } from './syntax/chunk.ts';
import { verbPreposition } from './verb-prepositions.ts';

/** Through these a preposition can still say of what its noun is, where the noun is no violation. */
const OF_THE_NOUN = /^(?:of|in|for|about)$/;

/** `civilians at risk of X`, `families under threat of X`: those who are. */
const underThreat: Rule<NounGoverned> = ({ scene, preposition, governor, word }) => {
  const { syntax } = scene;
  if (preposition.word !== 'of' || !/^(?:threat|risk)$/.test(word)) return null;
  const under = syntax.chunks[governor.index - 1];
  const exposed = under ? previousOf(syntax, under.index) : undefined;
  const named = /^(?:under|at)$/.test(under?.word ?? '') && isNoun(exposed);
  return named && syntax.isActor(exposed) ? [nounFinding('victim', exposed, 'under-threat')] : null;
};

/** `victims of X`, `the perpetrators of X`, `the men were victims of X`: they, or of whom it is said. */
const bearerOrDoer: Rule<NounGoverned> = ({ scene, governor, word }) => {
  const { bearers, doers } = scene.grammar.nouns;
  if (!bearers.has(word) && !doers.has(word)) return null;
  const role = bearers.has(word) ? 'victim' : 'perpetrator';
  return [nounFinding(role, predicateSubject(scene, governor) ?? governor, `${role}-of`)];
};

/** `subjected them to X`: what an active verb, its object and a preposition say together. */
const verbWithObject: Rule<NounGoverned> = (at) => {
  const verb = verbBefore(at);
  if (!verb || verb.passive || at.preposition.word === 'of') return null;
  const roles = verbPreposition(at.scene, verb, at.preposition.word, at.governor);
  return roles.length > 0 ? roles : null;
};

/** `accused the mayor of X`: the mayor. */
const accusing: Rule<NounGoverned> = (at) => {
  const { scene, preposition, governor } = at;
  const verb = verbBefore(at);
  if (!verb || !scene.grammar.verbs.accuse.has(verb.word)) return null;
  if (!scene.syntax.isActor(governor)) return null;
  return verbPreposition(scene, verb, preposition.word, governor);
};

/** `the militia admitted its part in X`: the militia. */
const avowing: Rule<NounGoverned> = (at) => {
  const { scene, word } = at;
  const verb = verbBefore(at);
  if (!verb || verb.passive || !scene.grammar.verbs.avowing.has(verb.word)) return null;
  if (!scene.grammar.nouns.avowed.has(word)) return null;
  const doer = actorOf(scene, verb);
  return doer ? [nounFinding('perpetrator', doer, 'involved-in')] : [];
};

/** `the general’s conviction for X`: the general. */
const ownConviction: Rule<NounGoverned> = ({ scene, preposition, governor, word }) => {
  if (!scene.grammar.nouns.convictions.has(word) || preposition.word === 'in') return null;
  const extent = possessorOf(scene, governor);
  return extent ? [extentFinding('perpetrator', extent, 'tried-for')] : null;
};

/** `the army’s use of X`, `the government’s policy of X`: the army, the government. */
const ownAct: Rule<NounGoverned> = ({ scene, preposition, governor, word }) => {
  const { nouns } = scene.grammar;
  if (/^(?:after|before)$/.test(preposition.word)) return null;
  if (word === 'response' && !isExercise(scene, preposition)) return [];
  const doers = nouns.of_the_doer.has(word);
  const act = nouns.owned_acts.has(word) || (nouns.transparent.has(word) && !nouns.told.has(word));
  if (!doers && !act) return null;
  const extent = possessorOf(scene, governor);
  const suffered = act && preposition.word === 'of' && nouns.owned_acts.has(word);
  if (!extent || !(doers || suffered || isBody(scene, extent))) return null;
  return [ownerFinding(scene, governor, extent, 'possessor-of-governor')];
};

/** `the response to protests`: to what people are free to do; but `the response to violence` is no violence. */
function isExercise({ syntax, grammar }: Scene, preposition: Chunk): boolean {
  const noun = nextOf(syntax, preposition.index);
  return isNoun(noun) && grammar.nouns.exercises.has(noun.word);
}

/** `workers’ right to X`, `their vulnerability to X`: those whose it is. */
const ownRight: Rule<NounGoverned> = (at) => {
  const { scene, preposition, governor, word } = at;
  if (preposition.word !== 'to' || !isOwnedRight(scene, word)) return null;
  if (isExercised(at)) return null;
  const extent = possessorOf(scene, governor);
  return extent && !isBody(scene, extent) ? [extentFinding('victim', extent, 'right-of')] : null;
};

/** What someone has to what they may not, or to what befalls them. */
function isOwnedRight({ grammar }: Scene, word: string): boolean {
  return word === 'right' || word === 'access' || grammar.nouns.openness.has(word);
}

/** `exercising their right to X`. */
function isExercised(at: NounGoverned): boolean {
  const verb = at.word === 'right' ? verbBefore(at) : null;
  return verb !== null && at.scene.grammar.verbs.exercising.has(verb.word);
}

/** `police use of X`: who stands before the governor. */
const namedBefore: Rule<NounGoverned> = ({ scene, preposition, governor, word }) => {
  if (preposition.word !== 'of' || scene.grammar.nouns.told.has(word)) return null;
  const named = premodifier(scene, governor, { from: governor.to, to: governor.to });
  return named.length > 0 ? named : null;
};

/** `a report on X`: whoever a document is of has no part in what it tells. */
const document: Rule<NounGoverned> = ({ scene, preposition, word }) =>
  scene.grammar.nouns.documents.has(word) && preposition.word !== 'of' ? [] : null;

/** `silenced the press with X`: a preposition that names the means belongs to the verb. */
const means: Rule<NounGoverned> = ({ scene, preposition }) => {
  const { word } = preposition;
  if (!scene.grammar.prepositions.means.has(word) || word === 'in' || word === 'to') return null;
  return meansRoles(scene, preposition);
};

/**
 * `hundreds of cases of X`: what matters is on what the noun depends, where it passes that on; but
 * `stalled progress in cases of X` is a violation of its own.
 */
const passingOn: Rule<NounGoverned> = (at) => {
  const { scene, preposition, governor, word, climb } = at;
  const { syntax, grammar } = scene;
  const isTrigger = syntax.isTrigger(governor.head);
  const verb = isTrigger ? verbBefore(at) : null;
  if (verb && syntax.isTrigger(verb.head) && preposition.word === 'in') return null;
  if (!OF_THE_NOUN.test(preposition.word) && !isTrigger && !isExercised(at)) return null;
  const passes =
    grammar.nouns.transparent.has(word) ||
    grammar.nouns.of_the_doer.has(word) ||
    grammar.nouns.quantities.has(word) ||
    isTrigger ||
    (syntax.isActor(governor) && preposition.word !== 'for');
  return passes ? climb(governor) : null;
};

/** What a noun and its preposition say of the violation behind them: the first that answers decides. */
export const NOUN_RULES: readonly Rule<NounGoverned>[] = [
  underThreat,
  bearerOrDoer,
  verbWithObject,
  accusing,
  avowing,
  ownConviction,
  ownAct,
  ownRight,
  namedBefore,
  document,
  means,
  passingOn,
];

/** The verb right before the governor, or before the list in which that stands. */
function verbBefore({ scene: { syntax }, governor }: NounGoverned): VerbChunk | null {
  const verb = previousOf(syntax, firstOf(syntax, governor).index);
  return isVerb(verb) ? verb : null;
}

/** `ruled by means of X`: the clause's subject does it, to those whom an earlier phrase names. */
function meansRoles(scene: Scene, preposition: Chunk): Finding[] {
  const { syntax } = scene;
  for (let i = preposition.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'comma')
      return [];
    if (chunk.kind !== 'verb') continue;
    const findings = verbPreposition(scene, chunk, preposition.word, null);
    const object = objectOf(syntax, chunk);
    for (const { word, noun } of phrasesAfter(syntax, object?.index ?? chunk.index)) {
      if (noun.index > preposition.index) break;
      if (scene.grammar.prepositions.verb_victim.has(word) && syntax.isActor(noun)) {
        findings.push(nounFinding('victim', noun, 'means-target'));
      }
    }
    return findings;
  }
  return [];
}
