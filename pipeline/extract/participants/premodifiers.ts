import type { EntityMention, Span } from '../../model.ts';
import { isPower } from './actor-kinds.ts';
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
  for (let i = Math.min(noun.head, trigger.to) - 1; i >= noun.ownFrom; i -= 1) {
    if (isHarm(scene, trigger, i)) continue;
    const entity = scene.entityAt(i);
    const isInside = i >= trigger.from;
    const found = isActing(entity)
      ? !isInside && nameRole(scene, noun, i, entity, hasVictim)
      : wordRole(scene, noun, i, isInside);
    if (found) return found;
  }
  return [];
}

/** `arbitrary arrest campaign`: the arrest, of which the trigger says what it is. */
function isHarm({ tokens }: Scene, { to }: Extent, i: number): boolean {
  return i === to - 1 && tokens[i - 1]?.pos === 'ADJ';
}

/** A name of those who can do or suffer something as a whole. */
function isActing(entity: EntityMention | null): entity is EntityMention {
  return entity?.label === 'ORG' || entity?.label === 'GPE' || entity?.label === 'NORP';
}

/**
 * `Sudanese airstrikes`, `Goma killings`, `Tutsi genocide`: whose or where it is; `null` for a
 * people that only says which sufferers are meant.
 */
function nameRole(
  scene: Scene,
  noun: NounChunk,
  i: number,
  entity: EntityMention,
  hasVictim: boolean,
): Finding[] | null {
  const extent = entityExtent(scene, i, entity);
  if (entity.label === 'GPE' && !scene.isCountry(entity))
    return [extentFinding('place', extent, 'premodifier-place')];
  if (entity.label !== 'NORP') return [extentFinding('perpetrator', extent, 'premodifier-name')];
  if (isSufferer(scene, noun) || isOfSufferer(scene, i, entity)) return null;
  const suffers = !hasVictim && scene.grammar.nouns.of_the_sufferer.has(singular(noun.word));
  return [extentFinding(suffers ? 'victim' : 'perpetrator', extent, 'premodifier-name')];
}

/**
 * `police brutality`, `civilian deaths`: who does it, of deaths who suffers it; `null` for a word
 * that names no one, `[]` where none before it can.
 * @param isInside true for a word of the trigger
 */
function wordRole(
  { tokens, grammar, actors }: Scene,
  { word, ownFrom }: NounChunk,
  i: number,
  isInside: boolean,
): Finding[] | null {
  const { nouns, adjectives } = grammar;
  const { lower, pos } = tokens[i]!;
  if (isInside && pos === 'ADJ') return null;
  if (adjectives.ranks.has(lower) || nouns.fields.has(lower) || nouns.places.has(singular(lower)))
    return null;
  const type = lookUp(tokens, ownFrom, i, actors.perpetrators, actors);
  if (nouns.deaths.has(word)) {
    const isSomeone = type ?? lookUp(tokens, ownFrom, i, actors.victims, actors);
    return isSomeone
      ? [extentFinding('victim', { from: i, to: i + 1 }, 'premodifier-sufferer')]
      : [];
  }
  if (!isPower(type)) return null;
  const from = i > ownFrom && tokens[i - 1]!.pos === 'NOUN' ? i - 1 : i;
  return [extentFinding('perpetrator', { from, to: i + 1 }, 'premodifier-actor')];
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

/** A name, up to and with a token of it. */
function entityExtent({ tokens }: Scene, token: number, { start }: Span): Extent {
  let from = token;
  while (from > 0 && tokens[from - 1]!.start >= start) from -= 1;
  return { from, to: token + 1 };
}
