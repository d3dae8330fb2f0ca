import type { FindSubject } from './accused.ts';
import { agentOf } from './agents.ts';
import { subjectBehindPurpose } from './fronted.ts';
import { openingOf } from './insertions.ts';
import { objectOf } from './objects.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/**
 * Who does what an infinitive says: `police tried to arrest him`, `forced them to confess`.
 * @param depth how many verbs have led here
 * @param subjectOf who the subject of the verb is on which the infinitive depends
 */
export function controllerOf(
  syntax: Syntax,
  verb: VerbChunk,
  depth: number,
  subjectOf: FindSubject,
): NounChunk | null {
  const own = ownSubject(syntax, verb);
  if (own) return own;
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    const opening = chunk.kind === 'comma' ? openingOf(syntax, i) : -1;
    if (opening >= 0) {
      i = opening;
      continue;
    }
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
    if (isVerb(chunk)) return controllerUnder(syntax, verb, chunk, depth, subjectOf);
  }
  return subjectBehindPurpose(syntax, verb);
}

/** `a plan by rebels to X`, `called on the mayor to X`, `for them to X`: those before the infinitive. */
function ownSubject(syntax: Syntax, infinitive: VerbChunk): NounChunk | null {
  const noun = previousOf(syntax, infinitive.index);
  if (!isNoun(noun) || !syntax.isActor(noun)) return null;
  const preposition = previousOf(syntax, firstOf(syntax, noun).index);
  if (preposition?.word === 'for') return noun;
  if (!preposition || !/^(?:by|on|upon|to)$/.test(preposition.word)) return null;
  const verb = previousOf(syntax, preposition.index);
  if (isVerb(verb) && syntax.grammar.verbs.calling.has(verb.word)) return noun;
  return preposition.word === 'by' && !(isVerb(verb) && verb.passive) ? noun : null;
}

/** Who does what an infinitive says that depends on a verb, or is joined to one that is an infinitive too. */
function controllerUnder(
  syntax: Syntax,
  infinitive: VerbChunk,
  governing: VerbChunk,
  depth: number,
  subjectOf: FindSubject,
): NounChunk | null {
  if (governing.form !== 'infinitive' || !isJoined(syntax, infinitive)) {
    const object = controllingObject(syntax, governing);
    if (object) return object;
    if (isPurpose(syntax, governing)) return agentOf(syntax, governing);
    if (isToldPlan(syntax, infinitive, governing)) return null;
  }
  return subjectOf(syntax, governing, depth + 1);
}

/** `forced them to X`, `gave them leave to X`, `sent soldiers to X`: the object does it, not the subject. */
function controllingObject(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  const { object_control, giving, granting, sending } = syntax.grammar.verbs;
  const { word } = verb;
  if (object_control.has(word) || giving.has(word) || granting.has(word))
    return objectOf(syntax, verb);
  const sent = sending.has(word) ? objectOf(syntax, verb) : null;
  return sent && syntax.isActor(sent) ? sent : null;
}

/** `alleged a plot to abduct her`, `denounced the decision to ban it`: whoever tells of a plan need not have it. */
function isToldPlan(
  { chunks, grammar, isActor }: Syntax,
  infinitive: VerbChunk,
  verb: VerbChunk,
): boolean {
  const plan = previousOf({ chunks }, infinitive.index);
  if (verb.passive || !isNoun(plan) || isActor(plan)) return false;
  if (!grammar.nouns.plans.has(plan.word)) return false;
  return grammar.verbs.report.has(verb.word) && !grammar.verbs.announcing.has(verb.word);
}

/** `reporters are abducted to silence them`: what a passive act is for is for those who do it. */
function isPurpose({ isTrigger, grammar }: Syntax, verb: VerbChunk): boolean {
  if (!verb.passive || !isTrigger(verb.head)) return false;
  const { object_control, report, accuse, subject } = grammar.verbs;
  return ![object_control, report, accuse, subject].some((own) => own.has(verb.word));
}

/** `, harass`, `or prosecute`. */
function isJoined({ chunks }: Syntax, { index }: VerbChunk): boolean {
  const { kind } = chunks[index - 1]!;
  return kind === 'conjunction' || kind === 'comma';
}
