import { accusedBefore } from './accused.ts';
import { doerOfAct } from './act-subjects.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { actorOf, firstAnswer, type Governed, predicateSubject, type Rule } from './governed.ts';
import { NOUN_RULES } from './noun-prepositions.ts';
import { objectOf } from './objects.ts';
import { OUTCOME, outcomeRoles, partOf } from './parts.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import { verbPreposition } from './verb-prepositions.ts';

/** `remained the subject of X`. */
const AIM = /^(?:subject|object|focus)$/;
const BLAMED = /^(?:responsible|guilty|accountable|culpable)$/;
const FARTHEST_VERB = 10;

/** `fled because of X`: what is the cause of something else names nobody. */
const cause: Rule = (at) =>
  at.scene.grammar.prepositions.cause.has(wordBefore(at)?.word ?? '') ? [] : null;

/** `accused the mayor of X`, `charged him with X`, and `convicted her on evidence of X`. */
const accused: Rule = ({ scene: { syntax, grammar }, preposition }) => {
  const one = accusedBefore(syntax, preposition.index, subjectOf);
  if (!one) return null;
  const ground = nextOf(syntax, preposition.index);
  if (ground?.kind === 'time') return [nounFinding('victim', one, 'held-for')];
  return isNoun(ground) && grammar.nouns.evidence.has(ground.word)
    ? [nounFinding('victim', one, 'convicted-on')]
    : [nounFinding('perpetrator', one, 'accused-of')];
};

/** `officers under investigation for X`, `on trial for X`: those who are. */
const tried: Rule = ({ scene, preposition, governor }) => {
  const { syntax, grammar } = scene;
  if (preposition.word !== 'for' || !isNoun(governor)) return null;
  if (!grammar.nouns.inquiries.has(governor.word)) return null;
  const under = previousOf(syntax, governor.index);
  if (under?.kind !== 'preposition' || !/^(?:under|on|in|to)$/.test(under.word)) return null;
  const one = actorOf(scene, previousOf(syntax, under.index));
  return one ? [nounFinding('perpetrator', one, 'tried-for')] : null;
};

/** `journalists remained the subject of X`: the journalists. */
const aimedAt: Rule = ({ scene, preposition, governor }) => {
  if (!isNoun(governor) || preposition.word !== 'of' || !AIM.test(governor.word)) return null;
  const aimed = predicateSubject(scene, governor);
  return aimed ? [nounFinding('victim', aimed, 'subject-of')] : [];
};

/** `migrants are vulnerable to X`, `children subject to X`: the migrants, the children. */
const exposed: Rule = (at) => {
  const { scene, governor } = at;
  if (!scene.grammar.nouns.exposed.has(wordBefore(at)?.word ?? '')) return null;
  if (!isVerb(governor) && !isNoun(governor)) return null;
  const one = actorOf(scene, governor);
  return one ? [nounFinding('victim', one, 'subject-to')] : [];
};

/** `the men behind X`, `soldiers were responsible for X`: the men, the soldiers. */
const responsible: Rule = (at) => {
  const { scene, preposition, governor } = at;
  const before = wordBefore(at);
  const blamed = before?.kind === 'adverb' && BLAMED.test(before.word);
  if (preposition.word !== 'behind' && !blamed) return null;
  const doer = actorOf(scene, governor);
  return doer ? [nounFinding('perpetrator', doer, 'responsible-for')] : [];
};

/** `the army’s acts amount to X`: the army; `beatings amounting to X`: as of the beatings. */
const amounting: Rule = ({ scene, governor, climb }) => {
  const { syntax } = scene;
  if (!isVerb(governor) || governor.word !== 'amount') return null;
  const attached = governor.form === 'gerund';
  const act = attached
    ? previousOf(syntax, governor.index)
    : (subjectOf(syntax, governor) ?? undefined);
  if (!isNoun(act) || syntax.isActor(act)) return [];
  return attached && syntax.isTrigger(act.head) ? climb(act) : doerOfAct(scene, act);
};

/** `the role of officers in X`, `the use by guards of X`: the officers, the guards. */
const part: Rule = ({ scene, preposition, governor }) => {
  const findings = isNoun(governor) ? partOf(scene, governor, preposition.word) : [];
  return findings.length > 0 ? findings : null;
};

/** `died as a result of X`: those who died. */
const outcome: Rule = ({ scene, governor }) =>
  isNoun(governor) && OUTCOME.test(governor.word) ? outcomeRoles(scene, governor) : null;

/** `failed to protect children from X`: the children. */
const guarded: Rule = ({ scene, preposition }) => {
  const one = preposition.word === 'from' ? guardedBy(scene, preposition.index) : null;
  return one ? [nounFinding('victim', one, 'protected-from')] : null;
};

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
 * @param climb what the noun before the preposition depends on, where that is what matters
 */
export function prepositionRoles(
  scene: Scene,
  preposition: Chunk,
  climb: (noun: NounChunk) => Finding[],
): Finding[] {
  const nearest = previousOf(scene.syntax, preposition.index);
  const governor = nearest?.kind === 'time' ? previousOf(scene.syntax, nearest.index) : nearest;
  return firstAnswer(RULES, { scene, preposition, governor, climb }) ?? [];
}

/** The chunk right before the preposition, an adverb or adjective too. */
function wordBefore({ scene, preposition }: Governed): Chunk | undefined {
  return scene.syntax.chunks[preposition.index - 1];
}

/** `failed to protect children from X`: the children. */
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
