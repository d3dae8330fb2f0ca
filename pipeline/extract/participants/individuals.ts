import type { Scene } from './found.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

const ONE = /^(?:he|she|him|her|i)$/;

/** A named person, or a pronoun for one: no body, force or crowd. */
export function isIndividual({ entity, word }: NounChunk): boolean {
  return entity ? entity.label === 'PERSON' : ONE.test(word);
}

/** `condemned X`, `reported X`: a verb whose subject stands apart from what it names. */
export function isAloof({ grammar: { verbs } }: Scene, { word }: VerbChunk): boolean {
  return verbs.aloof.has(word) || verbs.report.has(word);
}

/**
 * True where the subject of a verb over a violation does it. Of bodies and forces that holds unless the
 * verb stands apart from it (`aloof`); to take a person for a perpetrator the verb has to be one of
 * doing, ordering or leading: `the governor imposed a ban`, not `the governor recalled the ban`.
 */
export function doesIt({ grammar, syntax }: Scene, verb: VerbChunk, subject: NounChunk): boolean {
  return (
    !isIndividual(subject) || grammar.verbs.doing.has(verb.word) || syntax.isTrigger(verb.head)
  );
}
