import type { Role } from '../../model.ts';
import { isState } from './actor-kinds.ts';
import { actRoles } from './acts.ts';
import { byPhrase } from './agents.ts';
import { barredRoles, isPowerless } from './barred.ts';
import { forcedRoles } from './forcing.ts';
import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { lawgiverOf } from './laws.ts';
import { objectOf } from './objects.ts';
import { isThreat } from './phrase-roles.ts';
import { placeOf } from './places.ts';
import { isBody, ownerOfThing, ownerRoles, possessorOf } from './possessors.ts';
import { type PrepositionalPhrase, phrasesAfter, phrasesBehind } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import { ownerOfAct, weaponOf } from './weapons.ts';

/** Roles around a violation that is a verb: `police detained him`, `he was detained by police`. */
export function verbRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const { category } = anchor.violation;
  const barred = barredRoles(scene, verb, category);
  if (barred.length > 0) return barred;
  const forced = forcedRoles(scene, verb, category);
  if (forced) return forced;
  const { syntax } = scene;
  const after = [...phrasesAfter(syntax, verb.index), ...phrasesBehind(syntax, anchor.last)];
  const findings = verb.passive
    ? passiveRoles(scene, anchor, verb, after)
    : activeRoles(scene, anchor, verb);
  if (lacks(findings, 'perpetrator') && isSuffered(scene, verb))
    findings.push(...actRoles(scene, category, verb, anchor.last));
  if (lacks(findings, 'victim')) findings.push(...aimedAt(scene, anchor, verb, after));
  return findings;
}

function lacks(findings: readonly Finding[], wanted: Role): boolean {
  return !findings.some(({ role }) => role === wanted);
}

/** `was beaten by guards`: who suffers it, and who does. */
function passiveRoles(
  scene: Scene,
  anchor: Anchor,
  verb: VerbChunk,
  after: readonly PrepositionalPhrase[],
): Finding[] {
  const { syntax } = scene;
  const subject = subjectOf(syntax, verb);
  const findings: Finding[] = [];
  if (subject && syntax.isActor(subject))
    findings.push(nounFinding('victim', subject, 'passive-subject'));
  else if (subject) {
    const having = keeperOf(scene, verb, subject).filter(({ role }) => role === 'victim');
    findings.push(...(having.length > 0 ? having : ownerOfThing(scene, subject)));
  }
  findings.push(...agentsOf(scene, anchor, verb, after));
  if (lacks(findings, 'perpetrator'))
    findings.push(...sharedBy(scene, verb), ...keeperOf(scene, verb, subject));
  return [...findings, ...threatsFrom(scene, anchor)];
}

/** `police beat him`: who does it, and who suffers it. */
function activeRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const subject = subjectOf(scene.syntax, verb);
  const powerless =
    subject !== null && isPowerless(scene, verb, subject, anchor.violation.category);
  const findings = subject ? subjectRoles(scene, anchor, verb, subject, powerless) : [];
  if (!(powerless && findings.length > 0)) findings.push(...objectRoles(scene, anchor, verb));
  if (lacks(findings, 'victim')) findings.push(...lateObject(scene, anchor, verb));
  if (lacks(findings, 'victim'))
    findings.push(...ownerRoles(scene, verb.index, Math.max(anchor.last, verb.index + 1)));
  if (lacks(findings, 'perpetrator'))
    findings.push(...(verb.form === 'infinitive' ? plannerOf : lawgiverOf)(scene, verb));
  return [
    ...findings,
    ...threatsFrom(scene, anchor),
    ...intendedVictim(scene, verb),
    ...exercisers(scene, anchor),
  ];
}

/** The subject of an active verb does it, unless it goes through it. */
function subjectRoles(
  scene: Scene,
  anchor: Anchor,
  verb: VerbChunk,
  subject: NounChunk,
  powerless: boolean,
): Finding[] {
  const { syntax, grammar } = scene;
  const isActor = syntax.isActor(subject);
  const suffers =
    grammar.verbs.suffer.has(verb.word) ||
    powerless ||
    goesShort(scene, verb) ||
    isGone(anchor, verb);
  if (suffers) {
    const short = /^(?:lack|need)$/.test(verb.word);
    const isVictim = isActor && !(short && isState(scene, subject));
    return isVictim ? [nounFinding('victim', subject, 'undergoer-subject')] : [];
  }
  if (!isActor) return [...weaponOf(scene, subject), ...ownerOfAct(scene, subject)];
  if (isTown(scene, subject) || misses(anchor, verb)) return [];
  return [nounFinding('perpetrator', subject, 'active-subject')];
}

/** The object of an active verb, or of what its trigger goes on with. */
function objectRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const { syntax, grammar } = scene;
  const object = objectOf(syntax, verb);
  const place = object ? placeOf(scene, object) : null;
  const named = place?.entity && grammar.categories.of_places.has(anchor.violation.category);
  if (named && !isNoun(syntax.chunks[place.index + 1]))
    return [nounFinding('place', place, 'object-place')];
  if (object && syntax.isActor(object)) return [nounFinding('victim', object, 'active-object')];
  return syntax.chunks.slice(verb.index + 1, anchor.last + 1).flatMap((chunk) => {
    if (chunk.kind !== 'verb') return [];
    const inner = chunk.passive ? subjectOf(syntax, chunk) : objectOf(syntax, chunk);
    return inner && syntax.isActor(inner) ? [nounFinding('victim', inner, 'inner-object')] : [];
  });
}

/** `used excessive force | protesters`: an actor right behind a trigger of several words. */
function lateObject({ syntax }: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const late = syntax.chunks[anchor.last + 1];
  const isOpen = anchor.last > verb.index && syntax.chunks[anchor.last]?.kind !== 'preposition';
  return isOpen && isNoun(late) && syntax.isActor(late)
    ? [nounFinding('victim', late, 'late-object')]
    : [];
}

/** `plotted to kill him`: whom the verb that follows is about. */
function intendedVictim({ syntax, grammar }: Scene, verb: VerbChunk): Finding[] {
  const intended = syntax.chunks[verb.index + 1];
  if (!isVerb(intended) || intended.form !== 'infinitive') return [];
  const object = grammar.verbs.intending.has(verb.word) ? objectOf(syntax, intended) : null;
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'intended')] : [];
}

/** `banned a protest by students`: who would use the freedom. */
function exercisers({ syntax, grammar }: Scene, { last }: Anchor): Finding[] {
  const exercised = syntax.chunks[last];
  if (!isNoun(exercised) || !grammar.nouns.exercises.has(exercised.word)) return [];
  return phrasesBehind(syntax, last)
    .filter(({ word, noun }) => word === 'by' && syntax.isActor(noun))
    .map(({ noun }) => nounFinding('victim', noun, 'exercised-by'));
}

/** `opened fire on protesters`: whom a preposition behind the verb names, of those that name victims. */
function aimedAt(
  scene: Scene,
  anchor: Anchor,
  verb: VerbChunk,
  after: readonly PrepositionalPhrase[],
): Finding[] {
  const { syntax, grammar } = scene;
  const aimed = after.find(({ word }) => {
    if (!grammar.prepositions.verb_victim.has(word)) return false;
    return !verb.passive || word === 'against' || grammar.verbs.granting.has(verb.word);
  });
  if (!aimed || isSpokenAgainst(scene, anchor, aimed.noun)) return [];
  const { word, noun } = aimed;
  if (syntax.isActor(noun))
    return noun.entity?.label === 'GPE' ? [] : [nounFinding('victim', noun, `verb-${word}`)];
  const isJoined = syntax.chunks[noun.index + 1]?.kind === 'conjunction';
  const other = isJoined ? nextOf(syntax, noun.index + 1) : undefined;
  return isNoun(other) && syntax.isActor(other)
    ? [nounFinding('victim', other, `verb-${word}`)]
    : [];
}

/** `have not seen him since`: of a disappearance, who misses somebody did not do it. */
function misses({ violation }: Anchor, { word }: VerbChunk): boolean {
  return (
    violation.category === 'enforced-disappearance' && /^(?:see|hear|find|locate|trace)$/.test(word)
  );
}

/** `has not returned since`: of a disappearance, who does not come back suffers it. */
function isGone({ violation }: Anchor, { word }: VerbChunk): boolean {
  return violation.category === 'enforced-disappearance' && /^(?:return|come|reappear)$/.test(word);
}

/**
 * `was beaten by guards`; but `was tortured in ways depicted by X`: X tells of it, and a `by` behind
 * another participle tells of that one, where there are two.
 */
function agentsOf(
  scene: Scene,
  anchor: Anchor,
  verb: VerbChunk,
  after: readonly PrepositionalPhrase[],
): Finding[] {
  const { syntax, grammar } = scene;
  const joined = lastJoined(scene, Math.max(verb.index, anchor.last));
  return [...after, ...phrasesAfter(syntax, joined)]
    .filter(({ word, through }) => word === 'by' && !(through && grammar.verbs.report.has(through)))
    .filter(({ noun }) => syntax.isActor(noun) && !isOfAnother(scene, anchor, noun))
    .filter(({ through }, i) => through === null || i === 0)
    .map(({ noun }) => nounFinding('perpetrator', noun, 'passive-by'));
}

/** `failed to receive care`: whose subject goes short of it. */
function goesShort({ syntax }: Scene, { index, word }: VerbChunk): boolean {
  const next = syntax.chunks[index + 1];
  return word === 'fail' && isVerb(next) && /^(?:receive|get|obtain)$/.test(next.word);
}

/** `the army’s attempt to silence critics`: the army. */
function plannerOf(scene: Scene, verb: VerbChunk): Finding[] {
  const plan = previousOf(scene.syntax, verb.index);
  if (!isNoun(plan) || !scene.grammar.nouns.plans.has(plan.word)) return [];
  const owner = possessorOf(scene, plan);
  return owner && isBody(scene, owner) ? [extentFinding('perpetrator', owner, 'planning')] : [];
}

/** `was killed`, `died`. */
function isSuffered({ grammar }: Scene, { passive, word }: VerbChunk): boolean {
  return passive || grammar.verbs.suffer.has(word);
}

/** `held without protection from abuse by guards`: the `by` of another violation in between; but `threatened with rape by guards`. */
function isOfAnother({ syntax }: Scene, { last }: Anchor, noun: NounChunk): boolean {
  const by = previousOf(syntax, firstOf(syntax, noun).index);
  const before = by ? syntax.chunks[by.index - 1] : undefined;
  if (!isNoun(before) || before.index <= last || !syntax.isTrigger(before.head)) return false;
  return previousOf(syntax, firstOf(syntax, before).index)?.word !== 'with';
}

/** `the bombing in Bria, which killed nine`: a town in which something is does nothing. */
function isTown({ syntax, isCountry }: Scene, { entity, index }: NounChunk): boolean {
  if (entity?.label !== 'GPE' || isCountry(entity)) return false;
  const before = previousOf(syntax, index);
  return before?.kind === 'preposition' && /^(?:in|at|near|outside|on)$/.test(before.word);
}

/** `suppressed protests against the army`, `punishes criticism of the king`: those are no victims. */
function isSpokenAgainst({ syntax, grammar }: Scene, { last }: Anchor, noun: NounChunk): boolean {
  const preposition = previousOf(syntax, firstOf(syntax, noun).index);
  if (!preposition || !/^(?:against|of|on|at|for|to)$/.test(preposition.word)) return false;
  const said = previousOf(syntax, preposition.index);
  return isNoun(said) && said.index <= last + 1 && grammar.nouns.spoken.has(singular(said.word));
}

/** `received threats from X`: X makes them. */
function threatsFrom(scene: Scene, { last }: Anchor): Finding[] {
  const { syntax } = scene;
  const named = syntax.chunks[last];
  if (!isNoun(named) || !isThreat(scene, named)) return [];
  return phrasesAfter(syntax, last)
    .filter(({ word, noun }) => word === 'from' && syntax.isActor(noun))
    .map(({ noun }) => nounFinding('perpetrator', noun, 'threat-from'));
}

/** `was beaten by guards and tortured`: a participle joined to a passive shares who does it; one behind `or` does not. */
function sharedBy(scene: Scene, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  if (verb.from !== verb.head || syntax.chunks[verb.index - 1]?.word !== 'and') return [];
  for (let i = verb.index - 2; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (isVerb(chunk))
      return chunk.passive && syntax.isTrigger(chunk.head) ? byPhrase(scene, chunk) : [];
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition' && chunk.kind !== 'conjunction')
      return [];
  }
  return [];
}

/**
 * `kept him locked up`, `had two clerks arrested`: who keeps or has them so. Who has their own
 * things so suffers it: `had their wells filled in`.
 */
function keeperOf(scene: Scene, verb: VerbChunk, sufferer: NounChunk | null): Finding[] {
  const { syntax } = scene;
  if (!/^(?:participle|infinitive)$/.test(verb.form) || !sufferer) return [];
  const keeps = previousOf(syntax, firstOf(syntax, sufferer).index);
  if (!isVerb(keeps) || keeps.passive || !scene.grammar.verbs.keeping.has(keeps.word)) return [];
  if (verb.form === 'infinitive' && keeps.word !== 'order') return [];
  const keeper = subjectOf(syntax, keeps);
  if (!keeper || !syntax.isActor(keeper)) return [];
  const own = sufferer.ownFrom > sufferer.from && !syntax.isActor(sufferer);
  return own && /^(?:have|get)$/.test(keeps.word)
    ? [nounFinding('victim', keeper, 'having-done')]
    : [nounFinding('perpetrator', keeper, 'keeping')];
}

/** Position of the last of the passive verbs that `and` joins to a trigger: they share the `by`. */
function lastJoined(scene: Scene, end: number): number {
  const { chunks } = scene.syntax;
  let last = end;
  for (let i = end + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.passive) last = i;
    else if (chunk.kind !== 'conjunction' && chunk.kind !== 'comma' && chunk.kind !== 'adverb')
      break;
  }
  return last;
}
