import { singular } from './animacy.ts';
import type { Chunk, NounChunk } from './chunk.ts';
import type { Extent, Scene } from './found.ts';
import { speaks } from './may-speak.ts';
import { possessorOf } from './possessors.ts';
import { phrasesAfter } from './prepositional.ts';
import { CLAIM } from './speakers.ts';
import { isNoun, isVerb, nextOf } from './syntax.ts';

const AUTHORING = /^(?:by|from)$/;
/** Participles that read as adjectives. */
const TOLD = /^(?:alleged|reported|claimed|documented|recorded|noted|stated|recounted|verified)$/;
/** What is claimed follows. */
const OF_CLAIM =
  /^(?:of|that|about|regarding|concerning|on|over|against|describing|detailing|alleging)$/;
/** By whom someone is charged is not always who says it. */
const CHARGING = /^(?:charge|condemn|hear|call)$/;

/** `as alleged by X`, `it was reported by X`, `reports by X`, `allegations from X`. */
export function teller(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  const through = chunks[index]!.word;
  if (through !== 'by' && through !== 'from') return null;
  const before = chunks[index - 1];
  const told =
    before !== undefined &&
    ((CLAIM.test(singular(before.word)) && !scene.syntax.isTrigger(before.from)) ||
      (through === 'by' && (TOLD.test(before.word) || isTold(scene, before))));
  const noun = told ? nextOf(scene.syntax, index) : undefined;
  return isNoun(noun) && speaks(scene, noun) ? noun : null;
}

/** `Amnesty’s allegations that …`, `the union’s complaints about …`: those whose claim it is. */
export function claimant(scene: Scene, noun: NounChunk): Extent | null {
  if (!CLAIM.test(singular(noun.word))) return null;
  if (!OF_CLAIM.test(scene.tokens[noun.to]?.lower ?? '')) return null;
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
    (scene.resources.grammar.verbs.saying.has(chunk.word) ||
      scene.resources.grammar.verbs.report.has(chunk.word)) &&
    !CHARGING.test(chunk.word)
  );
}

/** `a statement issued by the union`, `reports from lawyers`: the authors; any other noun stands for itself. */
export function authorOf(scene: Scene, noun: NounChunk): NounChunk {
  if (!scene.resources.grammar.nouns.documents.has(singular(noun.word))) return noun;
  const author = phrasesAfter(scene.syntax, noun.index).find(({ word }) =>
    AUTHORING.test(word),
  )?.noun;
  return author && scene.syntax.isActor(author) ? author : noun;
}
