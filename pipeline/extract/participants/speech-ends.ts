import { relativeOf } from './antecedents.ts';
import type { Scene } from './found.ts';
import { firstOf, isNoun, isVerb, nextOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

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

/** `…, she said, adding …`, `…,” said the editor, who …`: the end of what someone is quoted with. */
export function closesQuotation(scene: Scene, verb: VerbChunk, speaker: NounChunk): boolean {
  const { chunks } = scene.syntax;
  const first = Math.min(firstOf(scene.syntax, speaker).index, verb.index);
  if (!chunks.slice(0, first).some(isVerb)) return false;
  const quote = isQuote(scene, chunks[first]!.from - 1);
  if (speaker.index > verb.index) return quote;
  return (quote || chunks[first - 1]?.kind === 'comma') && chunks[verb.index + 1]?.kind === 'comma';
}

/**
 * The chunk behind what a verb tells of what follows: the end of the sentence, but from inside an
 * `after`, `when` or `while` clause the comma that closes it.
 */
export function speechEnd(scene: Scene, verb: VerbChunk): number {
  const { chunks } = scene.syntax;
  if (!isInClause(scene, verb)) return chunks.length;
  const closing = chunks.findIndex(
    ({ kind, index }) => kind === 'comma' && index > verb.index && opensClause(scene, index),
  );
  return closing < 0 ? chunks.length : closing;
}

/** `after witnesses said`: true for the verb of such a clause. */
function isInClause({ syntax, grammar }: Scene, verb: VerbChunk): boolean {
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const { kind, word } = syntax.chunks[i]!;
    if (kind === 'verb' || kind === 'break' || word === 'that') return false;
    const opener = kind === 'subordinator' || kind === 'preposition';
    if (opener && word !== 'as' && grammar.prepositions.clausal.has(word)) return true;
  }
  return false;
}

/** True for a comma behind which a noun and its finite verb follow. */
function opensClause({ syntax }: Scene, comma: number): boolean {
  if (!isNoun(nextOf(syntax, comma))) return false;
  for (let i = comma + 2; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'finite';
    if (chunk.kind === 'comma' || chunk.kind === 'break') return false;
  }
  return false;
}

/** True for a quotation mark. */
export function isQuote({ tokens }: Scene, token: number): boolean {
  return QUOTE.test(tokens[token]?.lower ?? '');
}
