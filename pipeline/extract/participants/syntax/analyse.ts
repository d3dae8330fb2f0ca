import type { Resources } from '../../../lexicon/resources.ts';
import type { LinkedDocument, Sentence } from '../../../model.ts';
import { ActorChunks } from './actor-chunks.ts';
import { chunksOf } from './chunker.ts';
import { coordinate } from './coordination.ts';
import { withGapsParted } from './gapping.ts';
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
  const cut = chunksOf(doc, sentence, mentions, resources);
  const { isTrigger } = mentions;
  const actors = new ActorChunks(doc.tokens, cut, isTrigger, resources);
  const isActor = actors.has.bind(actors);
  const isAmount = actors.isAmount.bind(actors);
  const chunks = withGapsParted(cut, { isActor, isAmount, isTrigger });
  const groups = coordinate(chunks, resources.grammar, (chunk) =>
    isActor(chunk)
      ? 'actor'
      : isTrigger(chunk.head) || resources.grammar.nouns.harms.has(chunk.word)
        ? 'violation'
        : 'other',
  );
  const raw: RawSyntax = {
    chunks,
    sentence,
    groups,
    grammar: resources.grammar,
    isActor,
    isAmount,
    isTrigger,
  };
  return { ...raw, chunks: settleVerbs(raw) };
}
