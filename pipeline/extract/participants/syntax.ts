import type { Resources } from '../../lexicon/resources.ts';
import type { EntityLabel, LinkedDocument, Sentence } from '../../model.ts';
import { ActorChunks } from './actor-chunks.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { chunksOf } from './chunker.ts';
import { coordinate } from './coordination.ts';
import { settleVerbs } from './voice.ts';
import type { MentionIndex } from './words.ts';

/** A sentence cut into chunks, with what joins them. */
export interface Syntax {
  readonly chunks: readonly Chunk[];
  readonly sentence: Sentence;
  /** Noun chunks joined by `and`, `or`, commas: each chunk of such a list has the whole list. */
  readonly groups: ReadonlyMap<number, readonly NounChunk[]>;
  readonly grammar: Resources['grammar'];
  readonly isTrigger: (token: number) => boolean;
  readonly isActor: (chunk: NounChunk) => boolean;
  /** True for `dozens`, `a number`: what follows `of` is what they count. */
  readonly isAmount: (chunk: NounChunk) => boolean;
}

const PLACES: ReadonlySet<EntityLabel> = new Set(['GPE', 'FAC', 'LOC']);

export function analyse(
  doc: LinkedDocument,
  sentence: Sentence,
  mentions: MentionIndex,
  resources: Pick<Resources, 'actors' | 'grammar'>,
): Syntax {
  const chunks = chunksOf(doc, sentence, mentions, resources);
  const actors = new ActorChunks(doc.tokens, chunks, mentions.isTrigger, resources);
  const isActor = actors.has.bind(actors);
  const groups = coordinate(chunks, resources.grammar, (chunk) =>
    isActor(chunk)
      ? 'actor'
      : mentions.isTrigger(chunk.head) || resources.grammar.nouns.harms.has(chunk.word)
        ? 'violation'
        : 'other',
  );
  const syntax = {
    chunks,
    sentence,
    groups,
    grammar: resources.grammar,
    isActor,
    isAmount: actors.isAmount.bind(actors),
    isTrigger: mentions.isTrigger,
  };
  settleVerbs(syntax);
  return syntax;
}

/** The first noun of the list in which one stands. */
export function firstOf({ groups }: Syntax, chunk: NounChunk): NounChunk {
  return groups.get(chunk.index)?.[0] ?? chunk;
}

/** The last of that list. */
export function lastOf({ groups }: Syntax, chunk: NounChunk): NounChunk {
  return groups.get(chunk.index)?.at(-1) ?? chunk;
}

/** `dozens of protesters`: dozens, of a noun that an amount counts; else the noun itself. */
export function withAmount(syntax: Syntax, noun: NounChunk): NounChunk {
  const of = syntax.chunks[firstOf(syntax, noun).index - 1];
  const amount = of?.word === 'of' ? syntax.chunks[of.index - 1] : undefined;
  const counts =
    isNoun(amount) &&
    amount.article !== 'definite' &&
    !syntax.grammar.pronouns.picking.has(amount.word) &&
    syntax.isAmount(amount);
  return counts ? amount : noun;
}

/** The chunk after this one that is no adverb. */
export function nextOf(syntax: Syntax, index: number): Chunk | undefined {
  const { chunks } = syntax;
  for (let i = index + 1; i < chunks.length; i += 1)
    if (chunks[i]!.kind !== 'adverb') return chunks[i];
  return undefined;
}

export function previousOf(syntax: Syntax, index: number): Chunk | undefined {
  const { chunks } = syntax;
  for (let i = index - 1; i >= 0; i -= 1) if (chunks[i]!.kind !== 'adverb') return chunks[i];
  return undefined;
}

export function isVerb(chunk: Chunk | undefined): chunk is VerbChunk {
  return chunk?.kind === 'verb';
}

/** True for the name of a place. */
export function isPlaceName({ entity }: NounChunk): boolean {
  return entity !== null && PLACES.has(entity.label);
}

export function isNoun(chunk: Chunk | undefined): chunk is NounChunk {
  return chunk?.kind === 'noun';
}
