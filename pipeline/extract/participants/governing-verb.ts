import type { Scene } from './found.ts';
import { isAloof } from './individuals.ts';
import { AIMED } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, lastOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

const LISTING = /^(?:include|involve|comprise)$/;

/**
 * The verb whose object, means or subject a violation's noun is: its time and place are the
 * violation's too. `null` for verbs that stand apart from what they name (`condemned`, `said`).
 */
export function governingVerb(scene: Scene, noun: NounChunk, start: number): VerbChunk | null {
  const { syntax } = scene;
  const before = previousOf(syntax, Math.min(firstOf(syntax, noun).index, start));
  if (isVerb(before)) return isListing(scene, before) ? before : near(scene, before);
  if (before?.kind === 'preposition') return verbThrough(scene, before);
  return !before || opensClause(scene, before) ? predicateOf(scene, noun) : null;
}

/** `resorted to X`, `put an end to X`, `committed hundreds of X`: the verb, through what stands between. */
function verbThrough(scene: Scene, preposition: Chunk): VerbChunk | null {
  const { syntax, grammar } = scene;
  const governor = previousOf(syntax, preposition.index);
  if (isVerb(governor))
    return grammar.prepositions.means.has(preposition.word) ? near(scene, governor) : null;
  if (!isNoun(governor)) return null;
  if (preposition.word === 'to') {
    const verb = previousOf(syntax, firstOf(syntax, governor).index);
    return isVerb(verb) ? near(scene, verb) : null;
  }
  const { transparent, quantities } = grammar.nouns;
  const amount = singular(governor.word);
  const passesOn = preposition.word === 'of' && (transparent.has(amount) || quantities.has(amount));
  return passesOn ? governingVerb(scene, governor, governor.index) : null;
}

/** `X continued`, `X by soldiers targeting farmers took place`: the verb of which a noun is the subject. */
function predicateOf({ syntax }: Scene, noun: NounChunk): VerbChunk | null {
  for (let i = lastOf(syntax, noun).index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
    if (chunk.kind !== 'verb' || chunk.form === 'participle' || AIMED.test(chunk.word)) continue;
    return chunk.form === 'finite' ? chunk : null;
  }
  return null;
}

/** The verb, unless its subject stands apart from what it names; a sentence is given where and when it is. */
function near(scene: Scene, verb: VerbChunk): VerbChunk | null {
  const accuses = scene.grammar.verbs.accuse.has(verb.word) && verb.word !== 'sentence';
  return accuses || isAloof(scene, verb) ? null : verb;
}

/** True for what may stand before a subject: a mark, a conjunction, `In Goma on 3 May`. */
function opensClause({ syntax, grammar }: Scene, before: Chunk): boolean {
  if (before.kind === 'comma' || before.kind === 'subordinator') return true;
  const preposition = syntax.chunks[before.index - 1];
  if (before.kind === 'time')
    return !preposition || preposition.kind === 'comma' || preposition.kind === 'preposition';
  if (!isNoun(before) || preposition?.kind !== 'preposition') return false;
  if (!grammar.prepositions.place.has(preposition.word)) return false;
  const earlier = syntax.chunks[preposition.index - 1];
  return (
    !earlier || earlier.kind === 'comma' || earlier.kind === 'time' || earlier.kind === 'break'
  );
}

/** `abuses in the camps included X`: what they include happened where and when they did. */
function isListing({ syntax, grammar }: Scene, verb: VerbChunk): boolean {
  if (verb.passive || !LISTING.test(verb.word)) return false;
  const subject = subjectOf(syntax, verb);
  return (
    subject !== null && (grammar.nouns.issues.has(subject.word) || syntax.isTrigger(subject.head))
  );
}
