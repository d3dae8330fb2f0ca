import type { Finding, Scene } from './found.ts';
import { isAloof } from './individuals.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

/** A violation that a preposition governs: `accused of X`, `victims of X`. */
export interface Governed {
  readonly scene: Scene;
  readonly preposition: Chunk;
  /** The violation’s noun, behind the preposition. */
  readonly noun: NounChunk;
  /** What the preposition depends on; `undefined` where it opens the sentence. */
  readonly governor: Chunk | undefined;
  /** Roles of what the noun before the preposition depends on, where that is what matters. */
  readonly climb: (noun: NounChunk) => Finding[];
}

/** The same where the governor is a noun. */
export interface NounGoverned extends Governed {
  readonly governor: NounChunk;
  /** The governor in the singular. */
  readonly word: string;
}

/** A violation behind a verb and its preposition: `subjected them to X`, `was held in X`. */
export interface VerbGoverned {
  readonly scene: Scene;
  readonly verb: VerbChunk;
  /** The preposition. */
  readonly word: string;
  readonly subject: NounChunk | null;
  /** Whom the verb befalls: of a passive its subject. */
  readonly target: NounChunk | null;
}

/** A violation that is the object of an active verb: `committed X`, `faced X`. */
export interface ObjectGoverned {
  readonly scene: Scene;
  readonly verb: VerbChunk;
  /** The object. */
  readonly noun: NounChunk;
  readonly subject: NounChunk;
}

/**
 * Knows one construction. `null`: this is another one; `[]`: it is this one, and it names nobody.
 */
export type Rule<At = Governed> = (at: At) => Finding[] | null;

/** What the first rule says that knows the construction; `null` where none does. */
export function firstAnswer<At>(rules: readonly Rule<At>[], at: At): Finding[] | null {
  for (const rule of rules) {
    const findings = rule(at);
    if (findings) return findings;
  }
  return null;
}

/** `condemned X`, `reported on X`: who stands apart from it has no part in it. */
export const standingApart: Rule<{ readonly scene: Scene; readonly verb: VerbChunk }> = ({
  scene,
  verb,
}) => (isAloof(scene, verb) ? [] : null);

/** The people whom a governor names: a noun itself, the subject of a verb; `null` where it names none. */
export function actorOf({ syntax }: Scene, governor: Chunk | undefined): NounChunk | null {
  const noun = isVerb(governor) ? (subjectOf(syntax, governor) ?? undefined) : governor;
  return isNoun(noun) && syntax.isActor(noun) ? noun : null;
}

/** `the men were victims of X`: the men. */
export function predicateSubject(scene: Scene, noun: NounChunk): NounChunk | null {
  const verb = previousOf(scene.syntax, firstOf(scene.syntax, noun).index);
  if (!isVerb(verb) || !/^(?:be|become|remain|fall)$/.test(verb.word)) return null;
  return actorOf(scene, verb);
}

/** The chunk right before the preposition, an adverb or adjective too. */
export function wordBefore({ scene, preposition }: Governed): Chunk | undefined {
  return scene.syntax.chunks[preposition.index - 1];
}
