import { lookUp, singular } from './animacy.ts';
import type { NounChunk } from './chunk.ts';
import type { Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { isNoun, isVerb, previousOf } from './syntax.ts';

/** Organisations are cited by short forms: `JS7`, `CEDAW`. */
const SHORT_FORM = /^(?:\p{Lu}[\p{Lu}\d]{1,9}|\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*)$/u;
/** What these say is law. */
const LAW =
  /^(?:laws?|constitution|code|article|section|act|decree|provision|statute|legislation|treaty|convention|covenant|bill|amendment|regulation|regulations|rules?|policy|agreement|who|it|there)$/;
/** Those who have these issued them. */
const ISSUING =
  /^(?:issue|publish|release|file|submit|sign|post|write|send|lodge|make|circulate|prepare)$/;

/** True for who or what may say something: people, bodies, documents, and names unknown. */
export function speaks(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity?.label === 'GPE' && scene.tokens[noun.to]?.lower === '-') return false;
  const of = scene.syntax.chunks[noun.index + 1];
  const counted = of?.word === 'of' ? scene.syntax.chunks[noun.index + 2] : undefined;
  if (
    isNoun(counted) &&
    scene.resources.grammar.nouns.quantities.has(singular(noun.word)) &&
    speaks(scene, counted)
  )
    return true;
  return (
    scene.syntax.isActor(noun) ||
    isDocument(scene, noun) ||
    scene.resources.grammar.nouns.speakers.has(singular(noun.word)) ||
    (!noun.entity && scene.tokens[noun.head]!.pos === 'PROPN') ||
    SHORT_FORM.test(scene.tokens[noun.head]!.text)
  );
}

/** True for people told by a common noun: `a witness`, but no body and no document. */
export function isPerson(scene: Scene, noun: NounChunk): boolean {
  const { tokens, syntax, resources } = scene;
  if (noun.pronoun || noun.entity || !syntax.isActor(noun)) return false;
  if (isDocument(scene, noun)) return false;
  const { actors } = resources;
  return lookUp(tokens, noun.ownFrom, noun.head, actors.victims, actors) !== null;
}

/** True for what holds what someone says: `petition`, `report`. */
export function isDocument({ resources }: Scene, { word }: NounChunk): boolean {
  return resources.grammar.nouns.documents.has(singular(word));
}

/** True for a law, and for words that name no one. */
export function isLaw({ word }: NounChunk): boolean {
  return LAW.test(word);
}

/** `X issued a statement saying …`: X. */
export function issuerOf(scene: Scene, document: NounChunk): NounChunk | null {
  const verb = previousOf(scene.syntax, document.index);
  if (!isVerb(verb) || verb.passive || !ISSUING.test(verb.word)) return null;
  const issuer = subjectOf(scene.syntax, verb, scene.resources.grammar);
  return issuer && scene.syntax.isActor(issuer) ? issuer : null;
}
