import { lookUp, singular } from './animacy.ts';
import type { NounChunk } from './chunk.ts';
import { type Extent, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax.ts';

/** Those who have them suffer what is done to them. */
const RIGHT = /^(?:right|freedom|liberty|access|ability|property|land|livelihood|dignity|privacy)$/;

/** What people own, and is taken from them or destroyed. */
const THING =
  /^(?:houses?|homes?|propert(?:y|ies)|farms?|farmland|crops|fields|land|lands|shops?|stalls?|phones?|laptops?|computers?|equipment|cameras?|cars?|vehicles?|livestock|cattle|belongings|goods|assets|accounts?|passports?|papers|documents|bod(?:y|ies)|hands|legs|arms|head|residences?|business(?:es)?|huts?|boats?)$/;

/** Of these a possessive says where, and neither who does it nor who suffers it. */
const NOWHERE =
  /^(?:country|nation|world|region|province|district|city|town|capital|year|month|week|day|today|yesterday|century|decade)$/;

/** `the government’s crackdown` does, `the editor’s arrest` suffers. */
export function possessor(scene: Scene, noun: NounChunk, hasVictim: boolean): Finding[] {
  const extent = possessorOf(scene, noun);
  if (!extent) return [];
  const owner = scene.entityAt(extent.to - 1)?.label;
  const place = !owner && singular(scene.tokens[extent.to - 1]!.lower);
  if (place && NOWHERE.test(place)) return [];
  if (owner === 'FAC' || owner === 'LOC')
    return [extentFinding('place', extent, 'possessor-place')];
  const doer =
    !RIGHT.test(singular(noun.word)) &&
    (hasVictim ||
      scene.resources.grammar.nouns.of_the_doer.has(singular(noun.word)) ||
      scene.resources.grammar.nouns.owned_acts.has(singular(noun.word)) ||
      isBody(scene, extent));
  return [
    doer
      ? ownerFinding(scene, noun, extent, 'possessor-doer')
      : extentFinding('victim', extent, 'possessor-sufferer'),
  ];
}

/** A possessor as the one who does it; `its` and `their` stand for the subject of the verb before. */
export function ownerFinding(
  scene: Scene,
  owned: NounChunk,
  extent: Extent,
  rule: string,
): Finding {
  const word = scene.tokens[extent.from]!.lower;
  const verb = previousOf(scene.syntax, firstOf(scene.syntax, owned).index);
  if ((word === 'its' || word === 'their') && isVerb(verb) && !verb.passive) {
    const owner = subjectOf(scene.syntax, verb, scene.resources.grammar);
    if (owner && scene.syntax.isActor(owner)) return nounFinding('perpetrator', owner, rule);
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

/** `their houses`, `the house of the editor`: whose a thing is. */
export function ownerOf(scene: Scene, thing: NounChunk): Finding[] {
  if (scene.tokens[thing.ownFrom]!.lower === 'own') return [];
  const owner = possessorOf(scene, thing);
  if (owner) return isSomeone(scene, owner) ? [extentFinding('victim', owner, 'owner')] : [];
  if (!THING.test(thing.word)) return [];
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
  const { actors, grammar } = scene.resources;
  const entity = scene.entityAt(to - 1);
  if (entity) return /^(?:PERSON|NORP|ORG)$/.test(entity.label);
  if (grammar.pronouns.possessive.has(scene.tokens[from]!.lower)) return true;
  return lookUp(scene.tokens, from, to - 1, actors.victims, actors) !== null;
}

/** The words before `’s`, or the possessive pronoun, of a noun phrase. */
export function possessorOf(scene: Scene, noun: NounChunk): Extent | null {
  const lead = firstOf(scene.syntax, noun);
  if (noun.ownFrom === noun.from)
    return lead !== noun && !noun.article && scene.syntax.isTrigger(noun.head)
      ? possessorOf(scene, lead)
      : null;
  const mark = scene.tokens[noun.ownFrom - 1]!;
  const genitive = mark.lower === "'s" || mark.lower === "'";
  const to = genitive ? noun.ownFrom - 1 : noun.ownFrom;
  const from = genitive ? noun.from : noun.ownFrom - 1;
  return to > from ? { from, to } : null;
}

/** True for a state, an armed group or another body, of whom a possessive says that they do it. */
export function isBody(scene: Scene, extent: Extent): boolean {
  const entity = scene.entityAt(extent.to - 1);
  if (entity) return entity.label !== 'PERSON' && entity.label !== 'NORP';
  const type = lookUp(
    scene.tokens,
    extent.from,
    extent.to - 1,
    scene.resources.actors.perpetrators,
    scene.resources.actors,
  );
  return type === 'state-forces' || type === 'state-other' || type === 'armed-group';
}
