import type { Resources } from '../../lexicon/resources.ts';
import type { Scene } from './found.ts';
import { AIMED } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, lastOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

/**
 * The verb whose object, means or subject a violation's noun is: its time and place are the
 * violation's too. `null` for verbs that stand apart from what they name (`condemned`, `said`).
 */
export function governingVerb(scene: Scene, noun: NounChunk, start: number): VerbChunk | null {
  const { syntax } = scene;
  const { verbs, nouns, prepositions } = scene.grammar;
  const first = firstOf(syntax, noun);
  const before = previousOf(syntax, Math.min(first.index, start));
  if (isVerb(before)) return isListing(scene, before) ? before : near(before, verbs);
  if (before?.kind === 'preposition') {
    const governor = previousOf(syntax, before.index);
    if (isVerb(governor) && prepositions.means.has(before.word)) return near(governor, verbs);
    if (isNoun(governor) && before.word === 'to') {
      const verb = previousOf(syntax, firstOf(syntax, governor).index);
      return isVerb(verb) ? near(verb, verbs) : null;
    }
    const amount = isNoun(governor) && before.word === 'of' ? singular(governor.word) : '';
    return isNoun(governor) && (nouns.transparent.has(amount) || nouns.quantities.has(amount))
      ? governingVerb(scene, governor, governor.index)
      : null;
  }
  if (before && !opensClause(scene, before)) return null;
  for (let i = lastOf(syntax, noun).index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
    if (chunk.kind === 'verb' && (chunk.form === 'participle' || AIMED.test(chunk.word))) continue;
    if (chunk.kind === 'verb') return chunk.form === 'finite' ? chunk : null;
  }
  return null;
}

function near(
  verb: VerbChunk,
  { aloof, report, accuse }: Resources['grammar']['verbs'],
): VerbChunk | null {
  const { word } = verb;
  const isApart = aloof.has(word) || report.has(word) || (accuse.has(word) && word !== 'sentence');
  return isApart ? null : verb;
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

const LISTING = /^(?:include|involve|comprise)$/;

/** `abuses in the camps included X`: what they include happened where and when they did. */
function isListing({ syntax, grammar }: Scene, verb: VerbChunk): boolean {
  if (verb.passive || !LISTING.test(verb.word)) return false;
  const subject = subjectOf(syntax, verb);
  return (
    subject !== null && (grammar.nouns.issues.has(subject.word) || syntax.isTrigger(subject.head))
  );
}
