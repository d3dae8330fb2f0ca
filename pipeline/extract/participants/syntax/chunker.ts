import type { Resources } from '../../../lexicon/resources.ts';
import type { LinkedDocument, Sentence, Token } from '../../../model.ts';
import type { RawChunk } from './chunk.ts';
import { countedAt, rangeBetweenAt } from './counted-nouns.ts';
import {
  adverbialEnd,
  countCueEnd,
  exampleCueEnd,
  functionKind,
  isHeldAs,
  joinerEnd,
  opensPhrase,
  parenthesisEnd,
} from './function-words.ts';
import { verbAt } from './verb-group.ts';
import { type MentionIndex, Words } from './words.ts';

/** Cuts the tokens of a sentence into chunks, from left to right. */
export function chunksOf(
  doc: LinkedDocument,
  sentence: Sentence,
  mentions: MentionIndex,
  resources: Pick<Resources, 'actors' | 'grammar'>,
): RawChunk[] {
  const words = new Words(doc, sentence, mentions, resources);
  let i = words.start;
  while (i < words.end) {
    const chunk = chunkAt(words, i);
    words.chunks.push(chunk);
    i = chunk.to;
  }
  return words.chunks;
}

function chunkAt(words: Words, i: number): RawChunk {
  const token = words.at(i)!;
  const index = words.chunks.length;
  const date = words.mentions.dates.get(i);
  if (date) {
    const to = Math.min(date.to, words.end);
    return { kind: 'time', index, from: i, to, word: token.lower, date: date.mention };
  }
  const phrase = token.pos === 'NUM' || opensPhrase(token.form, words.grammar);
  return (
    (phrase ? phraseAt(words, i, token) : null) ??
    verbAt(words, i) ??
    countedAt(words, i) ?? {
      kind: functionKind(words, i, token),
      index,
      from: i,
      to: i + 1,
      word: token.lower,
    }
  );
}

/** Several words that are one conjunction, amount or adverb. */
function phraseAt(words: Words, i: number, token: Token): RawChunk | null {
  const index = words.chunks.length;
  const joined = joinerEnd(words, i);
  if (joined) {
    const word = token.lower === 'as' ? 'and' : 'along';
    return { kind: 'conjunction', index, from: i, to: joined, word };
  }
  const example = exampleCueEnd(words, i);
  if (example) return { kind: 'including', index, from: i, to: example, word: token.lower };
  const cue = countCueEnd(words, i);
  const counted = cue ? countedAt(words, cue) : rangeBetweenAt(words, i);
  if (counted)
    return { ...counted, from: i, ownFrom: counted.ownFrom === counted.from ? i : counted.ownFrom };
  const held = isHeldAs(words, i) ? i + 1 : null;
  const upTo = token.lower === 'up' && words.lower(i + 1) === 'to';
  if (upTo && words.mentions.dates.has(i + 2))
    return { kind: 'adverb', index, from: i, to: i + 2, word: 'up' };
  const skipped = parenthesisEnd(words, i) ?? adverbialEnd(words, i) ?? held;
  return skipped ? { kind: 'adverb', index, from: i, to: skipped, word: token.lower } : null;
}
