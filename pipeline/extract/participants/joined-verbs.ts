import { relativeOf } from './antecedents.ts';
import { isVerb } from './syntax/around.ts';
import type { VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** True for a comma that stands right behind a verb, or between a passive and what is joined to it. */
export function commaJoins(syntax: Syntax, comma: number, verb: VerbChunk): boolean {
  if (isVerb(syntax.chunks[comma - 1])) return true;
  return comma === verb.index - 1 && followsPassive(syntax, comma, verb);
}

/** `was held for years, tortured and killed`: nothing but phrases stands behind the passive before. */
function followsPassive({ chunks }: Syntax, comma: number, verb: VerbChunk): boolean {
  if (verb.form !== 'participle') return false;
  for (let i = comma - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return chunk.passive && chunk.form !== 'gerund';
    const phrase = chunk.kind === 'preposition' || chunk.kind === 'time' || chunk.kind === 'adverb';
    const governed = chunk.kind === 'noun' && chunks[i - 1]?.kind === 'preposition';
    if (!phrase && !governed) return false;
  }
  return false;
}

/** `came and beat him`: true where a verb has the subject of an earlier one that it is joined to. */
export function sharesSubject(syntax: Syntax, earlier: VerbChunk, later: VerbChunk): boolean {
  const fits = later.form === 'participle' ? earlier.passive : earlier.form === 'finite';
  return fits && !isClosed(syntax, earlier, later);
}

/**
 * `detained X, who had lived there, and deported her`: a comma before `and` closes the relative clause
 * with its only verb, and the verb behind goes on with the one before.
 */
function isClosed(syntax: Syntax, earlier: VerbChunk, later: VerbChunk): boolean {
  const { chunks } = syntax;
  const relative = relativeOf(syntax, earlier.index);
  if (relative < 0 || !verbWithin(syntax, relative)) return false;
  const joiner = later.index - 1;
  if (chunks[joiner]?.kind !== 'conjunction' || chunks[joiner - 1]?.word !== ',') return false;
  return chunks.slice(earlier.index + 1, joiner - 1).every(({ kind }) => kind !== 'comma');
}

/** The nearest finite verb before a chunk that stands in no relative clause. */
export function finiteBefore(syntax: Syntax, index: number): VerbChunk | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'finite' && relativeOf(syntax, i) < 0) return chunk;
  }
  return null;
}

/** True where the clause has a verb before a position: what stands there is no subject of a joined verb. */
export function verbWithin(syntax: Syntax, index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'finite' && relativeOf(syntax, i) < 0;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return false;
  }
  return false;
}
