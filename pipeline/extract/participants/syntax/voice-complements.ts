import { isNoun, isVerb } from './around.ts';
import type { RawChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';
import {
  hasLaterVerb,
  hasRelative,
  linkBefore,
  sharesObject,
  verbBefore,
} from './verb-neighbours.ts';
import type { VoiceRule } from './voice-rule.ts';

/** `fired at students`, `opened fire on them`. */
const AIMING = /^(?:fire|shoot|open)$/;
/** With these a clause begins that tells what is reported. */
const CLAUSE = /^(?:that|how|why|what|whether)$/;

/** `beaten by guards`. */
const agentBehind: VoiceRule = ({ syntax, next }) =>
  next?.kind === 'preposition' && next.word === 'by' && isNoun(syntax.chunks[next.index + 1])
    ? true
    : null;

/** `accused of theft`, `charged with it`. */
const chargedWith: VoiceRule = ({ syntax, verb, next }) =>
  next?.kind === 'preposition' &&
  /^(?:of|with)$/.test(next.word) &&
  syntax.grammar.verbs.accuse.has(verb.word)
    ? true
    : null;

/** A verb that has no participle in use. */
const activeAlone: VoiceRule = ({ syntax, verb }) =>
  syntax.grammar.verbs.active.has(verb.word) ? false : null;

/** `was found murdered`, `remains detained`. */
const linked: VoiceRule = ({ syntax, verb }) => (linkBefore(syntax, verb.index) ? true : null);

/** `reported that …`. */
const tellsClause: VoiceRule = ({ syntax, verb }) =>
  syntax.grammar.verbs.report.has(verb.word) &&
  CLAUSE.test(syntax.chunks[verb.index + 1]?.word ?? '')
    ? false
    : null;

/** `whom members of the guard abducted`. */
const behindRelative: VoiceRule = ({ syntax, verb }) => (hasRelative(syntax, verb) ? false : null);

/** `the abuse suffered at their hands`: said of a violation. */
const inflictedAct: VoiceRule = ({ syntax, verb, before, next }) =>
  syntax.grammar.verbs.inflicted.has(verb.word) &&
  next?.kind === 'preposition' &&
  isNoun(before) &&
  syntax.isTrigger(before.head)
    ? true
    : null;

/** `soldiers fired at students`; but `students shot at in May fled`. */
const aimsAt: VoiceRule = ({ syntax, verb, before, next }) => {
  if (!AIMING.test(verb.word) || !/^(?:at|on|upon|into|over)$/.test(next?.word ?? '')) return null;
  if (!isNoun(before) || !syntax.isActor(before)) return null;
  return hasLaterVerb(syntax, verb.index);
};

/** `threatened to kill them`. */
const threatensTo: VoiceRule = ({ verb, next }) =>
  verb.word === 'threaten' && next?.word === 'to' ? false : null;

/** `reported seeing him`. */
const tellsAct: VoiceRule = ({ syntax, verb, next }) =>
  isVerb(next) && next.form === 'gerund' && syntax.grammar.verbs.report.has(verb.word)
    ? false
    : null;

/** `was tried and denied a lawyer`, `remained jailed and denied care`: joined to a passive. */
const goesWithout: VoiceRule = ({ syntax, verb, before, next }) => {
  if (before?.kind !== 'conjunction' || !isNoun(next)) return null;
  if (!syntax.grammar.verbs.granting.has(verb.word)) return null;
  const first = verbBefore(syntax, before.index);
  return first && (first.passive || syntax.grammar.verbs.staying.has(first.word)) ? true : null;
};

/** `was convicted and fined $500`. */
const finedSum: VoiceRule = ({ syntax, before, next }) =>
  before?.kind === 'conjunction' && isNoun(next) && next.entity?.label === 'MONEY'
    ? (verbBefore(syntax, before.index)?.passive ?? false)
    : null;

/** `a man named Musa was shot`. */
const named: VoiceRule = ({ syntax, verb, before, next }) =>
  isNoun(next) &&
  syntax.grammar.verbs.naming.has(verb.word) &&
  isNoun(before) &&
  hasLaterVerb(syntax, verb.index)
    ? true
    : null;

/** `girls denied an abortion`: of people who have nothing to deny. */
const deprived: VoiceRule = ({ syntax, verb, before, next: object }) => {
  const { isTrigger, isActor, grammar } = syntax;
  if (!isNoun(object) || !/^(?:deny|refuse)$/.test(verb.word)) return null;
  if (!isNoun(before) || !isActor(before)) return null;
  if (!isTrigger(object.head) || isActor(object)) return null;
  return isTrigger(verb.head) && grammar.nouns.deprived.has(before.word) ? true : null;
};

/** `boys caught stealing were beaten`: of people, with a verb of their own behind what they were caught at. */
const caughtAt: VoiceRule = ({ syntax, verb, before, next: act }) =>
  isNoun(act) &&
  syntax.grammar.verbs.perception.has(verb.word) &&
  act.word.endsWith('ing') &&
  isNoun(before) &&
  syntax.isActor(before) &&
  hasLaterVerb(syntax, act.index)
    ? true
    : null;

/** `police detained him`, `attacked or arrested worshippers`. */
const hasObject: VoiceRule = ({ syntax, verb, next }) =>
  isNoun(next) || isTerm(syntax, next) || sharesObject(syntax, verb.index) ? false : null;

/** `people forced to flee`; but `police decided to leave`. */
const infinitiveBehind: VoiceRule = ({ syntax, verb, next }) =>
  isVerb(next) && next.form === 'infinitive'
    ? syntax.grammar.verbs.object_control.has(verb.word)
    : null;

/** `convicted in absentia`. */
const convicted: VoiceRule = ({ syntax, verb, next }) =>
  syntax.grammar.verbs.convicting.has(verb.word) && next?.kind === 'preposition' ? true : null;

/** What a verb takes with it decides. */
export const COMPLEMENT_RULES: readonly VoiceRule[] = [
  agentBehind,
  chargedWith,
  activeAlone,
  linked,
  tellsClause,
  behindRelative,
  inflictedAct,
  aimsAt,
  threatensTo,
  tellsAct,
  goesWithout,
  finedSum,
  named,
  deprived,
  caughtAt,
  hasObject,
  infinitiveBehind,
  convicted,
];

/** `handed ten-year terms to them`: a duration that is part of the object. */
function isTerm({ chunks }: RawSyntax, next: RawChunk | undefined): boolean {
  if (next?.kind !== 'time' || next.date.timexType !== 'DURATION') return false;
  const term = chunks[next.index + 1];
  return isNoun(term) && !term.article && !term.entity && !term.pronoun;
}
