import type { Resources } from '../../lexicon/resources.ts';
import type { LinkedDocument, Sentence } from '../../model.ts';
import type { Chunk } from './chunk.ts';
import { adverbialEnd, functionKind, joinerEnd, parenthesisEnd } from './function-words.ts';
import { nounAt } from './noun-phrase.ts';
import { verbAt } from './verb-group.ts';
import { type MentionIndex, Words } from './words.ts';

type Draft = Chunk extends infer C ? (C extends Chunk ? Omit<C, 'index'> : never) : never;

/** Cuts the tokens of a sentence into chunks, from left to right. */
export function chunksOf(
  doc: LinkedDocument,
  sentence: Sentence,
  mentions: MentionIndex,
  resources: Pick<Resources, 'actors' | 'grammar'>,
): Chunk[] {
  const words = new Words(doc, sentence, mentions, resources);
  let i = words.start;
  while (i < words.end) {
    const draft = draftAt(words, i);
    words.chunks.push({ ...draft, index: words.chunks.length } as Chunk);
    i = draft.to;
  }
  return words.chunks;
}

function draftAt(words: Words, i: number): Draft {
  const token = words.at(i)!;
  const date = words.mentions.dates.get(i);
  if (date) {
    const to = Math.min(date.to, words.end);
    return { kind: 'time', from: i, to, word: token.lower, date: date.mention };
  }
  const joined = joinerEnd(words, i);
  if (joined) return { kind: 'conjunction', from: i, to: joined, word: 'and' };
  const skipped = parenthesisEnd(words, i) ?? adverbialEnd(words, i);
  if (skipped) return { kind: 'adverb', from: i, to: skipped, word: token.lower };
  return (
    verbAt(words, i) ??
    nounAt(words, i) ?? {
      kind: functionKind(words, i, token),
      from: i,
      to: i + 1,
      word: token.lower,
    }
  );
}
