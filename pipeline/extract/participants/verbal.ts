import { accusedOfDoing } from './accused.ts';
import { actRoles } from './acts.ts';
import { barredRoles, isPowerless } from './barred.ts';
import { forcedRoles } from './forcing.ts';
import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { lawgiverOf } from './laws.ts';
import { objectOf } from './objects.ts';
import { isThreat } from './of-phrases.ts';
import { placeOf } from './places.ts';
import { isBody, ownerOfThing, ownerRoles, possessorOf } from './possessors.ts';
import { type PrepositionalPhrase, phrasesAfter, phrasesBehind } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import { byPhrase, isState } from './verb-prepositions.ts';
import { ownerOfAct, weaponOf } from './weapons.ts';

/** Categories of what is done to places: `shelled the town`, `closed the square`. */
const HOLDING =
  /^(?:attack-on-civilians|assembly|housing-property|humanitarian-obstruction|movement-restriction|forced-displacement|excessive-force|religion)$/;

/** Categories of what everyone is free to do. */
const EXERCISED = /^(?:expression|religion|assembly|association|labor-rights)$/;

/** Roles around a violation that is a verb: `police detained him`, `he was detained by police`. */
export function verbRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene;
  const findings: Finding[] = [];
  const barred = barredRoles(scene, verb, anchor.violation.category);
  if (barred.length > 0) return barred;
  const forced = forcedRoles(scene, verb, anchor.violation.category);
  if (forced) return forced;
  const charged = chargedRoles(scene, verb, anchor.violation.category);
  if (charged) return charged;
  const subject = subjectOf(syntax, verb);
  const powerless =
    subject !== null && isPowerless(scene, verb, subject, anchor.violation.category);
  const after = [...phrasesAfter(syntax, verb.index), ...phrasesBehind(syntax, anchor.last)];
  if (verb.passive) {
    if (subject && syntax.isActor(subject))
      findings.push(nounFinding('victim', subject, 'passive-subject'));
    else if (subject) {
      const having = keeperOf(scene, verb, subject).filter(({ role }) => role === 'victim');
      findings.push(...(having.length > 0 ? having : ownerOfThing(scene, subject)));
    }
    findings.push(...agentsOf(scene, anchor, verb, after));
    if (!findings.some(({ role }) => role === 'perpetrator'))
      findings.push(...sharedBy(scene, verb), ...keeperOf(scene, verb, subject));
  } else if (
    grammar.verbs.suffer.has(verb.word) ||
    powerless ||
    goesShort(scene, verb) ||
    isGone(anchor, verb)
  ) {
    const short = /^(?:lack|need)$/.test(verb.word);
    if (subject && syntax.isActor(subject) && !(short && isState(scene, subject)))
      findings.push(nounFinding('victim', subject, 'undergoer-subject'));
  } else if (subject && syntax.isActor(subject) && !isTown(scene, subject)) {
    if (!misses(anchor, verb)) findings.push(nounFinding('perpetrator', subject, 'active-subject'));
  } else if (subject && !syntax.isActor(subject)) {
    findings.push(...weaponOf(scene, subject), ...ownerOfAct(scene, subject));
  }
  if (!verb.passive && !(powerless && findings.length > 0)) {
    const object = objectOf(syntax, verb);
    const place = object ? placeOf(scene, object) : null;
    const named = place?.entity && HOLDING.test(anchor.violation.category);
    if (named && !isNoun(syntax.chunks[place.index + 1]))
      findings.push(nounFinding('place', place, 'object-place'));
    else if (object && syntax.isActor(object))
      findings.push(nounFinding('victim', object, 'active-object'));
    else {
      for (const chunk of syntax.chunks.slice(verb.index + 1, anchor.last + 1)) {
        const inner =
          chunk.kind !== 'verb'
            ? null
            : chunk.passive
              ? subjectOf(syntax, chunk)
              : objectOf(syntax, chunk);
        if (inner && syntax.isActor(inner))
          findings.push(nounFinding('victim', inner, 'inner-object'));
      }
    }
  }
  const late = syntax.chunks[anchor.last + 1];
  if (
    !verb.passive &&
    anchor.last > verb.index &&
    syntax.chunks[anchor.last]?.kind !== 'preposition' &&
    isNoun(late) &&
    syntax.isActor(late) &&
    !findings.some(({ role }) => role === 'victim')
  )
    findings.push(nounFinding('victim', late, 'late-object'));
  if (!verb.passive && !findings.some(({ role }) => role === 'victim'))
    findings.push(...ownerRoles(scene, verb.index, Math.max(anchor.last, verb.index + 1)));
  if (!verb.passive && !findings.some(({ role }) => role === 'perpetrator'))
    findings.push(...(verb.form === 'infinitive' ? plannerOf : lawgiverOf)(scene, verb));
  findings.push(...threatsFrom(scene, anchor));
  const intended = syntax.chunks[verb.index + 1];
  if (!verb.passive && isVerb(intended) && intended.form === 'infinitive') {
    const object = grammar.verbs.intending.has(verb.word) ? objectOf(syntax, intended) : null;
    if (object && syntax.isActor(object)) findings.push(nounFinding('victim', object, 'intended'));
  }
  const exercised = syntax.chunks[anchor.last];
  if (!verb.passive && isNoun(exercised) && grammar.nouns.exercises.has(exercised.word)) {
    for (const { word, noun } of phrasesBehind(syntax, anchor.last))
      if (word === 'by' && syntax.isActor(noun))
        findings.push(nounFinding('victim', noun, 'exercised-by'));
  }
  if (!findings.some(({ role }) => role === 'perpetrator') && isSuffered(scene, verb))
    findings.push(...actRoles(scene, anchor.violation.category, verb, anchor.last));
  if (!findings.some((finding) => finding.role === 'victim')) {
    for (const { word, noun } of after) {
      if (!grammar.prepositions.verb_victim.has(word)) continue;
      if (verb.passive && word !== 'against' && !grammar.verbs.granting.has(verb.word)) continue;
      if (isSpokenAgainst(scene, anchor, noun)) break;
      const other =
        syntax.chunks[noun.index + 1]?.kind === 'conjunction' && nextOf(syntax, noun.index + 1);
      const joined =
        !syntax.isActor(noun) && isNoun(other || undefined) ? (other as NounChunk) : null;
      if (joined && syntax.isActor(joined)) {
        findings.push(nounFinding('victim', joined, `verb-${word}`));
      } else if (syntax.isActor(noun) && noun.entity?.label !== 'GPE') {
        findings.push(nounFinding('victim', noun, `verb-${word}`));
      }
      break;
    }
  }
  return findings;
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

/** `accused of spreading rumours`: who is charged with what everyone is free to do; `null` elsewhere. */
function chargedRoles(scene: Scene, verb: VerbChunk, category: string): Finding[] | null {
  if (verb.form !== 'gerund' || !EXERCISED.test(category)) return null;
  if (scene.grammar.verbs.infringing.has(verb.word)) return null;
  const accused = accusedOfDoing(scene.syntax, verb, subjectOf);
  return accused && [nounFinding('victim', accused, 'accused-of')];
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
