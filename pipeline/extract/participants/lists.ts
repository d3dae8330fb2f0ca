import type { Scene } from './found.ts';
import { AIMED } from './prepositional.ts';
import { isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

const FARTHEST_BASE = 12;

/** The noun that examples after `index` belong to: one that names a violation if there is one. */
export function nounLeftOf(scene: Scene, index: number): NounChunk | null {
  for (let i = index - 1; i >= 0 && i >= index - FARTHEST_BASE; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (isVerb(chunk) && (chunk.form === 'participle' || AIMED.test(chunk.word))) continue;
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.kind === 'relative') break;
    if (
      chunk.kind === 'noun' &&
      (scene.syntax.isTrigger(chunk.head) || scene.grammar.nouns.harms.has(chunk.word))
    )
      return chunk;
  }
  for (let i = index - 1; i >= 0 && i >= index - 5; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'noun' && !isVerb(previousOf(scene.syntax, chunk.index))) return chunk;
    if (
      chunk.kind === 'noun' &&
      (previousOf(scene.syntax, chunk.index) as VerbChunk).form === 'finite'
    )
      return chunk;
    if (chunk.kind === 'verb' && chunk.form !== 'gerund') return null;
  }
  return null;
}

/** The first noun of the list to which a noun after a comma, `and` or `;` belongs. */
export function listedBefore(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  let found: NounChunk | null = null;
  let named: NounChunk | null = null;
  let crossed = chunks[index]?.kind === 'break';
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') break;
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') break;
    if (chunk.kind === 'break') crossed = true;
    if (chunk.kind === 'including') {
      const first = chunks[i + 1];
      if (isNoun(first)) return crossed && !hasVerbBefore(scene, i) ? null : first;
    }
    if (chunk.kind === 'noun') found = chunk;
    if (chunk.kind === 'noun' && scene.syntax.isTrigger(chunk.head)) named = chunk;
  }
  return named ?? found;
}

/** True where a finite verb stands between a position and the mark before it. */
function hasVerbBefore(scene: Scene, index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'break') return false;
    if (chunk.kind === 'verb' && chunk.form === 'finite') return true;
  }
  return false;
}
