import type { Resources } from '../../lexicon/resources.ts';
import type { LinkedDocument, Sentence } from '../../model.ts';
import { isActor, singular } from './animacy.ts';
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
  readonly isTrigger: (token: number) => boolean;
  readonly isActor: (chunk: NounChunk) => boolean;
}

/** Nouns too general to be triggers that stand in lists of them: `torture and other abuse of detainees`. */
export const HARM =
  /^(?:abuses?|mistreatment|maltreatment|violations?|crimes|punishments?|violence|harassment|attacks?|threats?|intimidation|aggression|misconduct|persecution|repression)$/;

export function analyse(
  doc: LinkedDocument,
  sentence: Sentence,
  mentions: MentionIndex,
  resources: Pick<Resources, 'actors' | 'grammar'>,
): Syntax {
  const chunks = chunksOf(doc, sentence, mentions, resources);
  const known = new Map<number, boolean>();
  const actor = (chunk: NounChunk): boolean => {
    let value = known.get(chunk.index);
    if (value === undefined) {
      const proceeding = chunk.word === 'prosecution' && mentions.isTrigger(chunk.head);
      const amount = isAmount(chunk) ? counted(chunk) : null;
      const leads = /^heads?$/.test(chunk.word) ? counted(chunk) : null;
      value = leads
        ? actor(leads)
        : amount
          ? amount.pronoun || actor(amount)
          : (isActor(doc.tokens, chunk, resources) && !proceeding) || isMany(chunk);
      known.set(chunk.index, value);
    }
    return value;
  };
  const isAmount = ({ word }: NounChunk): boolean => {
    const { nouns, numbers, pronouns } = resources.grammar;
    const amount = singular(word);
    return (
      nouns.quantities.has(amount) || numbers.scales.has(amount) || pronouns.quantifying.has(word)
    );
  };
  /** `a crowd of several hundred`. */
  const isMany = ({ word, index }: NounChunk): boolean =>
    resources.grammar.numbers.scales.has(word) &&
    chunks[index - 1]?.word === 'of' &&
    chunks[index + 1]?.word !== 'of';
  const counted = ({ index }: NounChunk): NounChunk | null => {
    const whole = chunks[index + 1]?.word === 'of' ? chunks[index + 2] : undefined;
    return whole?.kind === 'noun' ? whole : null;
  };
  const groups = coordinate(chunks, (chunk) =>
    actor(chunk)
      ? 'actor'
      : mentions.isTrigger(chunk.head) || HARM.test(chunk.word)
        ? 'violation'
        : 'other',
  );
  const syntax = { chunks, sentence, groups, isActor: actor, isTrigger: mentions.isTrigger };
  settleVerbs(syntax, resources.grammar);
  return syntax;
}

/** The list in which a noun chunk stands, alone if in none. */
export function groupOf(syntax: Syntax, chunk: NounChunk): readonly NounChunk[] {
  return syntax.groups.get(chunk.index) ?? [chunk];
}

export function firstOf(syntax: Syntax, chunk: NounChunk): NounChunk {
  return groupOf(syntax, chunk)[0]!;
}

export function lastOf(syntax: Syntax, chunk: NounChunk): NounChunk {
  return groupOf(syntax, chunk).at(-1)!;
}

/** The chunk after this one that is no adverb. */
export function nextOf(syntax: Syntax, index: number): Chunk | undefined {
  let i = index + 1;
  while (syntax.chunks[i]?.kind === 'adverb') i += 1;
  return syntax.chunks[i];
}

export function previousOf(syntax: Syntax, index: number): Chunk | undefined {
  let i = index - 1;
  while (i >= 0 && syntax.chunks[i]?.kind === 'adverb') i -= 1;
  return syntax.chunks[i];
}

export function isVerb(chunk: Chunk | undefined): chunk is VerbChunk {
  return chunk?.kind === 'verb';
}

export function isNoun(chunk: Chunk | undefined): chunk is NounChunk {
  return chunk?.kind === 'noun';
}
