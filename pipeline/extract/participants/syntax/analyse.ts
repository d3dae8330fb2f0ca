import type { Resources } from '../../../lexicon/resources.ts';
import type { LinkedDocument, Sentence } from '../../../model.ts';
import { ActorChunks } from './actor-chunks.ts';
import { chunksOf } from './chunker.ts';
import { coordinate } from './coordination.ts';
import type { RawSyntax, Syntax } from './syntax.ts';
import { settleVerbs } from './voice.ts';
import type { MentionIndex } from './words.ts';

/** The shallow parse of one sentence: its chunks, its lists, and what its verbs are. */
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
  const raw: RawSyntax = {
    chunks,
    sentence,
    groups,
    grammar: resources.grammar,
    isActor,
    isAmount: actors.isAmount.bind(actors),
    isTrigger: mentions.isTrigger,
  };
  return { ...raw, chunks: settleVerbs(raw) };
}
