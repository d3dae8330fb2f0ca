import { type Finding, nounFinding, type Scene } from './found.ts';
import { phrasesAfter } from './prepositional.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `was beaten by guards`: the guards; `null` where no `by` names people. */
export function agentOf(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  return agentsOf(syntax, verb)[0] ?? null;
}

/** `was beaten by guards`: they do it; `was suffered by inmates`: they suffer it. */
export function byPhrase(scene: Scene, verb: VerbChunk): Finding[] {
  const suffered = verb.passive && scene.grammar.verbs.suffer.has(verb.word);
  return agentsOf(scene.syntax, verb).map((noun) =>
    suffered
      ? nounFinding('victim', noun, 'suffered-by')
      : nounFinding('perpetrator', noun, 'passive-by'),
  );
}

/** The people whom phrases with `by` behind a verb name. */
function agentsOf(syntax: Syntax, { index }: VerbChunk): NounChunk[] {
  return phrasesAfter(syntax, index)
    .filter(({ word, noun }) => word === 'by' && syntax.isActor(noun))
    .map(({ noun }) => noun);
}
