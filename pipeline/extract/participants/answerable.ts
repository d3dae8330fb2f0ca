import { accusedBefore } from './accused.ts';
import { doerOfAct } from './act-subjects.ts';
import { actorFindings, nounFinding } from './found.ts';
import { actorOf, type Rule, wordBefore } from './governed.ts';
import { partOf } from './parts.ts';
import { subjectOf } from './subjects.ts';
import { isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';

const BLAMED = /^(?:responsible|guilty|accountable|culpable)$/;
const UNDER_TRIAL = /^(?:under|on|in|to)$/;

/** `claimed responsibility for X`: who claims it did it. */
export const claiming: Rule = ({ scene, preposition }) => {
  const { syntax, grammar } = scene;
  const verb = syntax.chunks[preposition.index - 2];
  if (syntax.chunks[preposition.index - 1]?.word !== 'responsibility') return null;
  if (!isVerb(verb) || verb.passive || !grammar.verbs.claiming.has(verb.word)) return null;
  const found = actorFindings(scene, 'perpetrator', subjectOf(syntax, verb), 'claimed');
  return found.length > 0 ? found : null;
};

/** `accused the mayor of X`, `charged him with X`, and `convicted her on evidence of X`. */
export const accused: Rule = ({ scene: { syntax, grammar }, preposition }) => {
  const one = accusedBefore(syntax, preposition.index, subjectOf);
  if (!one) return null;
  const ground = nextOf(syntax, preposition.index);
  if (ground?.kind === 'time') return [nounFinding('victim', one, 'held-for')];
  return isNoun(ground) && grammar.nouns.evidence.has(ground.word)
    ? [nounFinding('victim', one, 'convicted-on')]
    : [nounFinding('perpetrator', one, 'accused-of')];
};

/** `officers under investigation for X`, `on trial for X`: those who are. */
export const tried: Rule = ({ scene, preposition, governor }) => {
  const { syntax, grammar } = scene;
  if (preposition.word !== 'for' || !isNoun(governor)) return null;
  if (!grammar.nouns.inquiries.has(governor.word)) return null;
  const under = previousOf(syntax, governor.index);
  if (under?.kind !== 'preposition' || !UNDER_TRIAL.test(under.word)) return null;
  const one = actorOf(scene, previousOf(syntax, under.index));
  return one ? [nounFinding('perpetrator', one, 'tried-for')] : null;
};

/** `the men behind X`, `soldiers were responsible for X`: the men, the soldiers. */
export const responsible: Rule = (at) => {
  const { scene, preposition, governor } = at;
  const before = wordBefore(at);
  const blamed = before?.kind === 'adverb' && BLAMED.test(before.word);
  if (preposition.word !== 'behind' && !blamed) return null;
  const doer = actorOf(scene, governor);
  return doer ? [nounFinding('perpetrator', doer, 'responsible-for')] : [];
};

/** `the army’s acts amount to X`: the army; `beatings amounting to X`: as of the beatings. */
export const amounting: Rule = ({ scene, governor, climb }) => {
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
export const part: Rule = ({ scene, preposition, governor }) => {
  const findings = isNoun(governor) ? partOf(scene, governor, preposition.word) : [];
  return findings.length > 0 ? findings : null;
};
