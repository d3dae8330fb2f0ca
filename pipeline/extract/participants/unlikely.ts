import type { EntityLabel } from '../../model.ts';
import type { Anchor, Finding, Scene } from './found.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** Rules that read who did it from words that say so. */
const EXPLICIT = /(?:by|of-doer|accused-of|responsible-for|attributed-to|involved-in|claimed)$/;
/** Who goes unpunished suffers nothing. */
const UNPUNISHED =
  /^(?:owner|active-object|inner-object|passive-subject|passive-recipient|intended|noun-against|verb-against)$/;

/** True for rules that read who did it from words that say so. */
export function isExplicit({ rule }: Finding): boolean {
  return EXPLICIT.test(rule);
}

/** By these a building is hit, in which nobody may have been. */
const TARGET = /^(?:noun-(?:on|against|at)|active-object|targets|aimed-at)$/;

/** Names of these suffer nothing: `a bribe of €500`, `blocking under the Media Act`. */
const THINGS: ReadonlySet<EntityLabel> = new Set(['MONEY', 'LAW']);

/** A place whose name is not that of a body as well, as `television station` is. */
function isBuilding(
  { tokens, actors, grammar }: Scene,
  { entity, word, ownFrom, head }: NounChunk,
): boolean {
  if (entity || !grammar.nouns.places.has(singular(word))) return false;
  return lookUp(tokens, ownFrom, head, actors.victims, actors) === null;
}

/**
 * What the grammar of a sentence offers and its sense forbids: that those who watch over rights
 * violate them, or that those who go unpunished are victims. Better no role than a wrong one.
 */
export function isUnlikely(
  scene: Scene,
  { role, filler, rule }: Finding,
  { violation }: Anchor,
): boolean {
  if (role === 'victim') {
    if (filler.kind === 'noun' && THINGS.has(filler.noun.entity?.label ?? 'PERSON')) return true;
    if (TARGET.test(rule) && filler.kind === 'noun' && isBuilding(scene, filler.noun)) return true;
    return violation.category === 'impunity' && UNPUNISHED.test(rule);
  }
  if (role !== 'perpetrator' || filler.kind === 'time' || EXPLICIT.test(rule)) return false;
  const { from, to } = filler.kind === 'noun' ? filler.noun : filler.extent;
  for (let i = from; i < to; i += 1) {
    const word = scene.tokens[i]!.lower;
    if (scene.grammar.nouns.watchdogs.has(word)) return true;
    if (word === 'human' && scene.tokens[i + 1]?.lower === 'rights') return true;
  }
  return false;
}
