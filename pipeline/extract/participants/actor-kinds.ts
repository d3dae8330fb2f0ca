import type { PerpetratorType } from '../../model.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { lookUp } from './syntax/animacy.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** True for the state, its forces and armed groups: those who have power over others. */
export function isPower(type: PerpetratorType | null): boolean {
  return isOfState(type) || type === 'armed-group';
}

/** True for the state and its forces. */
export function isOfState(type: PerpetratorType | null): boolean {
  return type === 'state-forces' || type === 'state-other';
}

/** A state body, a court, a prison: what does not go short of things. */
export function isState({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  if (lookUp(tokens, ownFrom, head, actors.victims, actors) === 'prisoner') return false;
  return isOfState(lookUp(tokens, ownFrom, head, actors.perpetrators, actors));
}

/** Who goes short of something, or uses a freedom, suffers what is said of it; a state does neither. */
export function citizenFindings(scene: Scene, noun: NounChunk | null, rule: string): Finding[] {
  const isCitizen = noun && scene.syntax.isActor(noun) && !isState(scene, noun);
  return isCitizen ? [nounFinding('victim', noun, rule)] : [];
}

/** `inmates complained of beatings`: people to whom it happens, and no body that speaks for them. */
export function isSufferer(
  { tokens, actors }: Scene,
  { entity, ownFrom, head }: NounChunk,
): boolean {
  if (entity) return entity.label === 'PERSON' || entity.label === 'NORP';
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type !== null && type !== 'human-rights-defender' && type !== 'trade-unionist';
}

/** `children involved in forced labour` do not exact it. */
export function isVulnerable({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type === 'child' || type === 'woman' || type === 'refugee-or-migrant';
}

/** Prisoners, refugees and women: when they tell of a violation, it is of what was done to them. */
export function isSurvivor({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type === 'prisoner' || type === 'refugee-or-migrant' || type === 'woman';
}
