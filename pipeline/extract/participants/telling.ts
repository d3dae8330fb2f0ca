import type { Scene } from './found.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, nextOf } from './syntax/around.ts';
import type { Chunk, VerbChunk } from './syntax/chunk.ts';

/** They tell of what follows `of` or `about`. */
const SPEAKING = /^(?:speak|talk)$/;
const LINKING = new Set(['be', 'remain', 'become']);

/** True for a verb that tells by its object alone: `received allegations of`, `held her on charges of`. */
export function isTelling(scene: Scene, verb: VerbChunk): boolean {
  return givesAccount(scene, verb) || isHeldOnSuspicion(scene, verb);
}

/** `received allegations of`, `drew attention to`. */
function givesAccount({ syntax, grammar }: Scene, verb: VerbChunk): boolean {
  const of = syntax.chunks[verb.index + 1];
  if (SPEAKING.test(verb.word) && /^(?:of|about|against)$/.test(of?.word ?? '')) return true;
  const told = grammar.telling.get(verb.word);
  const object = told && !verb.passive ? nextOf(syntax, verb.index) : undefined;
  if (!isNoun(object)) return false;
  const behind = syntax.chunks[object.index + 1];
  const counted = behind?.word === 'of' ? syntax.chunks[behind.index + 1] : undefined;
  return told!.has(singular(object.word)) || (isNoun(counted) && told!.has(singular(counted.word)));
}

/** `detained him on suspicion of`, `held her on charges of`: who does it says so. */
function isHeldOnSuspicion({ syntax, grammar }: Scene, verb: VerbChunk): boolean {
  if (!grammar.verbs.on_suspicion.has(verb.word) || verb.passive) return false;
  return syntax.chunks
    .slice(verb.index + 1, verb.index + 6)
    .some(
      (chunk, i, all) =>
        chunk.word === 'on' && grammar.nouns.suspicions.has(all[i + 1]?.word ?? ''),
    );
}

/** `The Committee is concerned about …`. */
export function isConcerned(scene: Scene, verb: VerbChunk): boolean {
  if (!verb.passive && !LINKING.has(verb.word)) return false;
  const { chunks } = scene.syntax;
  return (
    scene.grammar.adjectives.worried.has(scene.tokens[verb.head]!.lower) ||
    isWorried(scene, chunks[verb.index + 1]) ||
    isWorried(scene, chunks[verb.index + 2])
  );
}

function isWorried({ tokens, grammar }: Scene, chunk: Chunk | undefined): boolean {
  if (isVerb(chunk)) return grammar.adjectives.worried.has(tokens[chunk.head]!.lower);
  return chunk?.kind === 'adverb' && grammar.adjectives.worried.has(chunk.word);
}
