import { type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { subjectOf } from './subjects.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

/** Whom a verb in either voice befalls: of a passive its subject. */
export function undergoerOf({ syntax }: Scene, verb: VerbChunk): NounChunk | null {
  return verb.passive ? subjectOf(syntax, verb) : objectOf(syntax, verb);
}

/**
 * What a verb in either voice tells of people: whom it befalls, and in the active who does it.
 *
 * @param befallen the rule of the victim
 * @param doing the rule of the perpetrator
 */
export function rolesOfVoice(
  scene: Scene,
  verb: VerbChunk,
  befallen: string,
  doing: string,
): Finding[] {
  const { syntax } = scene;
  const victim = undergoerOf(scene, verb);
  const doer = verb.passive ? null : subjectOf(syntax, verb);
  const findings: Finding[] = [];
  if (victim && syntax.isActor(victim)) findings.push(nounFinding('victim', victim, befallen));
  if (doer && syntax.isActor(doer)) findings.push(nounFinding('perpetrator', doer, doing));
  return findings;
}
