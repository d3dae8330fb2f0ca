import { isPower } from './actor-kinds.ts';
import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Extent, NounChunk } from './syntax/chunk.ts';

const RANKED =
  /^(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)|worst|deadliest|bloodiest|biggest|largest|latest|highest|most)$/;

/** `the government’s crackdown` does, `the editor’s arrest` suffers. */
export function possessor(scene: Scene, noun: NounChunk, hasVictim: boolean): Finding[] {
  const extent = possessorOf(scene, noun);
  if (!extent) return [];
  const owner = scene.entityAt(extent.to - 1)?.label;
  const place = !owner && singular(scene.tokens[extent.to - 1]!.lower);
  if (place && scene.grammar.nouns.nowhere.has(place)) return [];
  if (owner === 'FAC' || owner === 'LOC' || (owner === 'GPE' && isRanked(scene, noun)))
    return [extentFinding('place', extent, 'possessor-place')];
  if (!hasVictim && scene.grammar.nouns.suffered_acts.has(noun.word) && isOne(scene, extent))
    return [extentFinding('victim', extent, 'possessor-sufferer')];
  const doer =
    !scene.grammar.nouns.rights.has(singular(noun.word)) &&
    (hasVictim ||
      scene.grammar.nouns.of_the_doer.has(singular(noun.word)) ||
      scene.grammar.nouns.owned_acts.has(singular(noun.word)) ||
      isBody(scene, extent));
  return [
    doer
      ? ownerFinding(scene, noun, extent, 'possessor-doer')
      : extentFinding('victim', extent, 'possessor-sufferer'),
  ];
}

/** `the minister’s arrest`, `Ruiz’s treatment`: the office or name of a single person. */
function isOne({ entityAt, tokens, grammar, actors }: Scene, { from, to }: Extent): boolean {
  const entity = entityAt(to - 1);
  if (entity) return entity.label === 'PERSON';
  const word = tokens[to - 1]!.lower;
  const { groups, of_members } = grammar.nouns;
  if (groups.has(word) || of_members.has(word) || singular(word) !== word) return false;
  return lookUp(tokens, from, to - 1, actors.perpetrators, actors) === 'state-other';
}

/** `Nigeria’s second mass abduction`, `Europe’s worst massacre`: of several in a place. */
function isRanked({ tokens }: Scene, { ownFrom }: NounChunk): boolean {
  return RANKED.test(tokens[ownFrom]!.lower);
}

/** A possessor as the one who does it; `its` and `their` stand for the subject of the verb before, where that is no pronoun as well. */
export function ownerFinding(
  scene: Scene,
  owned: NounChunk,
  extent: Extent,
  rule: string,
): Finding {
  const word = scene.tokens[extent.from]!.lower;
  const verb = previousOf(scene.syntax, firstOf(scene.syntax, owned).index);
  if ((word === 'its' || word === 'their') && isVerb(verb) && !verb.passive) {
    const owner = subjectOf(scene.syntax, verb);
    if (owner && !owner.pronoun && scene.syntax.isActor(owner))
      return nounFinding('perpetrator', owner, rule);
  }
  return extentFinding('perpetrator', extent, rule);
}

/** `burned their houses`, `a raid on the editor’s home`: whose things they are that a trigger names. */
export function ownerRoles(scene: Scene, first: number, last: number): Finding[] {
  for (let i = first; i <= last; i += 1) {
    const chunk = scene.syntax.chunks[i];
    if (chunk?.kind !== 'noun' || scene.syntax.isActor(chunk)) continue;
    const found = ownerOf(scene, chunk);
    if (found.length > 0) return found;
  }
  return [];
}

/** `their houses were burned`: those whose the things are to which it is done. */
export function ownerOfThing(scene: Scene, thing: NounChunk): Finding[] {
  return scene.grammar.nouns.things.has(thing.word) || scene.grammar.nouns.own.has(thing.word)
    ? ownerOf(scene, thing)
    : [];
}

/** `their houses`, `the house of the editor`: whose a thing is. */
function ownerOf(scene: Scene, thing: NounChunk): Finding[] {
  if (scene.tokens[thing.ownFrom]!.lower === 'own') return [];
  const owner = possessorOf(scene, thing);
  if (owner) return isSomeone(scene, owner) ? [extentFinding('victim', owner, 'owner')] : [];
  if (!scene.grammar.nouns.things.has(thing.word)) return [];
  const { chunks } = scene.syntax;
  const owned = chunks[thing.index + 1];
  const to = owned?.word === 'belong' ? owned.index + 1 : thing.index + 1;
  if (!/^(?:of|to)$/.test(chunks[to]?.word ?? '')) return [];
  const one = nextOf(scene.syntax, to);
  const someone = isNoun(one) && scene.syntax.isActor(one) && isSomeone(scene, one);
  return someone ? [nounFinding('victim', one, 'owner')] : [];
}

/** True for people and their bodies; a state owns no house that it burns. */
function isSomeone(scene: Scene, { from, to }: Extent): boolean {
  const { actors, grammar } = scene;
  const entity = scene.entityAt(to - 1);
  if (entity) return /^(?:PERSON|NORP|ORG)$/.test(entity.label);
  if (grammar.pronouns.possessive.has(scene.tokens[from]!.lower)) return true;
  return lookUp(scene.tokens, from, to - 1, actors.victims, actors) !== null;
}

/** The words before `’s`, or the possessive pronoun, of a noun phrase. */
export function possessorOf(scene: Scene, noun: NounChunk): Extent | null {
  const lead = firstOf(scene.syntax, noun);
  if (noun.ownFrom === noun.from)
    return lead !== noun &&
      !noun.article &&
      scene.syntax.isTrigger(lead.head) &&
      scene.syntax.isTrigger(noun.head)
      ? possessorOf(scene, lead)
      : null;
  const mark = scene.tokens[noun.ownFrom - 1]!;
  const genitive = mark.lower === "'s" || mark.lower === "'";
  const to = genitive ? noun.ownFrom - 1 : noun.ownFrom;
  const from = genitive ? pairedFrom(scene, noun) : noun.ownFrom - 1;
  return to > from ? { from, to } : null;
}

/** `women and girls’ access`: where the people begin whose it is. */
function pairedFrom({ syntax }: Scene, { index, from, article }: NounChunk): number {
  const joiner = syntax.chunks[index - 1];
  const first = syntax.chunks[index - 2];
  if (article || !isNoun(first) || !/^(?:and|or)$/.test(joiner?.word ?? '')) return from;
  const bare = !first.article && !first.entity && !first.pronoun && first.word.endsWith('n');
  return bare && syntax.isActor(first) ? first.from : from;
}

/** True for a state, an armed group or another body, of whom a possessive says that they do it. */
export function isBody(scene: Scene, extent: Extent): boolean {
  const entity = scene.entityAt(extent.to - 1);
  if (entity) return entity.label !== 'PERSON' && entity.label !== 'NORP';
  const type = lookUp(
    scene.tokens,
    extent.from,
    extent.to - 1,
    scene.actors.perpetrators,
    scene.actors,
  );
  return isPower(type);
}
