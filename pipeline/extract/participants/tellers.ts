import type { Scene } from './found.ts';
import { speaks } from './may-speak.ts';
import { possessorOf } from './possessors.ts';
import { phrasesAfter } from './prepositional.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, nextOf } from './syntax/around.ts';
import type { Chunk, Extent, NounChunk } from './syntax/chunk.ts';

const AUTHORING = /^(?:by|from)$/;

/** `as alleged by X`, `it was reported by X`, `reports by X`, `allegations from X`. */
export function teller(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  const through = chunks[index]!.word;
  if (through !== 'by' && through !== 'from') return null;
  const before = chunks[index - 1];
  const told =
    before !== undefined &&
    ((scene.grammar.nouns.claims.has(singular(before.word)) &&
      !scene.syntax.isTrigger(before.from)) ||
      (through === 'by' && (scene.grammar.verbs.told.has(before.word) || isTold(scene, before))));
  const noun = told ? nextOf(scene.syntax, index) : undefined;
  return isNoun(noun) && speaks(scene, noun) ? noun : null;
}

/** `Amnesty’s allegations that …`, `the union’s complaints about …`: those whose claim it is. */
export function claimant(scene: Scene, noun: NounChunk): Extent | null {
  if (!scene.grammar.nouns.claims.has(singular(noun.word))) return null;
  if (!scene.grammar.prepositions.of_claims.has(scene.tokens[noun.to]?.lower ?? '')) return null;
  const extent = possessorOf(scene, noun);
  return extent && scene.entityAt(extent.to - 1)?.label !== 'GPE' ? extent : null;
}

/** Behind `that` the sentence's end, else where the verb stands of which the claim is the subject. */
export function claimEnd({ syntax, tokens }: Scene, { index, to }: NounChunk): number {
  const { chunks } = syntax;
  if (tokens[to]?.lower === 'that') return chunks.length;
  const end = chunks.findIndex((one, i) => i > index && isVerb(one) && one.form === 'finite');
  return end < 0 ? chunks.length : end;
}

function isTold(scene: Scene, chunk: Chunk): boolean {
  return (
    isVerb(chunk) &&
    (chunk.passive || chunk.form === 'participle') &&
    (scene.grammar.verbs.saying.has(chunk.word) || scene.grammar.verbs.report.has(chunk.word)) &&
    !scene.grammar.verbs.charging.has(chunk.word)
  );
}

/** `a statement issued by the union`, `reports from lawyers`: the authors; any other noun stands for itself. */
export function authorOf(scene: Scene, noun: NounChunk): NounChunk {
  if (!scene.grammar.nouns.documents.has(singular(noun.word))) return noun;
  const author = phrasesAfter(scene.syntax, noun.index).find(({ word }) =>
    AUTHORING.test(word),
  )?.noun;
  return author && scene.syntax.isActor(author) ? author : noun;
}
