import type { Span } from '../../model.ts';
import { extentFinding, type Finding, type Scene } from './found.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import type { Extent, NounChunk } from './syntax/chunk.ts';

/** `police brutality`, `government corruption`: an actor before the head names the one who does it. */
export function premodifier(
  scene: Scene,
  noun: NounChunk,
  trigger: Extent,
  hasVictim = true,
): Finding[] {
  const { nouns } = scene.grammar;
  const sufferers = !hasVictim && nouns.of_the_sufferer.has(singular(noun.word));
  const limit = Math.min(noun.head, trigger.to);
  for (let i = limit - 1; i >= noun.ownFrom; i -= 1) {
    if (i === noun.head || (i === trigger.to - 1 && scene.tokens[i - 1]?.pos === 'ADJ')) continue;
    const entity = scene.entityAt(i);
    if (entity?.label === 'GPE' && i < trigger.from && !scene.isCountry(entity)) {
      return [extentFinding('place', entityExtent(scene, i, entity), 'premodifier-place')];
    }
    if (entity?.label === 'NORP' && (isSufferer(scene, noun) || isOfSufferer(scene, i, entity)))
      continue;
    if (entity && (entity.label === 'ORG' || entity.label === 'GPE' || entity.label === 'NORP')) {
      if (i < trigger.from) {
        const role = sufferers && entity.label === 'NORP' ? 'victim' : 'perpetrator';
        return [extentFinding(role, entityExtent(scene, i, entity), 'premodifier-name')];
      }
      continue;
    }
    if (nouns.places.has(singular(scene.tokens[i]!.lower))) continue;
    if (i >= trigger.from && scene.tokens[i]!.pos === 'ADJ') continue;
    if (
      scene.grammar.adjectives.ranks.has(scene.tokens[i]!.lower) ||
      scene.grammar.nouns.fields.has(scene.tokens[i]!.lower)
    )
      continue;
    const { actors } = scene;
    const type = lookUp(scene.tokens, noun.ownFrom, i, actors.perpetrators, actors);
    if (scene.grammar.nouns.deaths.has(noun.word)) {
      const victim = type ?? lookUp(scene.tokens, noun.ownFrom, i, actors.victims, actors);
      return victim
        ? [extentFinding('victim', { from: i, to: i + 1 }, 'premodifier-sufferer')]
        : [];
    }
    if (type === 'state-forces' || type === 'state-other' || type === 'armed-group') {
      const before = scene.tokens[i - 1];
      const from =
        i > noun.ownFrom &&
        before?.pos === 'NOUN' &&
        before.end <= scene.tokens[i]!.start &&
        i - 1 >= noun.ownFrom
          ? i - 1
          : i;
      return [extentFinding('perpetrator', { from, to: i + 1 }, 'premodifier-actor')];
    }
  }
  return [];
}

/** `Afghan children at risk`: a people before those who suffer. */
function isOfSufferer({ tokens, actors }: Scene, from: number, people: Span): boolean {
  let behind = from + 1;
  while (tokens[behind]!.start < people.end) behind += 1;
  return actors.victims.has(singular(tokens[behind]!.lower));
}

/** `Iranian political prisoners`: people to whom it is done. */
function isSufferer({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  return lookUp(tokens, ownFrom, head, actors.victims, actors) !== null;
}

export function entityExtent(scene: Scene, token: number, entity: { start: number }): Extent {
  let from = token;
  while (from > 0 && scene.tokens[from - 1]!.start >= entity.start) from -= 1;
  return { from, to: token + 1 };
}
