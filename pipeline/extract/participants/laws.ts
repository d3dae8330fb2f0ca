import { type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

/** `passed a law that bans strikes`, `a decree barring women`: the verb before the law. */
function enactingVerb({ syntax, grammar }: Scene, verb: VerbChunk): VerbChunk | null {
  const link = previousOf(syntax, verb.index);
  const noun = isNoun(link) ? link : link && previousOf(syntax, link.index);
  const linked = isNoun(link) ? verb.form === 'gerund' : /^(?:that|which)$/.test(link?.word ?? '');
  if (!isNoun(noun) || !linked || !grammar.nouns.enacted.has(noun.word)) return null;
  const enacts = previousOf(syntax, firstOf(syntax, noun).index);
  return isVerb(enacts) && grammar.verbs.enacting.has(enacts.word) ? enacts : null;
}

/** `parliament passed a law that bans strikes`: parliament. */
export function lawgiverOf(scene: Scene, verb: VerbChunk): Finding[] {
  const enacts = enactingVerb(scene, verb);
  const giver: NounChunk | null =
    enacts && !enacts.passive ? subjectOf(scene.syntax, enacts) : null;
  return giver && scene.syntax.isActor(giver)
    ? [nounFinding('perpetrator', giver, 'lawgiver')]
    : [];
}

/** What stands before the verb that made a law, where it opens the sentence: `On 5 March parliament`. */
export function beforeLaw(scene: Scene, verb: VerbChunk): readonly Chunk[] {
  const enacts = enactingVerb(scene, verb);
  const opens = enacts && !scene.syntax.chunks.slice(0, enacts.index).some(isVerb);
  return opens ? scene.syntax.chunks.slice(0, enacts.index) : [];
}
