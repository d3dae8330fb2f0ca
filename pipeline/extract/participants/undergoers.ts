import type { VerbChunk } from './chunk.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { subjectOf } from './subjects.ts';

/**
 * What a verb in either voice tells of people: whom it befalls, and in the active who does it.
 *
 * @param befallen the rule of the victim
 * @param doing the rule of the perpetrator
 */
export function rolesOfVoice(
  { syntax, resources }: Scene,
  verb: VerbChunk,
  befallen: string,
  doing: string,
): Finding[] {
  const subject = subjectOf(syntax, verb, resources.grammar);
  const victim = verb.passive ? subject : objectOf(syntax, verb);
  const findings: Finding[] = [];
  if (victim && syntax.isActor(victim)) findings.push(nounFinding('victim', victim, befallen));
  if (!verb.passive && subject && syntax.isActor(subject))
    findings.push(nounFinding('perpetrator', subject, doing));
  return findings;
}
