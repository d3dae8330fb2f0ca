import type { Scene } from './found.ts';
import { speaks } from './may-speak.ts';
import { firstOf, isNoun } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

/** They say what something is; what is `deemed` or `declared` so is no claim. */
const DESCRIBING = /^(?:describe|call|define|term|dub|label|brand|characteri[sz]e)$/;

/** `held on what lawyers describe as sham charges`, `what the union calls a purge`: those who call it so. */
export function callerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  const { syntax } = scene;
  const caller = syntax.chunks[verb.index - 1];
  if (verb.passive || !isNoun(caller) || !speaks(scene, caller)) return null;
  if (!DESCRIBING.test(verb.word)) return null;
  return syntax.chunks[firstOf(syntax, caller).index - 1]?.word === 'what' ? caller : null;
}

/** The chunk behind what the verb's object names: the next mark, clause or finite verb. */
export function callEnd({ syntax: { chunks } }: Scene, verb: VerbChunk): number {
  const end = chunks.findIndex(
    (one) =>
      one.index > verb.index &&
      (/^(?:comma|break|subordinator|relative)$/.test(one.kind) ||
        (one.kind === 'verb' && one.form === 'finite')),
  );
  return end < 0 ? chunks.length : end;
}
