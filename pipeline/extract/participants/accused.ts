import { objectOf } from './objects.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/**
 * Finds who the subject of a verb is; `subjectOf` is the one. It asks what stands in this file,
 * in control.ts and in gerunds.ts, which therefore are given it.
 */
export type FindSubject = (syntax: Syntax, verb: VerbChunk, depth?: number) => NounChunk | null;

const ACCUSING = new Set(['of', 'with', 'for', 'in', 'over']);
/** How many chunks before the preposition the verb may stand. */
const FARTHEST_VERB = 16;

/**
 * Who is accused, charged or held by the verb that governs a preposition: `accused him of`,
 * `was charged with`, `detained two men on suspicion of`, `sentenced her to death for`.
 * @param index the preposition before what they are accused of
 * @param subjectOf who the subject of a verb is
 */
export function accusedBefore(
  syntax: Syntax,
  index: number,
  subjectOf: FindSubject,
): NounChunk | null {
  const preposition = syntax.chunks[index]!.word;
  if (!ACCUSING.has(preposition)) return null;
  const ground = previousOf(syntax, index);
  const grounded = isNoun(ground) && syntax.grammar.nouns.grounds.has(singular(ground.word));
  if (grounded && previousOf(syntax, ground.index)?.word === 'without') return null;
  for (let i = index - 1; i >= 0 && i > index - FARTHEST_VERB; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
    if (chunk.kind !== 'verb') continue;
    if (grounded && chunk.word === 'face' && !chunk.passive)
      return actor(syntax, subjectOf(syntax, chunk));
    if (chunk.word === 'find' && syntax.chunks[index - 1]?.word === 'guilty')
      return actor(syntax, foundGuilty(syntax, chunk, subjectOf));
    const accuses = syntax.grammar.verbs.accuse.has(chunk.word);
    const arrests =
      syntax.grammar.verbs.arresting.has(chunk.word) && (grounded || preposition === 'for');
    if (!accuses && !arrests) return null;
    if (preposition === 'in' && !grounded) return null;
    return actor(syntax, chunk.passive ? subjectOf(syntax, chunk) : objectOf(syntax, chunk));
  }
  return null;
}

/** `accused of joining a group and spreading rumours`: who is accused of what a form in -ing says. */
export function accusedOfDoing(
  syntax: Syntax,
  gerund: VerbChunk,
  subjectOf: FindSubject,
): NounChunk | null {
  const opening = openingOf(syntax, gerund);
  return opening?.kind === 'preposition' ? accusedBefore(syntax, opening.index, subjectOf) : null;
}

/** The preposition of the first of several forms in -ing: `of defaming X, insulting Y and …`. */
export function openingOf(syntax: Syntax, gerund: VerbChunk): Chunk | undefined {
  const before = previousOf(syntax, gerund.index);
  if (before?.kind !== 'comma' && before?.kind !== 'conjunction') return before;
  const earlier = syntax.chunks.findLast((chunk) => isVerb(chunk) && chunk.index < before.index);
  return isVerb(earlier) && earlier.form === 'gerund' ? openingOf(syntax, earlier) : undefined;
}

function actor({ isActor }: Syntax, one: NounChunk | null): NounChunk | null {
  return one && isActor(one) ? one : null;
}

/** `found them guilty of`, `was found guilty of`. */
function foundGuilty(syntax: Syntax, verb: VerbChunk, subjectOf: FindSubject): NounChunk | null {
  const found = nextOf(syntax, verb.index);
  return isNoun(found) ? found : subjectOf(syntax, verb);
}
