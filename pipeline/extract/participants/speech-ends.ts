import { relativeOf } from './antecedents.ts';
import type { Scene } from './found.ts';
import { isVerb } from './syntax/around.ts';
import type { VerbChunk } from './syntax/chunk.ts';

const QUOTE = /^[“”"'’]$/;

/** `…, she said on Monday.`: nothing that could be said follows. */
export function closesSentence(scene: Scene, verb: VerbChunk): boolean {
  const { chunks } = scene.syntax;
  if (relativeOf(scene.syntax, verb.index) >= 0) return false;
  for (let i = verb.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'relative' && isQuote(scene, verb.from - 1)) break;
    if (chunk.kind === 'relative' && chunks[verb.index - 1]?.kind === 'comma') break;
    if (goesOn(scene, i)) break;
    if (chunk.kind === 'verb' || chunk.kind === 'subordinator') return false;
    if (chunk.kind === 'noun' && scene.syntax.isTrigger(chunk.head)) return false;
    if (chunk.kind === 'noun' && i === verb.index + 1 && !scene.syntax.isActor(chunk)) return false;
  }
  return chunks.slice(0, verb.index).some((chunk) => chunk.kind === 'verb');
}

/** `…, he told reporters, adding that …`. */
function goesOn({ syntax, grammar }: Scene, comma: number): boolean {
  const next = syntax.chunks[comma + 1];
  return (
    syntax.chunks[comma]!.kind === 'comma' &&
    isVerb(next) &&
    next.form === 'gerund' &&
    grammar.verbs.report.has(next.word)
  );
}

/** True for a quotation mark. */
export function isQuote({ tokens }: Scene, token: number): boolean {
  return QUOTE.test(tokens[token]?.lower ?? '');
}
