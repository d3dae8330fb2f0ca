import { isNoun, isPlaceName, isVerb, nextOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `Arrested and beaten in May, the editor …`: the subject of a participle that opens the sentence. */
export function inverted(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.form !== 'participle') return null;
  for (let i = verb.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'comma') {
      const next = nextOf(syntax, i);
      if (isVerb(next) && next.form === 'participle') continue;
      if (next?.kind === 'time' || next?.kind === 'conjunction') continue;
      if (isNoun(next) && isPlaceName(next) && syntax.chunks[next.index + 1]?.kind === 'comma')
        continue;
      return isNoun(next) ? next : null;
    }
    if ((chunk.kind === 'verb' && chunk.form !== 'participle') || chunk.kind === 'break')
      return null;
  }
  return null;
}
