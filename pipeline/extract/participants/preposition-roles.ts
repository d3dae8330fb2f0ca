import { accusedBefore } from './accused.ts';
import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { ownerOf } from './light-verbs.ts';
import { objectOf } from './objects.ts';
import { OUTCOME, outcomeRoles, partOf } from './parts.ts';
import { isBody, ownerFinding, possessorOf } from './possessors.ts';
import { premodifier } from './premodifiers.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import { verbPreposition } from './verb-prepositions.ts';

/** `remained the subject of X`. */
const AIM = /^(?:subject|object|focus)$/;
const FARTHEST_VERB = 10;

/**
 * Roles of a violation that a preposition governs: `accused of X`, `victims of X`, `subjected to X`.
 * @param climb what the noun before the preposition depends on, where that is what matters
 */
export function prepositionRoles(
  scene: Scene,
  preposition: Chunk,
  climb: (noun: NounChunk) => Finding[],
): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene;
  const nearest = previousOf(syntax, preposition.index);
  const governor = nearest?.kind === 'time' ? previousOf(syntax, nearest.index) : nearest;
  if (grammar.prepositions.cause.has(syntax.chunks[preposition.index - 1]?.word ?? '')) return [];
  const accused = accusedBefore(syntax, preposition.index, subjectOf);
  const ground = nextOf(syntax, preposition.index);
  if (accused && isNoun(ground) && grammar.nouns.evidence.has(ground.word))
    return [nounFinding('victim', accused, 'convicted-on')];
  if (accused) return [nounFinding('perpetrator', accused, 'accused-of')];
  const tried = preposition.word === 'for' ? triedFor(scene, governor) : null;
  if (tried) return [nounFinding('perpetrator', tried, 'tried-for')];
  if (isNoun(governor) && preposition.word === 'of' && AIM.test(governor.word)) {
    const aimed = predicateSubject(scene, governor);
    return aimed ? [nounFinding('victim', aimed, 'subject-of')] : [];
  }
  if (
    grammar.nouns.exposed.has(syntax.chunks[preposition.index - 1]?.word ?? '') &&
    (isVerb(governor) || isNoun(governor))
  ) {
    const exposed = isVerb(governor) ? subjectOf(syntax, governor) : governor;
    return exposed && syntax.isActor(exposed) ? [nounFinding('victim', exposed, 'subject-to')] : [];
  }
  if (preposition.word === 'behind') {
    const doer = isVerb(governor) ? subjectOf(syntax, governor) : governor;
    return isNoun(doer ?? undefined) && syntax.isActor(doer as NounChunk)
      ? [nounFinding('perpetrator', doer as NounChunk, 'responsible-for')]
      : [];
  }
  const between = syntax.chunks[preposition.index - 1];
  if (
    between?.kind === 'adverb' &&
    /^(?:responsible|guilty|accountable|culpable)$/.test(between.word)
  ) {
    const doer = isVerb(governor) ? subjectOf(syntax, governor) : governor;
    return isNoun(doer ?? undefined) && syntax.isActor(doer as NounChunk)
      ? [nounFinding('perpetrator', doer as NounChunk, 'responsible-for')]
      : [];
  }
  if (isVerb(governor) && governor.word === 'amount') {
    const act =
      governor.form === 'gerund'
        ? previousOf(syntax, governor.index)
        : (subjectOf(syntax, governor) ?? undefined);
    if (!isNoun(act) || syntax.isActor(act)) return [];
    return governor.form === 'gerund' && syntax.isTrigger(act.head)
      ? climb(act)
      : ownerOf(scene, act);
  }
  const part = isNoun(governor) ? partOf(scene, governor, preposition.word) : [];
  if (part.length > 0) return part;
  if (isNoun(governor) && OUTCOME.test(governor.word)) return outcomeRoles(scene, governor);
  const guarded = preposition.word === 'from' ? guardedBy(scene, preposition.index) : null;
  if (guarded) return [nounFinding('victim', guarded, 'protected-from')];
  if (isVerb(governor)) return verbPreposition(scene, governor, preposition.word, null);
  if (!isNoun(governor)) return [];
  const word = singular(governor.word);
  if (preposition.word === 'of' && /^(?:threat|risk)$/.test(word)) {
    const under = syntax.chunks[governor.index - 1];
    const exposed = under ? previousOf(syntax, under.index) : undefined;
    if (/^(?:under|at)$/.test(under?.word ?? '') && isNoun(exposed) && syntax.isActor(exposed))
      return [nounFinding('victim', exposed, 'under-threat')];
  }
  if (grammar.nouns.bearers.has(word) || grammar.nouns.doers.has(word)) {
    const role = grammar.nouns.bearers.has(word) ? 'victim' : 'perpetrator';
    return [nounFinding(role, predicateSubject(scene, governor) ?? governor, `${role}-of`)];
  }
  const verb = previousOf(syntax, firstOf(syntax, governor).index);
  if (isVerb(verb) && !verb.passive && preposition.word !== 'of') {
    const roles = verbPreposition(scene, verb, preposition.word, governor);
    if (roles.length > 0) return roles;
  }
  if (isVerb(verb) && grammar.verbs.accuse.has(verb.word) && syntax.isActor(governor)) {
    return verbPreposition(scene, verb, preposition.word, governor);
  }
  if (
    isVerb(verb) &&
    !verb.passive &&
    grammar.nouns.avowed.has(word) &&
    grammar.verbs.avowing.has(verb.word)
  ) {
    const doer = subjectOf(syntax, verb);
    return doer && syntax.isActor(doer) ? [nounFinding('perpetrator', doer, 'involved-in')] : [];
  }
  const extent = possessorOf(scene, governor);
  if (extent && grammar.nouns.convictions.has(word) && preposition.word !== 'in')
    return [extentFinding('perpetrator', extent, 'tried-for')];
  const act =
    grammar.nouns.owned_acts.has(word) ||
    (grammar.nouns.transparent.has(word) && !grammar.nouns.told.has(word));
  const belongs = extent && (grammar.nouns.of_the_doer.has(word) || (act && isBody(scene, extent)));
  if (extent && belongs && preposition.word !== 'after' && preposition.word !== 'before') {
    return [ownerFinding(scene, governor, extent, 'possessor-of-governor')];
  }
  if (preposition.word === 'of' && !grammar.nouns.told.has(word)) {
    const named = premodifier(scene, governor, { from: governor.to, to: governor.to });
    if (named.length > 0) return named;
  }
  if (grammar.nouns.documents.has(word) && preposition.word !== 'of') return [];
  if (
    grammar.prepositions.means.has(preposition.word) &&
    preposition.word !== 'in' &&
    preposition.word !== 'to'
  ) {
    return meansRoles(scene, preposition);
  }
  if (
    preposition.word !== 'of' &&
    preposition.word !== 'in' &&
    preposition.word !== 'for' &&
    preposition.word !== 'about' &&
    !syntax.isTrigger(governor.head)
  )
    return [];
  const passesOn =
    grammar.nouns.transparent.has(word) ||
    grammar.nouns.of_the_doer.has(word) ||
    grammar.nouns.quantities.has(word) ||
    syntax.isTrigger(governor.head) ||
    (syntax.isActor(governor) && preposition.word !== 'for');
  return passesOn ? climb(governor) : [];
}

/** `failed to protect children from X`: the children. */
function guardedBy({ syntax, grammar }: Scene, from: number): NounChunk | null {
  for (let i = from - 1; i >= 0 && i > from - FARTHEST_VERB; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
    if (!isVerb(chunk)) continue;
    if (!grammar.verbs.guarding.has(chunk.word)) return null;
    const guarded = chunk.passive ? subjectOf(syntax, chunk) : objectOf(syntax, chunk);
    return guarded && syntax.isActor(guarded) ? guarded : null;
  }
  return null;
}

/** `ruled by means of X`: the clause's subject does it, to those whom an earlier phrase names. */
function meansRoles(scene: Scene, preposition: Chunk): Finding[] {
  const { syntax } = scene;
  for (let i = preposition.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'comma')
      return [];
    if (chunk.kind !== 'verb') continue;
    const findings = verbPreposition(scene, chunk, preposition.word, null);
    const object = objectOf(syntax, chunk);
    for (const { word, noun } of phrasesAfter(syntax, object?.index ?? chunk.index)) {
      if (noun.index > preposition.index) break;
      if (scene.grammar.prepositions.verb_victim.has(word) && syntax.isActor(noun)) {
        findings.push(nounFinding('victim', noun, 'means-target'));
      }
    }
    return findings;
  }
  return [];
}

/** `the men were victims of X`: the men. */
function predicateSubject({ syntax }: Scene, noun: NounChunk): NounChunk | null {
  const verb = previousOf(syntax, firstOf(syntax, noun).index);
  if (!isVerb(verb) || !/^(?:be|become|remain|fall)$/.test(verb.word)) return null;
  const subject = subjectOf(syntax, verb);
  return subject && syntax.isActor(subject) ? subject : null;
}

/** `under investigation for X`, `on trial for X`: those who are. */
function triedFor({ syntax, grammar }: Scene, noun: Chunk | undefined): NounChunk | null {
  if (!isNoun(noun) || !grammar.nouns.inquiries.has(noun.word)) return null;
  const under = previousOf(syntax, noun.index);
  if (under?.kind !== 'preposition' || !/^(?:under|on|in|to)$/.test(under.word)) return null;
  const before = previousOf(syntax, under.index);
  const tried = isVerb(before) ? subjectOf(syntax, before) : before;
  return isNoun(tried ?? undefined) && syntax.isActor(tried as NounChunk)
    ? (tried as NounChunk)
    : null;
}
