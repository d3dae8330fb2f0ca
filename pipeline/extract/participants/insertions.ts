import { isVerb } from './syntax/around.ts';
import type { Chunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** How many chunks an insertion may hold. */
const LONGEST = 30;
/** What may stand between who speaks and the comma before: `, a spokesman for the union said,`. */
const SPEAKER = /^(?:noun|preposition|adverb|time|conjunction)$/;

/**
 * Position of the mark that opens what is inserted before a verb and closed by a comma at `comma`:
 * `the men, who say that officers knew, were held`, `the army, he said, shot them`, `and, when they
 * resisted, beat them`. -1 where nothing is inserted.
 */
export function openingOf(syntax: Syntax, comma: number): number {
  if (syntax.chunks[comma]?.word !== ',') return -1;
  const told = tellingBefore(syntax, comma);
  if (told >= 0) return told;
  let verbs = 0;
  let commas = 0;
  for (let i = comma - 1; i > 0 && i > comma - LONGEST; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break') return -1;
    if (isVerb(chunk) && chunk.form === 'finite') verbs += 1;
    if (chunk.kind === 'comma') {
      const next = syntax.chunks[i + 1];
      if (verbs > 1 && isVerb(next) && next.form === 'finite') return -1;
      commas += 1;
    }
    const clause = chunk.kind === 'relative' || chunk.kind === 'subordinator';
    if (!clause || verbs === 0) continue;
    if (chunk.kind === 'subordinator' && commas > 0) return -1;
    const before = syntax.chunks[i - 1]!;
    if (before.word === ',') return i - 1;
    if (chunk.kind === 'subordinator' && before.kind === 'conjunction') return i - 1;
    if (before.kind === 'preposition' && syntax.chunks[i - 2]?.word === ',') return i - 2;
  }
  return -1;
}

/** `, witnesses said,`, `, a lawyer told reporters on Friday,`: the comma before. */
function tellingBefore({ chunks, grammar }: Syntax, comma: number): number {
  let spoken = false;
  for (let i = comma - 1; i >= 0 && i > comma - LONGEST; i -= 1) {
    const chunk: Chunk = chunks[i]!;
    if (chunk.word === ',' && spoken) return chunks[i + 1]?.kind === 'noun' ? i : -1;
    if (isVerb(chunk)) {
      if (spoken || chunk.passive || !grammar.verbs.saying.has(chunk.word)) return -1;
      spoken = true;
    } else if (!SPEAKER.test(chunk.kind)) return -1;
  }
  return -1;
}

/** Position of the dash that opens the parenthesis closed at `index`, or -1. */
export function openingDash(syntax: Syntax, index: number): number {
  if (!/^[–—-]/.test(syntax.chunks[index]!.word)) return -1;
  for (let i = index - 1; i > 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' && /^[–—-]/.test(chunk.word)) return i;
  }
  return -1;
}
