import { lookUp, singular } from './animacy.ts';
import type { NounChunk, VerbChunk } from './chunk.ts';
import { accusedBefore } from './control.ts';
import { forcedRoles, REGULATED } from './forcing.ts';
import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { governorRoles } from './governor.ts';
import { isThreat, premodifier } from './nominal.ts';
import { objectOf } from './objects.ts';
import { placeOf } from './places.ts';
import { isBody, ownerRoles, possessorOf } from './possessors.ts';
import { byPhrase, isState } from './preposition-roles.ts';
import { phrasesAfter, phrasesBehind } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax.ts';

/** What kills and wounds in someone’s hand. */
const WEAPON =
  /^(?:strike|airstrike|drone|shelling|shell|bomb|bombing|bombardment|missile|rocket|bullet|gunfire|fire|raid|attack|assault|ambush|operation|offensive|explosion|blast|mine|grenade)$/;
/** Categories of what is done to places: `shelled the town`, `closed the square`. */
const HOLDING =
  /^(?:attack-on-civilians|assembly|housing-property|humanitarian-obstruction|movement-restriction|forced-displacement|excessive-force|religion)$/;
/** What is said or done against someone by those whom it is held against. */
const SPOKEN =
  /^(?:protest|demonstration|rally|march|strike|dissent|opposition|criticism|critic|opponent|speech|campaign|comment|insult|resistance|vigil|statement|article|report|complaint|testimony|sit in|support|sympathy)$/;
/** What they are about to do to someone is what they do. */
const INTENDING = /^(?:threaten|attempt|try|plot|conspire)$/;

/** Roles around a violation that is a verb: `police detained him`, `he was detained by police`. */
export function verbRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene.resources;
  const findings: Finding[] = [];
  const barred = barredRoles(scene, verb);
  if (barred.length > 0) return barred;
  const forced = forcedRoles(scene, verb, anchor.violation.category);
  if (forced) return forced;
  const before = verb.form === 'gerund' ? previousOf(syntax, verb.index) : undefined;
  const accused =
    before?.kind === 'preposition' &&
    /^(?:expression|religion|assembly|association|labor-rights)$/.test(anchor.violation.category)
      ? accusedBefore(syntax, before.index, grammar)
      : null;
  if (accused) return [nounFinding('victim', accused, 'accused-of')];
  const subject = subjectOf(syntax, verb, grammar);
  const after = [...phrasesAfter(syntax, verb.index), ...phrasesBehind(syntax, anchor.last)];
  if (verb.passive) {
    if (subject && syntax.isActor(subject))
      findings.push(nounFinding('victim', subject, 'passive-subject'));
    for (const { word, noun } of [...after, ...phrasesAfter(syntax, lastJoined(scene, verb))]) {
      if (word === 'by' && syntax.isActor(noun) && !isOfAnother(scene, anchor, noun))
        findings.push(nounFinding('perpetrator', noun, 'passive-by'));
    }
    if (!findings.some(({ role }) => role === 'perpetrator'))
      findings.push(...sharedBy(scene, verb));
  } else if (
    grammar.verbs.suffer.has(verb.word) ||
    (subject && isPowerless(scene, verb, subject, anchor.violation.category))
  ) {
    if (subject && syntax.isActor(subject))
      findings.push(nounFinding('victim', subject, 'undergoer-subject'));
  } else if (subject && syntax.isActor(subject) && !isTown(scene, subject)) {
    findings.push(nounFinding('perpetrator', subject, 'active-subject'));
  } else if (subject && !syntax.isActor(subject)) {
    findings.push(...weaponOf(scene, subject));
  }
  if (!verb.passive) {
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
              ? subjectOf(syntax, chunk, grammar)
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
  findings.push(...threatsFrom(scene, anchor));
  const intended = syntax.chunks[verb.index + 1];
  if (!verb.passive && isVerb(intended) && intended.form === 'infinitive') {
    const object = INTENDING.test(verb.word) ? objectOf(syntax, intended) : null;
    if (object && syntax.isActor(object)) findings.push(nounFinding('victim', object, 'intended'));
  }
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

/** `held without protection from abuse by guards`: the `by` of another violation in between. */
function isOfAnother({ syntax }: Scene, { last }: Anchor, noun: NounChunk): boolean {
  const by = previousOf(syntax, firstOf(syntax, noun).index);
  const before = by ? syntax.chunks[by.index - 1] : undefined;
  return isNoun(before) && before.index > last && syntax.isTrigger(before.head);
}

/** `a drone strike by the army killed`, `militia attacks left`: those whose act or weapon it was. */
function weaponOf(scene: Scene, subject: NounChunk): Finding[] {
  if (!scene.syntax.isTrigger(subject.head) && !WEAPON.test(singular(subject.word))) return [];
  const by = phrasesAfter(scene.syntax, subject.index).find(
    ({ word, noun }) => word === 'by' && scene.syntax.isActor(noun),
  );
  if (by) return [nounFinding('perpetrator', by.noun, 'weapon-by')];
  const extent = possessorOf(scene, subject);
  if (extent && isBody(scene, extent)) return [extentFinding('perpetrator', extent, 'weapon-of')];
  const named = premodifier(scene, subject, { from: subject.head, to: subject.head });
  return named.length > 0
    ? named
    : governorRoles(scene, subject).filter(({ role }) => role === 'perpetrator');
}

/** `the bombing in Bria, which killed nine`: a town in which something is does nothing. */
function isTown({ syntax, isCountry }: Scene, { entity, index }: NounChunk): boolean {
  if (entity?.label !== 'GPE' || isCountry(entity)) return false;
  const before = previousOf(syntax, index);
  return before?.kind === 'preposition' && /^(?:in|at|near|outside|on)$/.test(before.word);
}

/** `suppressed protests against the army`, `punishes criticism of the king`: those are no victims. */
function isSpokenAgainst({ syntax }: Scene, { last }: Anchor, noun: NounChunk): boolean {
  const preposition = previousOf(syntax, firstOf(syntax, noun).index);
  if (!preposition || !/^(?:against|of|on|at|for|to)$/.test(preposition.word)) return false;
  const said = previousOf(syntax, preposition.index);
  return isNoun(said) && said.index <= last + 1 && SPOKEN.test(singular(said.word));
}

/** `received threats from X`: X makes them. */
function threatsFrom({ syntax }: Scene, { last }: Anchor): Finding[] {
  const named = syntax.chunks[last];
  if (!isNoun(named) || !isThreat(named)) return [];
  return phrasesAfter(syntax, last)
    .filter(({ word, noun }) => word === 'from' && syntax.isActor(noun))
    .map(({ noun }) => nounFinding('perpetrator', noun, 'threat-from'));
}

/** `barred workers from organizing`: the verb names what its subject is kept from. */
function barredRoles(scene: Scene, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  const from = previousOf(syntax, verb.index);
  if (verb.form !== 'gerund' || from?.word !== 'from') return [];
  for (let i = from.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return [];
    if (chunk.kind !== 'verb') continue;
    if (!scene.resources.grammar.verbs.barring.has(chunk.word)) return [];
    const subject = subjectOf(syntax, chunk, scene.resources.grammar);
    const kept = chunk.passive ? subject : objectOf(syntax, chunk);
    if (!kept || !syntax.isActor(kept)) return [];
    const type = lookUp(
      scene.tokens,
      kept.ownFrom,
      kept.head,
      scene.resources.actors.perpetrators,
      scene.resources.actors,
    );
    if (type === 'state-forces' || type === 'state-other')
      return [nounFinding('perpetrator', kept, 'kept-from')];
    const findings = [nounFinding('victim', kept, 'kept-from')];
    if (!chunk.passive && subject && syntax.isActor(subject))
      findings.push(nounFinding('perpetrator', subject, 'keeping-from'));
    return findings;
  }
  return [];
}

/** `women did not enjoy the same rights`: what someone does not get. */
const GETTING =
  /^(?:enjoy|have|receive|get|obtain|own|inherit|access|benefit|exercise|attend|afford|earn|vote|travel|marry|participate|gain|possess)$/;

/** `workers may not strike`: of someone without power, what they may not do is done to them. */
function isPowerless(scene: Scene, verb: VerbChunk, subject: NounChunk, category: string): boolean {
  const words = scene.tokens.slice(verb.from, verb.head).map((token) => token.lower);
  if (words.includes('must') && REGULATED.test(category)) return !isState(scene, subject);
  if (!words.includes('not') && !words.includes("n't") && !words.includes('cannot')) return false;
  const barred = words.some((word) => /^(?:may|can|cannot|could|must)$/.test(word));
  if (!barred && !GETTING.test(verb.word)) return false;
  const type = lookUp(
    scene.tokens,
    subject.ownFrom,
    subject.head,
    scene.resources.actors.perpetrators,
    scene.resources.actors,
  );
  return type === null || type === 'private' || type === 'unknown';
}

/** `was beaten by guards and tortured`: a participle joined to a passive shares who does it. */
function sharedBy(scene: Scene, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  if (verb.from !== verb.head || syntax.chunks[verb.index - 1]?.kind !== 'conjunction') return [];
  for (let i = verb.index - 2; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (isVerb(chunk))
      return chunk.passive && syntax.isTrigger(chunk.head) ? byPhrase(scene, chunk) : [];
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition' && chunk.kind !== 'conjunction')
      return [];
  }
  return [];
}

/** Position of the last of the passive verbs that `and` joins to this one: they share the `by`. */
function lastJoined(scene: Scene, verb: VerbChunk): number {
  const { chunks } = scene.syntax;
  let last = verb.index;
  for (let i = verb.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.passive) last = i;
    else if (chunk.kind !== 'conjunction' && chunk.kind !== 'comma' && chunk.kind !== 'adverb')
      break;
  }
  return last;
}
