import type { EntityLabel } from '../../../model.ts';
import type { NounChunk, RawChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

const PLACES: ReadonlySet<EntityLabel> = new Set(['GPE', 'FAC', 'LOC']);

/** The first noun of the list in which one stands. */
export function firstOf({ groups }: Pick<RawSyntax, 'groups'>, chunk: NounChunk): NounChunk {
  return groups.get(chunk.index)?.[0] ?? chunk;
}

/** The last of that list. */
export function lastOf({ groups }: Pick<RawSyntax, 'groups'>, chunk: NounChunk): NounChunk {
  return groups.get(chunk.index)?.at(-1) ?? chunk;
}

/** `dozens of protesters`: dozens, of a noun that an amount counts; else the noun itself. */
export function withAmount(syntax: RawSyntax, noun: NounChunk): NounChunk {
  const of = syntax.chunks[firstOf(syntax, noun).index - 1];
  const amount = of?.word === 'of' ? syntax.chunks[of.index - 1] : undefined;
  const counts =
    isNoun(amount) &&
    amount.article !== 'definite' &&
    !syntax.grammar.pronouns.picking.has(amount.word) &&
    syntax.isAmount(amount);
  return counts ? amount : noun;
}

/** The chunk after a position that is no adverb; `undefined` at the end of the sentence. */
export function nextOf<C extends RawChunk>(
  { chunks }: { readonly chunks: readonly C[] },
  index: number,
): C | undefined {
  for (let i = index + 1; i < chunks.length; i += 1)
    if (chunks[i]!.kind !== 'adverb') return chunks[i];
  return undefined;
}

/** The chunk before a position that is no adverb; `undefined` at the beginning of the sentence. */
export function previousOf<C extends RawChunk>(
  { chunks }: { readonly chunks: readonly C[] },
  index: number,
): C | undefined {
  for (let i = index - 1; i >= 0; i -= 1) if (chunks[i]!.kind !== 'adverb') return chunks[i];
  return undefined;
}

/** True for a verb: a settled one among settled chunks. */
export function isVerb<C extends RawChunk>(
  chunk: C | undefined,
): chunk is Extract<C, { readonly kind: 'verb' }> {
  return chunk?.kind === 'verb';
}

/** True for a noun phrase. */
export function isNoun(chunk: RawChunk | undefined): chunk is NounChunk {
  return chunk?.kind === 'noun';
}

/** True for the name of a place. */
export function isPlaceName({ entity }: NounChunk): boolean {
  return entity !== null && PLACES.has(entity.label);
}
