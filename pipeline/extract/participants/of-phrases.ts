import { isPower } from './actor-kinds.ts';
import type { Finding, Scene } from './found.ts';
import { isOfDoer, phraseRole } from './phrase-roles.ts';
import { phrasesBehind } from './prepositional.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import { isNoun, isPlaceName, lastOf, previousOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** `of`, `by`, `against` … after the trigger. */
export function followers(scene: Scene, noun: NounChunk): Finding[] {
  return ofPhrases(scene, noun.index, noun);
}

/**
 * What follows the last noun of a list belongs to all of it: `the arrest and detention of X`.
 * @param distant for lists with commas, in which that is less sure
 */
export function sharedRoles(scene: Scene, noun: NounChunk, distant: boolean): Finding[] {
  const end = lastOf(scene.syntax, noun);
  if (end === noun) return [];
  if (end.article && !noun.article) return [];
  const commas = scene.syntax.chunks
    .slice(noun.index, end.index)
    .some((chunk) => chunk.kind === 'comma');
  return commas === distant ? ofPhrases(scene, end.index, noun) : [];
}

/** As {@link followers}, of the phrases that begin behind another chunk than the noun. */
export function ofPhrases(scene: Scene, index: number, noun: NounChunk): Finding[] {
  const { syntax, grammar } = scene;
  const findings: Finding[] = [];
  let named = false;
  let by = false;
  let nearest: NounChunk | null = null;
  for (const phrase of phrasesBehind(syntax, index)) {
    const nearer: NounChunk | null = nearest;
    nearest = phrase.noun;
    if (!syntax.isActor(phrase.noun)) continue;
    if (phrase.word === 'of' && nearer && !isOfAll(scene, noun, nearer, phrase.noun, by)) continue;
    by ||= phrase.word === 'by';
    if (isOwnBody(scene, phrase.noun)) continue;
    const finding = phraseRole(scene, noun, phrase, named);
    if (!finding) continue;
    findings.push(finding);
    named ||= finding.role === 'victim' || grammar.prepositions.victim.has(phrase.word);
  }
  return findings;
}

/**
 * `arrests in Goma of X`, `killings by the army of X`: an `of` that reaches past the noun before it
 * to the violation; but `the arrest of members of X`.
 * @param by true where who did it has been named
 */
function isOfAll(
  scene: Scene,
  noun: NounChunk,
  nearer: NounChunk,
  governed: NounChunk,
  by: boolean,
): boolean {
  if (by && nearer.entity?.label === 'ORG' && !governed.entity) return true;
  if (isObjectOf(scene, nearer, governed)) return true;
  return !by && !isOfDoer(scene, noun) && isApartFrom(scene, nearer);
}

/** `the closure of unions`: a body that the trigger itself names. */
function isOwnBody({ syntax, grammar }: Scene, { head, word }: NounChunk): boolean {
  return syntax.isTrigger(head) && grammar.nouns.bodies.has(singular(word));
}

/** `arrests by police of students`: behind the one who does it, those to whom it is done. */
export function isObjectOf(scene: Scene, doer: NounChunk, object: NounChunk): boolean {
  const { syntax, tokens, actors } = scene;
  const by = syntax.chunks[doer.index - 1];
  const nearest = by?.word === 'by' ? previousOf(syntax, by.index) : undefined;
  const act = nearest?.kind === 'comma' ? previousOf(syntax, nearest.index) : nearest;
  if (!isNoun(act) || !syntax.isTrigger(act.head) || scene.grammar.nouns.members.has(doer.word))
    return false;
  const type = lookUp(tokens, doer.ownFrom, doer.head, actors.perpetrators, actors);
  if (!doer.entity && !(isPower(type) || type === 'unknown')) return false;
  if (object.entity) return object.entity.label === 'PERSON';
  const own = lookUp(tokens, object.ownFrom, object.head, actors.perpetrators, actors);
  if (isPower(own)) return false;
  return lookUp(tokens, object.ownFrom, object.head, actors.victims, actors) !== null;
}

/** True where an `of` after a place, a time or another violation may still reach the violation before. */
function isApartFrom(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity) return isPlaceName(noun);
  const { places } = scene.grammar.nouns;
  return scene.syntax.isTrigger(noun.head) || places.has(singular(noun.word));
}
