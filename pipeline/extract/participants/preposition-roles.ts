import { lookUp, singular } from './animacy.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { accusedBefore } from './control.ts';
import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { premodifier } from './nominal.ts';
import { objectOf } from './objects.ts';
import { isBody, ownerFinding, possessorOf } from './possessors.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax.ts';

/** `held in X`, `released from X`, `sent to X`: who is there suffers it. */
const PASSIVE_INTO = new Set(['in', 'from', 'to', 'into', 'under']);
/** What is told or suspected of someone else’s doing. */
const ACCOUNT =
  /^(?:report|allegation|claim|charge|accusation|account|evidence|case|fear|suspicion|possibility)$/;
/** Whose subject goes short of what they name: `had limited access to`. */
const POSSESSING = /^(?:have|lack|get|obtain|gain|enjoy|need|want)$/;
/** Before `in` and `to`: their subject does what follows. */
const TAKING_PART =
  /^(?:engage|participate|take|resort|indulge|partake|persist|collude|conspire|join|assist|succeed|specialize|specialise|deal|respond|react|return|turn|amount|help|play|aid|cooperate|collaborate|stoop)$/;
/** Whose these are did what they are for. */
const CONVICTION =
  /^(?:conviction|trial|arrest|indictment|prosecution|sentence|confession|acquittal)$/;
/** Verbs of bringing someone into a state or keeping them in it. */
const PLACING =
  /^(?:take|place|put|hold|keep|detain|send|throw|land|bring|lock|confine|drive|force|lure|sell|traffic|recruit|commit|drag|haul|remand|return|deport|transfer|press|coerce|deceive|trick|push|plunge)$/;
/** Before a violation these say when or despite what something else happened. */
const WHEN =
  /^(?:during|after|before|following|amid|amidst|until|since|despite|pending|throughout|without|over|about|regarding|concerning)$/;
/** `due to X`, `because of X`: a cause. */
const DUE = /^(?:due|owing|thanks|because|regardless|irrespective|instead|prior)$/;
const PROCEEDING = /^(?:investigation|trial|indictment|arrest|suspicion|scrutiny|probe)$/;
const ACCUSING = new Set(['of', 'with', 'for', 'in', 'on', 'over']);

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
  const { grammar } = scene.resources;
  const governor = previousOf(syntax, preposition.index);
  if (DUE.test(syntax.chunks[preposition.index - 1]?.word ?? '')) return [];
  const accused = accusedBefore(syntax, preposition.index, grammar);
  if (accused) return [nounFinding('perpetrator', accused, 'accused-of')];
  const tried = preposition.word === 'for' ? triedFor(scene, governor) : null;
  if (tried) return [nounFinding('perpetrator', tried, 'tried-for')];
  if (
    grammar.nouns.exposed.has(syntax.chunks[preposition.index - 1]?.word ?? '') &&
    (isVerb(governor) || isNoun(governor))
  ) {
    const exposed = isVerb(governor) ? subjectOf(syntax, governor, grammar) : governor;
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
  if (isVerb(governor) && governor.form === 'gerund' && governor.word === 'amount') {
    const act = previousOf(syntax, governor.index);
    return isNoun(act) && syntax.isTrigger(act.head) ? climb(act) : [];
  }
  if (isVerb(governor)) return verbPreposition(scene, governor, preposition.word, null);
  if (!isNoun(governor)) return [];
  const word = singular(governor.word);
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
  const extent = possessorOf(scene, governor);
  if (extent && CONVICTION.test(word) && preposition.word !== 'in')
    return [extentFinding('perpetrator', extent, 'tried-for')];
  const act =
    grammar.nouns.owned_acts.has(word) ||
    (grammar.nouns.transparent.has(word) && !ACCOUNT.test(word));
  const belongs = extent && (grammar.nouns.of_the_doer.has(word) || (act && isBody(scene, extent)));
  if (extent && belongs && preposition.word !== 'after' && preposition.word !== 'before') {
    return [ownerFinding(scene, governor, extent, 'possessor-of-governor')];
  }
  if (preposition.word === 'of') {
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
    syntax.isActor(governor);
  return passesOn ? climb(governor) : [];
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
  if (grammar.verbs.subject.has(verb.word) && /^(?:to|into|with)$/.test(word)) {
    const findings = actor(target) ? [nounFinding('victim', target, 'subjected-to')] : [];
    if (!verb.passive && actor(subject))
      findings.push(nounFinding('perpetrator', subject, 'subjecting'));
    if (verb.passive) findings.push(...byPhrase(scene, verb));
    return findings;
  }
  if (/^involved?$/.test(verb.word) && word === 'in' && verb.passive)
    return actor(subject) && !isVulnerable(scene, subject)
      ? [nounFinding('perpetrator', subject, 'involved-in')]
      : [];
  if (POSSESSING.test(verb.word))
    return actor(subject) && !isState(scene, subject)
      ? [nounFinding('victim', subject, 'lacking')]
      : [];
  if (grammar.verbs.causing.has(verb.word) && !isOutcome(scene, verb)) return [];
  if (/^(?:remain|stay)$/.test(verb.word) && /^(?:in|under|behind)$/.test(word))
    return actor(subject) ? [nounFinding('victim', subject, 'remaining-in')] : [];
  if (grammar.verbs.aloof.has(verb.word) || grammar.verbs.report.has(verb.word)) return [];
  if (WHEN.test(word)) return [];
  const placed = placedRoles(scene, verb, word, target, subject);
  if (placed) return placed;
  if (verb.passive && word === 'by' && grammar.verbs.affecting.has(verb.word))
    return actor(subject) ? [nounFinding('victim', subject, 'affected-by')] : [];
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
  if (/^(?:in|to|into)$/.test(word) && !isTaking(scene, verb)) return [];
  return actor(subject) ? [nounFinding('perpetrator', subject, 'means')] : [];
}

/** `took them into custody`, `landed three editors in jail`: whom a verb puts there suffers it. */
function placedRoles(
  { syntax }: Scene,
  verb: VerbChunk,
  word: string,
  target: NounChunk | null,
  subject: NounChunk | null,
): Finding[] | null {
  if (verb.passive || !PLACING.test(verb.word) || !PASSIVE_INTO.has(word)) return null;
  if (!target || !syntax.isActor(target)) return null;
  const findings = [nounFinding('victim', target, 'placed-in')];
  if (subject && syntax.isActor(subject))
    findings.push(nounFinding('perpetrator', subject, 'placing-in'));
  return findings;
}

/** `the men were victims of X`: the men. */
function predicateSubject({ syntax, resources }: Scene, noun: NounChunk): NounChunk | null {
  const verb = previousOf(syntax, firstOf(syntax, noun).index);
  if (!isVerb(verb) || !/^(?:be|become|remain|fall)$/.test(verb.word)) return null;
  const subject = subjectOf(syntax, verb, resources.grammar);
  return subject && syntax.isActor(subject) ? subject : null;
}

/** `under investigation for X`, `on trial for X`: those who are. */
function triedFor({ syntax, resources }: Scene, noun: Chunk | undefined): NounChunk | null {
  if (!isNoun(noun) || !PROCEEDING.test(noun.word)) return null;
  const under = previousOf(syntax, noun.index);
  if (under?.kind !== 'preposition' || !/^(?:under|on|in|to)$/.test(under.word)) return null;
  const before = previousOf(syntax, under.index);
  const tried = isVerb(before) ? subjectOf(syntax, before, resources.grammar) : before;
  return isNoun(tried ?? undefined) && syntax.isActor(tried as NounChunk)
    ? (tried as NounChunk)
    : null;
}

/** A state body, a court, a prison: what does not go short of things. */
export function isState({ tokens, resources }: Scene, { ownFrom, head }: NounChunk): boolean {
  const { actors } = resources;
  if (lookUp(tokens, ownFrom, head, actors.victims, actors) === 'prisoner') return false;
  const type = lookUp(tokens, ownFrom, head, actors.perpetrators, actors);
  return type === 'state-forces' || type === 'state-other';
}

/** `police fired at them, resulting in X`: the outcome of what someone does. */
function isOutcome({ syntax }: Scene, verb: VerbChunk): boolean {
  if (verb.form !== 'gerund') return false;
  const cause = syntax.chunks.findLast(
    (chunk) => chunk.kind === 'verb' && chunk.index < verb.index,
  );
  return isVerb(cause) && !cause.passive;
}

function isTaking({ syntax, resources }: Scene, { head, word }: VerbChunk): boolean {
  return (
    syntax.isTrigger(head) || TAKING_PART.test(word) || resources.grammar.verbs.causing.has(word)
  );
}

/** `children involved in forced labour` do not exact it. */
function isVulnerable({ tokens, resources }: Scene, { ownFrom, head }: NounChunk): boolean {
  const { actors } = resources;
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type === 'child' || type === 'woman' || type === 'refugee-or-migrant';
}

export function byPhrase(scene: Scene, verb: VerbChunk): Finding[] {
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'by' && scene.syntax.isActor(noun))
    .map(({ noun }) =>
      verb.passive && scene.resources.grammar.verbs.suffer.has(verb.word)
        ? nounFinding('victim', noun, 'suffered-by')
        : nounFinding('perpetrator', noun, 'passive-by'),
    );
}
