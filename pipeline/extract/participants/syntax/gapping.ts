import { isNoun, isVerb, nextOf, previousOf } from './around.ts';
import type { NounChunk, RawChunk, RawVerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

/** What is known of the words of chunks. */
type Known = Pick<RawSyntax, 'isActor' | 'isAmount' | 'isTrigger'>;

/**
 * Chunks in which a joiner behind which a clause goes on without its verb is a break: `was killed by
 * soldiers, and | my sister by police`, `soldiers killed my brother, and | police my sister`, or with a
 * participle alone. What stands behind it takes no part in what the verb before tells.
 */
export function withGapsParted(chunks: readonly RawChunk[], known: Known): readonly RawChunk[] {
  const gaps = chunks.filter((chunk) => opensGap(chunks, chunk, known));
  if (gaps.length === 0) return chunks;
  return chunks.map((chunk) => (gaps.includes(chunk) ? asBreak(chunk) : chunk));
}

function asBreak({ index, from, to, word }: RawChunk): RawChunk {
  return { kind: 'break', index, from, to, word };
}

function opensGap(
  chunks: readonly RawChunk[],
  joiner: RawChunk,
  { isActor, isAmount, isTrigger }: Known,
): boolean {
  if (joiner.kind !== 'comma' && joiner.kind !== 'conjunction') return false;
  const first = chunks[joiner.index + 1];
  if (!isNoun(first) || !isActor(first)) return false;
  const second = chunks[first.index + 1];
  if (second?.word === 'by') {
    const doer = nextOf({ chunks }, second.index);
    const named = isNoun(doer) && (isActor(doer) || doer.article === 'indefinite');
    return named && hasAgent(chunks, joiner.index);
  }
  if (joiner.kind !== 'conjunction') return false;
  if (isVerb(second))
    return isOwn(chunks, second) && isTrigger(second.head) && hasAgent(chunks, joiner.index);
  return (
    isNoun(second) &&
    isActor(second) &&
    (isDetermined(second) || isAmount(second)) &&
    endsClause(chunks[second.index + 1]) &&
    hasObject(chunks, joiner.index)
  );
}

/** `were beaten by police, and their families | threatened by soldiers`. */
function isOwn(chunks: readonly RawChunk[], { form, index }: RawVerbChunk): boolean {
  return form === 'past' && chunks[index + 1]?.word === 'by';
}

/** True behind a passive with who did it: `was killed by soldiers`. */
function hasAgent(chunks: readonly RawChunk[], joiner: number): boolean {
  const verb = mainVerbBefore(chunks, joiner);
  return verb !== null && chunks.slice(verb.index, joiner).some(({ word }) => word === 'by');
}

/** True behind an active verb with its object: `killed my brother`. */
function hasObject(chunks: readonly RawChunk[], joiner: number): boolean {
  const verb = mainVerbBefore(chunks, joiner);
  if (!verb || verb.passive || !isNoun(previousOf({ chunks }, verb.index))) return false;
  return isNoun(nextOf({ chunks }, verb.index));
}

/** The verb of the clause, with nothing but nouns and their phrases behind it. */
function mainVerbBefore(chunks: readonly RawChunk[], joiner: number): RawVerbChunk | null {
  for (let i = joiner - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (isVerb(chunk)) return chunk.form === 'finite' || chunk.form === 'past' ? chunk : null;
    if (/^(?:break|subordinator|relative|including)$/.test(chunk.kind)) return null;
  }
  return null;
}

/** `my sister`, `the women`: no name in apposition. */
function isDetermined({ article, ownFrom, from, entity }: NounChunk): boolean {
  return !entity && (article !== null || ownFrom > from);
}

function endsClause(next: RawChunk | undefined): boolean {
  return !next || /^(?:comma|break|preposition|time)$/.test(next.kind) || next.word === '.';
}
