import { accusedBefore, type FindSubject } from './accused.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/**
 * Who does what a form in -ing says that a preposition governs, itself or with what it is listed
 * with; `null` where it names nobody.
 * @param before what stands before the form
 * @param subjectOf who the subject of a verb is
 */
export function governedDoer(
  syntax: Syntax,
  before: Chunk | undefined,
  subjectOf: FindSubject,
): NounChunk | null {
  switch (before?.kind) {
    case 'preposition':
      return governedBy(syntax, before, subjectOf);
    case 'including':
      return chargedAmongOthers(syntax, before, subjectOf);
    case 'conjunction':
      return heldForBoth(syntax, before, subjectOf);
    default:
      return null;
  }
}

/** `accused of beating`, `a man in custody for beating`, `barred clerks from voting`: whom the preposition is about. */
function governedBy(syntax: Syntax, preposition: Chunk, subjectOf: FindSubject): NounChunk | null {
  const accused = accusedBefore(syntax, preposition.index, subjectOf);
  if (accused) return accused;
  const noun = previousOf(syntax, preposition.index);
  if (!isNoun(noun)) return null;
  if (preposition.word === 'from') return noun;
  return preposition.word === 'for' ? personBefore(syntax, noun) : null;
}

/** `charged with offences, including spreading rumours`: who is charged with what is listed. */
function chargedAmongOthers(
  syntax: Syntax,
  including: Chunk,
  subjectOf: FindSubject,
): NounChunk | null {
  const before = previousOf(syntax, including.index);
  const offences = before?.kind === 'comma' ? previousOf(syntax, before.index) : before;
  const of = isNoun(offences) ? previousOf(syntax, offences.index) : undefined;
  return of?.kind === 'preposition' ? accusedBefore(syntax, of.index, subjectOf) : null;
}

/** `jailed for blasphemy and insulting the king`: who is held for what stands before `and`. */
function heldForBoth(syntax: Syntax, conjunction: Chunk, subjectOf: FindSubject): NounChunk | null {
  for (let i = conjunction.index - 1; i >= 0; i -= 1) {
    const { kind, word } = syntax.chunks[i]!;
    if (kind === 'break' || kind === 'verb') return null;
    const accused = word === 'for' ? accusedBefore(syntax, i, subjectOf) : null;
    if (accused) return accused;
  }
  return null;
}

/** `a man in custody for`: the person whom a run of prepositional phrases follows. */
function personBefore(syntax: Syntax, noun: NounChunk): NounChunk | null {
  let one: NounChunk | null = noun;
  for (let steps = 0; one && steps < 3; steps += 1) {
    if (syntax.isActor(one)) return one;
    const before: Chunk | undefined = previousOf(syntax, firstOf(syntax, one).index);
    const outer: Chunk | undefined =
      before?.kind === 'preposition' ? previousOf(syntax, before.index) : undefined;
    one = isNoun(outer) ? outer : null;
  }
  return null;
}

/** `warned officers against beating suspects`: the officers; who speaks against a deed does it not. */
export function warnedBefore(syntax: Syntax, against: number): NounChunk | null {
  const warned = previousOf(syntax, against);
  const verb = isNoun(warned) ? previousOf(syntax, firstOf(syntax, warned).index) : undefined;
  const warns = isVerb(verb) && syntax.grammar.verbs.warning.has(verb.word);
  return isNoun(warned) && warns && syntax.isActor(warned) ? warned : null;
}
