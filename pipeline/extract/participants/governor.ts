import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { doesIt } from './individuals.ts';
import { aimedAt, objectRoles } from './light-verbs.ts';
import { listedBefore, nounLeftOf } from './lists.ts';
import { followers } from './of-phrases.ts';
import { SELF } from './phrase-roles.ts';
import { prepositionRoles } from './preposition-roles.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, Extent, NounChunk, VerbChunk } from './syntax/chunk.ts';
import { ATTRIBUTING, blamed, subjectRoles } from './trigger-subjects.ts';
import { rolesOfVoice } from './undergoers.ts';

const MOST_STEPS = 5;
const MOST_CHUNKS = 10;
const TERM = /^(?:years?|months?|life)$/;

/** Roles that come from what a violation's noun depends on: `committed X`, `faced X`, `accused of X`. */
export function governorRoles(
  scene: Scene,
  noun: NounChunk,
  start = noun.index,
  depth = 0,
): Finding[] {
  if (depth > MOST_STEPS) return [];
  const { syntax } = scene;
  if (!syntax.isTrigger(noun.head) && scene.grammar.nouns.remedies.has(singular(noun.word)))
    return [];
  const first = firstOf(syntax, noun);
  const nearest = previousOf(syntax, Math.min(first.index, start));
  const before = nearest?.kind === 'time' ? previousOf(syntax, nearest.index) : nearest;
  if (!before) return subjectRoles(scene, noun);
  if (
    isVerb(before) &&
    syntax.chunks[start]?.kind === 'preposition' &&
    scene.grammar.verbs.staying.has(before.word)
  )
    return passiveOver(scene, before);
  if (isVerb(before) && !before.passive && leadingName(scene, noun) !== null)
    return grantRoles(scene, before, noun);
  if (isVerb(before) && !before.passive && ATTRIBUTING.test(before.word))
    return blamed(scene, lastOf(syntax, noun));
  if (isVerb(before))
    return before.passive
      ? passiveOver(scene, before)
      : [...objectRoles(scene, before, noun), ...aimedAt(scene, before, lastOf(syntax, noun))];
  if (before.word === 'without' && scene.grammar.nouns.feared.has(noun.word))
    return freeOf(scene, before.index);
  if (before.kind === 'preposition' && SELF.test(scene.tokens[noun.from]!.lower)) {
    const verb = previousOf(syntax, before.index);
    const self = isVerb(verb) ? subjectOf(syntax, verb) : null;
    if (self && syntax.isActor(self)) return [nounFinding('victim', self, 'self-restraint')];
  }
  if (before.kind === 'preposition') {
    const known = [...sentencedRoles(scene, before), ...claimedRoles(scene, before)];
    if (known.length > 0) return known;
  }
  if (before.kind === 'preposition')
    return prepositionRoles(scene, before, (one) =>
      governorRoles(scene, one, one.index, depth + 1),
    );
  if (
    before.kind === 'noun' &&
    before.index === first.index - 1 &&
    syntax.isActor(before) &&
    !/^\d/.test(before.word)
  )
    return recipientRoles(scene, before);
  if (before.kind === 'including') {
    const base = nounLeftOf(scene, before.index);
    return base ? withBase(scene, base, depth) : [];
  }
  if ((before.kind === 'conjunction' || before.kind === 'break') && hasOwnVerb(scene, noun))
    return subjectRoles(scene, noun);
  const attempted = before.kind === 'comma' ? syntax.chunks[before.index - 1] : undefined;
  if (
    isVerb(attempted) &&
    scene.grammar.verbs.committing.has(attempted.word) &&
    attempted.form === 'infinitive'
  )
    return objectRoles(scene, attempted, noun);
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
  const findings = [nounFinding('victim', recipient, 'recipient')];
  for (let i = recipient.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') {
      if (chunk.passive) return [];
      const subject = subjectOf(syntax, chunk);
      const gives = subject && syntax.isActor(subject) && doesIt(scene, chunk, subject);
      return gives ? [...findings, nounFinding('perpetrator', subject, 'light-verb')] : findings;
    }
    if (chunk.kind === 'preposition' && chunk.word !== 'of') return findings;
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition' && chunk.kind !== 'conjunction')
      return [];
  }
  return [];
}

/** `sentenced the editor to six years in prison`: who is sentenced, and by whom. */
function sentencedRoles(scene: Scene, preposition: Chunk): Finding[] {
  const { syntax } = scene;
  if (preposition.word === 'for' || preposition.word === 'over') return [];
  const term = syntax.chunks[preposition.index - 1];
  if (term?.kind !== 'time' && !(isNoun(term) && TERM.test(term.word))) return [];
  for (let i = term.index - 1; i >= 0 && i > term.index - MOST_CHUNKS; i -= 1) {
    const verb = syntax.chunks[i]!;
    if (verb.kind === 'break' || verb.kind === 'subordinator') return [];
    if (verb.kind !== 'verb') continue;
    if (verb.word !== 'sentence') return [];
    return rolesOfVoice(scene, verb, 'sentenced', 'sentencing');
  }
  return [];
}

/** `claimed responsibility for the bombing`: who claims it did it. */
function claimedRoles({ syntax, grammar }: Scene, { index }: Chunk): Finding[] {
  const claimed = syntax.chunks[index - 1];
  const verb = syntax.chunks[index - 2];
  if (claimed?.word !== 'responsibility' || !isVerb(verb) || !grammar.verbs.claiming.has(verb.word))
    return [];
  const subject = verb.passive ? null : subjectOf(syntax, verb);
  return subject && syntax.isActor(subject) ? [nounFinding('perpetrator', subject, 'claimed')] : [];
}

/** `denied Ruiz medical care`: the name before what is denied, where it is read as one phrase. */
function grantRoles(scene: Scene, verb: VerbChunk, noun: NounChunk): Finding[] {
  const name = leadingName(scene, noun);
  if (!name || !scene.grammar.verbs.granting.has(verb.word)) return objectRoles(scene, verb, noun);
  const subject = subjectOf(scene.syntax, verb);
  const findings = [extentFinding('victim', name, 'recipient')];
  if (subject && scene.syntax.isActor(subject))
    findings.push(nounFinding('perpetrator', subject, 'light-verb'));
  return findings;
}

function leadingName({ tokens, syntax }: Scene, noun: NounChunk): Extent | null {
  let to = noun.from;
  while (to < noun.head && tokens[to]!.pos === 'PROPN' && !syntax.isTrigger(to)) to += 1;
  return to > noun.from && syntax.isTrigger(to) ? { from: noun.from, to } : null;
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
    scene.grammar.prepositions.verb_victim.has(before.word) &&
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
  const subject = subjectOf(scene.syntax, verb);
  return subject && scene.syntax.isActor(subject)
    ? [nounFinding('victim', subject, 'passive-recipient')]
    : [];
}

/** `may report without fear of reprisals`: those who may. */
function freeOf({ syntax }: Scene, without: number): Finding[] {
  const verb = syntax.chunks.findLast(({ kind, index }) => kind === 'verb' && index < without);
  const subject = isVerb(verb) ? subjectOf(syntax, verb) : null;
  return subject && syntax.isActor(subject) ? [nounFinding('victim', subject, 'free-of')] : [];
}
