import { singular } from './animacy.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { accusedBefore } from './control.ts';
import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { followers, isBody, possessorOf, premodifier } from './nominal.ts';
import { objectOf } from './objects.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax.ts';

const MOST_STEPS = 5;
/** `held in X`, `released from X`, `sent to X`: who is there suffers it. */
const PASSIVE_INTO = new Set(['in', 'from', 'to', 'into', 'under']);
const ACCUSING = new Set(['of', 'with', 'for', 'in', 'on', 'over']);

/** Roles that come from what a violation's noun depends on: `committed X`, `faced X`, `accused of X`. */
export function governorRoles(
  scene: Scene,
  noun: NounChunk,
  start = noun.index,
  depth = 0,
): Finding[] {
  if (depth > MOST_STEPS) return [];
  const { syntax } = scene;
  const first = firstOf(syntax, noun);
  const before = previousOf(syntax, Math.min(first.index, start));
  if (!before) return subjectRoles(scene, noun);
  if (isVerb(before))
    return before.passive ? passiveOver(scene, before) : objectRoles(scene, before);
  if (before.kind === 'preposition') return prepositionRoles(scene, before, depth);
  if (before.kind === 'noun' && before.index === first.index - 1 && syntax.isActor(before))
    return recipientRoles(scene, before);
  if (before.kind === 'including') {
    const base = nounLeftOf(scene, before.index);
    return base ? withBase(scene, base, depth) : [];
  }
  if (before.kind === 'conjunction' && hasOwnVerb(scene, noun)) return subjectRoles(scene, noun);
  if (before.kind === 'comma' || before.kind === 'conjunction' || before.kind === 'break') {
    const earlier = listedBefore(scene, before.index);
    if (earlier) return governorRoles(scene, earlier, earlier.index, depth + 1);
  }
  return subjectRoles(scene, noun);
}

/** `…, and forced labor occurred`: the noun is the subject of a clause of its own. */
function hasOwnVerb(scene: Scene, noun: NounChunk): boolean {
  const next = nextOf(scene.syntax, lastOf(scene.syntax, noun).index);
  return isVerb(next) && next.form === 'finite';
}

/** `denied the editor access`: the noun right before is the one to whom it is denied. */
function recipientRoles(scene: Scene, recipient: NounChunk): Finding[] {
  const { syntax } = scene;
  for (let i = recipient.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') {
      if (chunk.passive) return [];
      const subject = subjectOf(syntax, chunk, scene.resources.grammar);
      const findings = [nounFinding('victim', recipient, 'recipient')];
      if (subject && syntax.isActor(subject))
        findings.push(nounFinding('perpetrator', subject, 'light-verb'));
      return findings;
    }
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition' && chunk.kind !== 'conjunction')
      return [];
  }
  return [];
}

/** What is exemplified (`abuses against women, including X`) lends its own roles. */
function withBase(scene: Scene, base: NounChunk, depth: number): Finding[] {
  const findings = [
    ...followers(scene, base),
    ...governorRoles(scene, base, base.index, depth + 1),
  ];
  const before = previousOf(scene.syntax, firstOf(scene.syntax, base).index);
  if (
    before?.kind === 'preposition' &&
    before.word !== 'of' &&
    scene.resources.grammar.prepositions.verb_victim.has(before.word) &&
    scene.syntax.isActor(base)
  ) {
    findings.push(nounFinding('victim', base, 'exemplified-victim'));
  }
  const outer = before?.kind === 'preposition' ? previousOf(scene.syntax, before.index) : undefined;
  if (isNoun(outer)) findings.push(...followers(scene, outer));
  return findings;
}

/** `A was subjected to X`-like uses without a preposition: `denied access`. */
function passiveOver(scene: Scene, verb: VerbChunk): Finding[] {
  const subject = subjectOf(scene.syntax, verb, scene.resources.grammar);
  return subject && scene.syntax.isActor(subject)
    ? [nounFinding('victim', subject, 'passive-recipient')]
    : [];
}

function objectRoles(scene: Scene, verb: VerbChunk): Finding[] {
  const { verbs } = scene.resources.grammar;
  if (verbs.aloof.has(verb.word) || verbs.report.has(verb.word)) return [];
  const subject = subjectOf(scene.syntax, verb, scene.resources.grammar);
  if (!subject || !scene.syntax.isActor(subject)) return [];
  return verbs.suffer.has(verb.word)
    ? [nounFinding('victim', subject, 'undergoer')]
    : [nounFinding('perpetrator', subject, 'light-verb')];
}

function prepositionRoles(scene: Scene, preposition: Chunk, depth: number): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene.resources;
  const governor = previousOf(syntax, preposition.index);
  const accused = accusedBefore(syntax, preposition.index, grammar);
  if (accused) return [nounFinding('perpetrator', accused, 'accused-of')];
  if (
    grammar.nouns.exposed.has(syntax.chunks[preposition.index - 1]?.word ?? '') &&
    isVerb(governor)
  ) {
    const exposed = subjectOf(syntax, governor, grammar);
    return exposed && syntax.isActor(exposed) ? [nounFinding('victim', exposed, 'subject-to')] : [];
  }
  const between = syntax.chunks[preposition.index - 1];
  if (
    between?.kind === 'adverb' &&
    /^(?:responsible|guilty|accountable|culpable)$/.test(between.word)
  ) {
    const doer = isVerb(governor) ? subjectOf(syntax, governor, grammar) : governor;
    return isNoun(doer ?? undefined) && syntax.isActor(doer as NounChunk)
      ? [nounFinding('perpetrator', doer as NounChunk, 'responsible-for')]
      : [];
  }
  if (isVerb(governor)) return verbPreposition(scene, governor, preposition.word, null);
  if (!isNoun(governor)) return [];
  const word = singular(governor.word);
  if (grammar.nouns.bearers.has(word)) return [nounFinding('victim', governor, 'victim-of')];
  if (grammar.nouns.doers.has(word))
    return [nounFinding('perpetrator', governor, 'perpetrator-of')];
  const verb = previousOf(syntax, firstOf(syntax, governor).index);
  if (isVerb(verb) && !verb.passive && preposition.word !== 'of') {
    const roles = verbPreposition(scene, verb, preposition.word, governor);
    if (roles.length > 0) return roles;
  }
  if (isVerb(verb) && grammar.verbs.accuse.has(verb.word) && syntax.isActor(governor)) {
    return verbPreposition(scene, verb, preposition.word, governor);
  }
  const extent = possessorOf(scene, governor);
  const belongs = extent && (grammar.nouns.of_the_doer.has(word) || isBody(scene, extent));
  if (extent && belongs && preposition.word !== 'after' && preposition.word !== 'before') {
    return [extentFinding('perpetrator', extent, 'possessor-of-governor')];
  }
  if (preposition.word === 'of') {
    const named = premodifier(scene, governor, { from: governor.to, to: governor.to });
    if (named.length > 0) return named;
  }
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
  if (grammar.nouns.documents.has(word) && preposition.word !== 'of') return [];
  const passesOn =
    grammar.nouns.transparent.has(word) ||
    grammar.nouns.of_the_doer.has(word) ||
    grammar.nouns.quantities.has(word) ||
    syntax.isTrigger(governor.head) ||
    syntax.isActor(governor);
  return passesOn ? governorRoles(scene, governor, governor.index, depth + 1) : [];
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
      if (scene.resources.grammar.prepositions.verb_victim.has(word) && syntax.isActor(noun)) {
        findings.push(nounFinding('victim', noun, 'means-target'));
      }
    }
    return findings;
  }
  return [];
}

/** A violation after a verb and preposition: `accused him of X`, `subjected them to X`, `used force in X`. */
function verbPreposition(
  scene: Scene,
  verb: VerbChunk,
  word: string,
  object: NounChunk | null,
): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene.resources;
  const subject = subjectOf(syntax, verb, grammar);
  const actor = (noun: NounChunk | null): noun is NounChunk =>
    noun !== null && syntax.isActor(noun);
  const target = verb.passive ? subject : (object ?? objectOf(syntax, verb));
  if (grammar.verbs.accuse.has(verb.word) && ACCUSING.has(word)) {
    return actor(target) ? [nounFinding('perpetrator', target, 'accused-of')] : [];
  }
  if (grammar.verbs.subject.has(verb.word) && (word === 'to' || word === 'with')) {
    const findings = actor(target) ? [nounFinding('victim', target, 'subjected-to')] : [];
    if (!verb.passive && actor(subject))
      findings.push(nounFinding('perpetrator', subject, 'subjecting'));
    if (verb.passive) findings.push(...byPhrase(scene, verb));
    return findings;
  }
  if (grammar.verbs.aloof.has(verb.word) || grammar.verbs.report.has(verb.word)) return [];
  if (grammar.verbs.suffer.has(verb.word)) {
    return actor(subject) ? [nounFinding('victim', subject, 'undergoer')] : [];
  }
  if (verb.passive && PASSIVE_INTO.has(word)) {
    return [
      ...(actor(subject) ? [nounFinding('victim', subject, 'passive-into')] : []),
      ...byPhrase(scene, verb),
    ];
  }
  if (!grammar.prepositions.means.has(word)) return [];
  if (verb.passive) return byPhrase(scene, verb);
  return actor(subject) ? [nounFinding('perpetrator', subject, 'means')] : [];
}

function byPhrase(scene: Scene, verb: VerbChunk): Finding[] {
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'by' && scene.syntax.isActor(noun))
    .map(({ noun }) => nounFinding('perpetrator', noun, 'passive-by'));
}

/** The violation is itself a subject: `the killings were carried out by X`, `X affects women`. */
function subjectRoles(scene: Scene, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  const last = lastOf(syntax, noun);
  for (let i = last.index + 1; i < syntax.chunks.length && i < last.index + 8; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return [];
    if (chunk.kind !== 'verb') continue;
    const { verbs } = scene.resources.grammar;
    if (chunk.passive && (verbs.aloof.has(chunk.word) || verbs.report.has(chunk.word))) return [];
    if (chunk.passive) return byPhrase(scene, chunk);
    if (verbs.intransitive.has(chunk.word))
      return [...followers(scene, noun), ...towards(scene, chunk)];
    const object = objectOf(syntax, chunk);
    const targets = scene.resources.grammar.verbs.affecting.has(chunk.word);
    return targets && object && syntax.isActor(object)
      ? [nounFinding('victim', object, 'targets')]
      : [];
  }
  return [];
}

/** `violence occurred against women`: those against whom an intransitive verb says it came. */
function towards(scene: Scene, verb: VerbChunk): Finding[] {
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'against' && scene.syntax.isActor(noun))
    .map(({ noun }) => nounFinding('victim', noun, 'occurred-against'));
}

function nounLeftOf(scene: Scene, index: number): NounChunk | null {
  for (let i = index - 1; i >= 0 && i >= index - 5; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'noun' && !isVerb(previousOf(scene.syntax, chunk.index))) return chunk;
    if (
      chunk.kind === 'noun' &&
      (previousOf(scene.syntax, chunk.index) as VerbChunk).form === 'finite'
    )
      return chunk;
    if (chunk.kind === 'verb' && chunk.form !== 'gerund') return null;
  }
  return null;
}

/** True where a finite verb stands between a position and the mark before it. */
function hasVerbBefore(scene: Scene, index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'break') return false;
    if (chunk.kind === 'verb' && chunk.form === 'finite') return true;
  }
  return false;
}

/** The first noun of the list to which a noun after a comma, `and` or `;` belongs. */
function listedBefore(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  let found: NounChunk | null = null;
  let crossed = chunks[index]?.kind === 'break';
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') break;
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') break;
    if (chunk.kind === 'break') crossed = true;
    if (chunk.kind === 'including') {
      const first = chunks[i + 1];
      if (isNoun(first)) return crossed && !hasVerbBefore(scene, i) ? null : first;
    }
    if (chunk.kind === 'noun') found = chunk;
  }
  return found;
}
