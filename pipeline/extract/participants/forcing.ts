import { byPhrase } from './agents.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, previousOf, withAmount } from './syntax/around.ts';
import type { VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

const FARTHEST = 8;
/**
 * `forced detainees to strip`, `were coerced into confessing`: what someone is made to do is done to
 * them, by those who make them. `null` where no such verb governs this one.
 */
export function forcedRoles(scene: Scene, verb: VerbChunk, category: string): Finding[] | null {
  const forcing = forcingVerb(scene, verb);
  if (!forcing || (forcing.word === 'require' && !scene.grammar.categories.regulated.has(category)))
    return null;
  const { syntax } = scene;
  const subject = subjectOf(syntax, forcing);
  const forced = forcing.passive ? subject : objectOf(syntax, forcing);
  const findings: Finding[] = [];
  if (forced && syntax.isActor(forced)) findings.push(nounFinding('victim', forced, 'forced-to'));
  if (forcing.passive) {
    const by = byPhrase(scene, forcing);
    findings.push(...(by.length > 0 ? by : byPhrase(scene, verb)));
  } else if (subject && syntax.isActor(subject)) {
    findings.push(nounFinding('perpetrator', subject, 'forcing'));
  }
  return findings;
}

function forcingVerb({ syntax, grammar }: Scene, verb: VerbChunk): VerbChunk | null {
  const made = makingVerb(syntax, verb);
  if (made) return made;
  const into = verb.form === 'gerund' && previousOf(syntax, verb.index)?.word === 'into';
  if (verb.form !== 'infinitive' && !into) return null;
  for (let i = verb.index - 1; i >= 0 && i > verb.index - FARTHEST; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
    if (isVerb(chunk)) {
      const joined = chunk.form === verb.form && syntax.chunks[verb.index - 1]?.kind !== 'noun';
      if (joined && chunk.form === 'infinitive') continue;
      return (chunk.word === 'make' && chunk.passive) || grammar.verbs.forcing.has(chunk.word)
        ? chunk
        : null;
    }
  }
  return null;
}

/** `made them stand`: the verb before the noun before a bare verb. */
function makingVerb(syntax: Syntax, verb: VerbChunk): VerbChunk | null {
  if (verb.form !== 'finite' || !verb.bare) return null;
  const forced = previousOf(syntax, verb.index);
  if (!isNoun(forced)) return null;
  const made = previousOf(syntax, firstOf(syntax, withAmount(syntax, forced)).index);
  return isVerb(made) && made.word === 'make' ? made : null;
}
