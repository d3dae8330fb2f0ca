import type { Scene } from './found.ts';
import type { VerbChunk } from './syntax/chunk.ts';

const NEGATING = /^(?:not|n't|never|cannot|rarely|seldom|hardly|nor)$/;

/** `did not allow`, `rarely respects`: what a verb tells is hardly ever done. */
export function isNegated({ tokens }: Scene, { from, head }: VerbChunk): boolean {
  for (let i = from; i < head; i += 1) if (NEGATING.test(tokens[i]!.lower)) return true;
  return false;
}
