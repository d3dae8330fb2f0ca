import type { Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import { isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** Organisations are cited by short forms: `JS7`, `CEDAW`. */
const SHORT_FORM = /^(?:\p{Lu}[\p{Lu}\d]{1,9}|\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*)$/u;

/** True for who or what may say something: people, bodies, documents, and names unknown. */
export function speaks(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity?.label === 'GPE' && scene.tokens[noun.to]?.lower === '-') return false;
  const of = scene.syntax.chunks[noun.index + 1];
  const counted = of?.word === 'of' ? scene.syntax.chunks[noun.index + 2] : undefined;
  if (
    isNoun(counted) &&
    scene.grammar.nouns.quantities.has(singular(noun.word)) &&
    speaks(scene, counted)
  )
    return true;
  return (
    scene.syntax.isActor(noun) ||
    isDocument(scene, noun) ||
    scene.grammar.nouns.speakers.has(singular(noun.word)) ||
    (!noun.entity && scene.tokens[noun.head]!.pos === 'PROPN') ||
    SHORT_FORM.test(scene.tokens[noun.head]!.text)
  );
}

/** True for people told by a common noun: `a witness`, but no body and no document. */
export function isPerson(scene: Scene, noun: NounChunk): boolean {
  const { tokens, syntax, actors } = scene;
  if (noun.pronoun || noun.entity || !syntax.isActor(noun)) return false;
  if (isDocument(scene, noun)) return false;
  return lookUp(tokens, noun.ownFrom, noun.head, actors.victims, actors) !== null;
}

/** True for what holds what someone says: `petition`, `report`. */
export function isDocument({ grammar }: Scene, { word }: NounChunk): boolean {
  return grammar.nouns.documents.has(singular(word));
}

/** True for a law, and for words that name no one. */
export function isLaw({ grammar }: Scene, { word }: NounChunk): boolean {
  return grammar.nouns.laws.has(word);
}

/** `X issued a statement saying …`: X. */
export function issuerOf(scene: Scene, document: NounChunk): NounChunk | null {
  const verb = previousOf(scene.syntax, document.index);
  if (!isVerb(verb) || verb.passive || !scene.grammar.verbs.issuing.has(verb.word)) return null;
  const issuer = subjectOf(scene.syntax, verb);
  return issuer && scene.syntax.isActor(issuer) ? issuer : null;
}
