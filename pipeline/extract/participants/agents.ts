import { type Finding, nounFinding, type Scene } from './found.ts';
import { phrasesAfter } from './prepositional.ts';
import type { VerbChunk } from './syntax/chunk.ts';

/** `was beaten by guards`: they do it; `was suffered by inmates`: they suffer it. */
export function byPhrase(scene: Scene, verb: VerbChunk): Finding[] {
  const suffered = verb.passive && scene.grammar.verbs.suffer.has(verb.word);
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'by' && scene.syntax.isActor(noun))
    .map(({ noun }) =>
      suffered
        ? nounFinding('victim', noun, 'suffered-by')
        : nounFinding('perpetrator', noun, 'passive-by'),
    );
}
