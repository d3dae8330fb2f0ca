import { phrasesAfter } from './prepositional.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `was beaten by guards`: the guards; `null` where no `by` names people. */
export function agentOf(syntax: Syntax, { index }: VerbChunk): NounChunk | null {
  const by = phrasesAfter(syntax, index).find(
    ({ word, noun }) => word === 'by' && syntax.isActor(noun),
  );
  return by?.noun ?? null;
}
