import { accusedOfDoing } from './accused.ts';
import { isState } from './actor-kinds.ts';
import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { doesIt } from './individuals.ts';
import { isNegated } from './negation.ts';
import { followers } from './of-phrases.ts';
import { SELF } from './phrase-roles.ts';
import { isBody, possessor, possessorOf } from './possessors.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { lookUp } from './syntax/animacy.ts';
import { isNoun, lastOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

const AIM = /^(?:at|on|into)$/;
const LISTING = /^(?:include|comprise)$/;
const RECOUNTING = /^(?:report|describe|recount|allege)$/;
const AMOUNTING = /^(?:constitute|comprise|represent)d?$/;

/** Roles of a violation that is the object of an active verb: `committed X`, `faced X`, `claimed X`. */
export function objectRoles(scene: Scene, verb: VerbChunk, noun: NounChunk): Finding[] {
  const { verbs } = scene.grammar;
  const subject = subjectOf(scene.syntax, verb);
  if (!subject || (verb.word === 'be' && /^(?:it|this|that)$/.test(subject.word))) return [];
  if (verb.word === 'claim' && noun.article && scene.grammar.nouns.claimed.has(noun.word))
    return scene.syntax.isActor(subject) ? [nounFinding('perpetrator', subject, 'claimed')] : [];
  if (LISTING.test(verb.word) && !scene.syntax.isActor(subject)) return listedOf(scene, subject);
  if (verb.word === 'declare' && scene.syntax.isTrigger(noun.head) && isState(scene, subject))
    return [nounFinding('perpetrator', subject, 'declaring')];
  if (verb.word === 'lack')
    return scene.syntax.isActor(subject) && !isState(scene, subject)
      ? [nounFinding('victim', subject, 'lacking')]
      : [];
  if (SELF.test(scene.tokens[noun.from]!.lower) && scene.syntax.isActor(subject))
    return [nounFinding('victim', subject, 'self-restraint')];
  const uses =
    scene.grammar.verbs.exercising.has(verb.word) ||
    (scene.grammar.verbs.rallying.has(verb.word) && scene.grammar.nouns.exercises.has(noun.word));
  if (uses && scene.syntax.isActor(subject) && !isState(scene, subject))
    return [nounFinding('victim', subject, 'exercising')];
  if (/^(?:have|find)$/.test(verb.word) && isShort(scene, noun) && scene.syntax.isActor(subject))
    return isState(scene, subject) ? [] : [nounFinding('victim', subject, 'lacking')];
  if (AMOUNTING.test(verb.word) && !scene.syntax.isActor(subject)) return ownerOf(scene, subject);
  if (scene.grammar.verbs.respecting.has(verb.word) && isLeft(scene, verb))
    return isBody(scene, subject) ? [nounFinding('perpetrator', subject, 'not-respecting')] : [];
  if (RECOUNTING.test(verb.word) && tellsOwn(scene, subject))
    return [nounFinding('victim', subject, 'recounting')];
  if (verbs.aloof.has(verb.word) || verbs.report.has(verb.word)) return [];
  if (!scene.syntax.isActor(subject)) return [];
  if (verb.word === 'receive' && !scene.syntax.isTrigger(noun.head)) return [];
  if (scene.grammar.nouns.facing.has(noun.word) && verb.word === 'face')
    return [nounFinding('perpetrator', subject, 'accused-of')];
  if (isCharged(scene, verb, subject)) return [nounFinding('perpetrator', subject, 'accused-of')];
  if (verbs.suffer.has(verb.word))
    return [nounFinding('victim', subject, 'undergoer'), ...sufferedFrom(scene, noun)];
  if (verbs.breaking.has(verb.word) && scene.grammar.nouns.laws.has(noun.word))
    return isState(scene, subject) ? [] : [nounFinding('victim', subject, 'breaking')];
  if (!doesIt(scene, verb, subject)) return [];
  return [
    nounFinding('perpetrator', subject, verb.word === 'commit' ? 'committing' : 'light-verb'),
  ];
}

/** `several reported sexual violence`: of those who tell what was done to them. */
function tellsOwn({ syntax, tokens, grammar, actors }: Scene, subject: NounChunk): boolean {
  if (!syntax.isActor(subject) || subject.entity) return false;
  if (grammar.pronouns.quantifying.has(subject.word)) return true;
  const type = lookUp(tokens, subject.ownFrom, subject.head, actors.victims, actors);
  return type === 'prisoner' || type === 'refugee-or-migrant' || type === 'woman';
}

/** `charged with spreading rumours`: what its subject is accused of doing. */
function isCharged(scene: Scene, verb: VerbChunk, subject: NounChunk): boolean {
  return verb.form === 'gerund' && accusedOfDoing(scene.syntax, verb, subjectOf) === subject;
}

/** `endured beatings from guards`: the guards. */
function sufferedFrom({ syntax }: Scene, noun: NounChunk): Finding[] {
  return phrasesAfter(syntax, lastOf(syntax, noun).index)
    .filter((phrase) => phrase.word === 'from' && syntax.isActor(phrase.noun))
    .slice(0, 1)
    .map((phrase) => nounFinding('perpetrator', phrase.noun, 'suffered-from'));
}

/** `abuses by soldiers include torture`, `the guards’ methods include beatings`. */
function listedOf(scene: Scene, subject: NounChunk): Finding[] {
  const harm = scene.grammar.nouns.abuses.has(subject.word);
  if (!harm && !scene.syntax.isTrigger(subject.head)) return [];
  if (!harm) {
    const others = followers(scene, subject);
    const suffered = others.some(({ role }) => role === 'victim');
    return [...others, ...possessor(scene, subject, suffered)];
  }
  const owner = possessorOf(scene, subject);
  const owned = owner ? [extentFinding('perpetrator', owner, 'owner-of-abuse')] : [];
  return [...followers(scene, subject), ...owned];
}

/** `fired tear gas at X`, `handed down prison terms to X`: X. */
export function aimedAt({ syntax, grammar }: Scene, verb: VerbChunk, last: Chunk): Finding[] {
  const gives = grammar.verbs.handing_out.has(verb.word);
  if (!gives && !grammar.verbs.aiming.has(verb.word)) return [];
  let end = last.index;
  while (
    /^(?:and|or|,)$/.test(syntax.chunks[end + 1]?.word ?? '') &&
    isNoun(syntax.chunks[end + 2])
  )
    end += 2;
  const aim = phrasesAfter(syntax, end).find(({ word }) =>
    gives ? word === 'to' : AIM.test(word),
  );
  return aim && syntax.isActor(aim.noun) ? [nounFinding('victim', aim.noun, 'aimed-at')] : [];
}

/** `did not respect`, `failed to uphold`. */
function isLeft(scene: Scene, verb: VerbChunk): boolean {
  if (verb.form === 'infinitive') return previousOf(scene.syntax, verb.index)?.word === 'fail';
  return isNegated(scene, verb);
}

/** `no access`, `difficulty obtaining`: what someone has too little of, or has to put up with. */
function isShort({ tokens, grammar }: Scene, noun: NounChunk): boolean {
  return (
    grammar.adjectives.short.has(tokens[noun.from]!.lower) || grammar.nouns.hardships.has(noun.word)
  );
}

/** `X’s actions constitute war crimes`, `the treatment of Y by X amounted to torture`: X, and Y. */
export function ownerOf(scene: Scene, subject: NounChunk): Finding[] {
  const extent = possessorOf(scene, subject);
  return [
    ...followers(scene, subject),
    ...(extent && isBody(scene, extent)
      ? [extentFinding('perpetrator', extent, 'possessor-of-subject')]
      : []),
  ];
}
