import { actorFindings, type Finding, type Scene } from './found.ts';
import type { Governed } from './governed.ts';
import { aimedAt, objectRoles } from './light-verbs.ts';
import { listedBefore, nounLeftOf } from './lists.ts';
import { followers } from './of-phrases.ts';
import { prepositionRoles } from './preposition-roles.ts';
import { grantRoles, isRecipient, leadingName, recipientRoles } from './recipients.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import { ATTRIBUTING, blamed, subjectRoles } from './trigger-subjects.ts';

const MOST_STEPS = 5;

/**
 * Roles that come from what a violation's noun depends on: `committed X`, `faced X`, `accused of X`.
 * What stands before the noun decides; a noun that depends on nothing is a subject.
 * @param start the position at which the trigger begins
 * @param depth how many nouns that pass the question on have been climbed
 */
export function governorRoles(
  scene: Scene,
  noun: NounChunk,
  start = noun.index,
  depth = 0,
): Finding[] {
  if (depth > MOST_STEPS || isRemedy(scene, noun)) return [];
  const { syntax } = scene;
  const nearest = previousOf(syntax, Math.min(firstOf(syntax, noun).index, start));
  const before = nearest?.kind === 'time' ? previousOf(syntax, nearest.index) : nearest;
  switch (before?.kind) {
    case 'verb':
      return verbRoles(scene, before, noun, start);
    case 'preposition':
      return prepositionRoles(scene, before, noun, climbing(scene, depth));
    case 'including':
      return exampleRoles(scene, before.index, climbing(scene, depth));
    case 'comma':
    case 'conjunction':
    case 'break':
      return listedRoles(scene, before, noun, climbing(scene, depth));
    case 'noun':
      return isRecipient(scene, before, noun)
        ? recipientRoles(scene, before)
        : subjectRoles(scene, noun);
    default:
      return subjectRoles(scene, noun);
  }
}

/** From a noun that passes the question on to what that depends on: `hundreds of cases of X`. */
function climbing(scene: Scene, depth: number): Governed['climb'] {
  return (one) => governorRoles(scene, one, one.index, depth + 1);
}

/** `a domestic violence shelter`: what is about a violation and against it. */
function isRemedy({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  return !syntax.isTrigger(noun.head) && grammar.nouns.remedies.has(singular(noun.word));
}

/** `committed X`, `were denied X`, `attributed X to rebels`: what the verb right before says. */
function verbRoles(scene: Scene, verb: VerbChunk, noun: NounChunk, start: number): Finding[] {
  const { syntax, grammar } = scene;
  const stays =
    syntax.chunks[start]?.kind === 'preposition' && grammar.verbs.staying.has(verb.word);
  if (verb.passive || stays)
    return actorFindings(scene, 'victim', subjectOf(syntax, verb), 'passive-recipient');
  const name = leadingName(scene, noun);
  if (name)
    return grammar.verbs.granting.has(verb.word)
      ? grantRoles(scene, verb, name)
      : objectRoles(scene, verb, noun);
  const last = lastOf(syntax, noun);
  if (ATTRIBUTING.test(verb.word)) return blamed(scene, last);
  return [...objectRoles(scene, verb, noun), ...aimedAt(scene, verb, last)];
}

/** `torture, rape and X`: as of the first of the list, unless a clause begins with the noun. */
function listedRoles(
  scene: Scene,
  joiner: Chunk,
  noun: NounChunk,
  climb: Governed['climb'],
): Finding[] {
  const attempted = joiner.kind === 'comma' ? scene.syntax.chunks[joiner.index - 1] : undefined;
  if (isAttempt(scene, attempted)) return objectRoles(scene, attempted, noun);
  if (joiner.kind !== 'comma' && hasOwnVerb(scene, noun)) return subjectRoles(scene, noun);
  const earlier = listedBefore(scene, joiner.index);
  return earlier ? climb(earlier) : subjectRoles(scene, noun);
}

/** `committed, or attempted to commit, X`. */
function isAttempt({ grammar }: Scene, chunk: Chunk | undefined): chunk is VerbChunk {
  return isVerb(chunk) && chunk.form === 'infinitive' && grammar.verbs.committing.has(chunk.word);
}

/** `…, and forced labor occurred`: the noun is the subject of a clause of its own. */
function hasOwnVerb({ syntax }: Scene, noun: NounChunk): boolean {
  const next = nextOf(syntax, lastOf(syntax, noun).index);
  return isVerb(next) && next.form === 'finite';
}

/** `abuses against women, including X`: what is exemplified lends its own roles. */
function exampleRoles(scene: Scene, including: number, climb: Governed['climb']): Finding[] {
  const { syntax, grammar } = scene;
  const base = nounLeftOf(scene, including);
  if (!base) return [];
  const findings = [...followers(scene, base), ...climb(base)];
  const before = previousOf(syntax, firstOf(syntax, base).index);
  if (before?.kind !== 'preposition') return findings;
  if (before.word !== 'of' && grammar.prepositions.verb_victim.has(before.word))
    findings.push(...actorFindings(scene, 'victim', base, 'exemplified-victim'));
  const outer = previousOf(syntax, before.index);
  if (isNoun(outer)) findings.push(...followers(scene, outer));
  return findings;
}
