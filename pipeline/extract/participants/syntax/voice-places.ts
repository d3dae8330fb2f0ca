import { isNoun, isVerb, previousOf } from './around.ts';
import { hasEarlierVerb, hasLaterVerb, verbBefore } from './verb-neighbours.ts';
import type { OpenVerb, VoiceRule } from './voice-rule.ts';

/** `was beaten and detained`, `came and suffered`: as the verb it is joined to. */
const joined: VoiceRule = ({ syntax, verb, before, next }) => {
  if (before?.kind !== 'conjunction') return null;
  if (next && next.kind !== 'preposition' && syntax.grammar.verbs.suffer.has(verb.word))
    return false;
  return verbBefore(syntax, before.index)?.passive ?? null;
};

/** `who fled`, `she fled`: behind its subject. */
const behindSubject: VoiceRule = ({ before }) => {
  const isPronoun = isNoun(before) && /^(?:he|she|it|they|we|i)$/.test(before.word);
  return isPronoun || before?.kind === 'relative' ? false : null;
};

/** `Arrested in May, he …`, `when arrested`. */
const opensClause: VoiceRule = ({ before }) =>
  !before || before.kind === 'subordinator' ? true : null;

/** `, detained in May,`: no noun before it of which it could be the verb. */
const withoutNoun: VoiceRule = ({ before, noun }) =>
  noun ? null : before?.kind === 'comma' || before?.kind === 'preposition';

/** `whom the guards detained`. */
const behindRelativeSubject: VoiceRule = ({ syntax, noun }) =>
  noun && previousOf(syntax, noun.index)?.kind === 'relative' ? false : null;

/** `thousands suffered`, `the group reported`: verbs of which no passive is meant. */
const ownVerb: VoiceRule = ({ syntax, verb, next }) => {
  const { suffer, report } = syntax.grammar.verbs;
  return (suffer.has(verb.word) || report.has(verb.word)) && !isVerb(next) ? false : null;
};

/** `Journalist Detained in Goma`. */
const inHeading: VoiceRule = ({ syntax }) => (syntax.sentence.kind === 'heading' ? true : null);

/** `a journalist detained in Goma`: a violation has an object, or it is passive. */
const ofViolation: VoiceRule = ({ syntax, verb }) =>
  syntax.isTrigger(verb.head) && !syntax.grammar.verbs.intransitive.has(verb.word) ? true : null;

/** `one of the men held in May died`: another verb follows. */
const withinSubject: VoiceRule = ({ syntax, verb, before, noun }) =>
  noun &&
  noun === before &&
  previousOf(syntax, noun.index)?.kind === 'preposition' &&
  hasLaterVerb(syntax, verb.index)
    ? true
    : null;

/** `youths seen throwing stones`. */
const beforeGerund: VoiceRule = ({ syntax, verb, next }) =>
  isVerb(next) && next.form === 'gerund' ? syntax.grammar.verbs.perception.has(verb.word) : null;

/** Where in its clause a verb stands decides. Where none of them knows, {@link isOneOfTwo} does. */
export const PLACE_RULES: readonly VoiceRule[] = [
  joined,
  behindSubject,
  opensClause,
  withoutNoun,
  behindRelativeSubject,
  ownVerb,
  inHeading,
  ofViolation,
  withinSubject,
  beforeGerund,
];

/** True where the noun before has another verb of its own. */
export function isOneOfTwo({ syntax, verb, noun }: OpenVerb): boolean {
  if (!noun) return false;
  return hasEarlierVerb(syntax, noun.index) || hasLaterVerb(syntax, verb.index);
}
