import { isState } from './actor-kinds.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { phrasesBehind } from './prepositional.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isPlaceName, lastOf, nextOf, previousOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** `self-censorship`: who does it suffers it. */
export const SELF = /^self/;

/**
 * `arrests in May and killings by police`: a `by` at the end of a run of nouns is for all of them,
 * unless one before it has a victim of its own.
 */
export function laterDoer(scene: Scene, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  if (/^(?:freedom|right)$/.test(noun.word)) return [];
  let own = false;
  for (let i = noun.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (isDoneBy(scene, i)) continue;
    if (
      chunk.kind === 'verb' ||
      chunk.kind === 'break' ||
      chunk.word === 'but' ||
      chunk.kind === 'relative' ||
      chunk.kind === 'subordinator' ||
      (own && chunk.kind === 'including' && opensExample(scene, chunk.index)) ||
      (chunk.kind === 'conjunction' && syntax.chunks[i + 1]?.kind === 'preposition')
    )
      return [];
    const governed = syntax.chunks[i + 1];
    if (chunk.kind === 'preposition' && isNoun(governed) && syntax.isActor(governed))
      own ||= scene.grammar.prepositions.victim.has(chunk.word);
    const joins = chunk.kind === 'conjunction' || chunk.kind === 'comma';
    const apart = isNoun(governed) && !syntax.isTrigger(governed.head) && !syntax.isActor(governed);
    if (joins && apart && syntax.chunks[i + 2]?.word === 'by') return [];
    if (own && joins && isNoun(governed) && syntax.isTrigger(governed.head)) return [];
    if (chunk.word !== 'by' || !isNoun(governed) || !syntax.isActor(governed)) continue;
    if (isToldBy(scene, noun, governed)) return [];
    return [nounFinding('perpetrator', governed, 'later-by')];
  }
  return [];
}

/** `killings and rapes committed by rebels`: the participle before `by`. */
function isDoneBy({ syntax: { chunks }, grammar }: Scene, index: number): boolean {
  const { kind, word } = chunks[index]!;
  return kind === 'verb' && grammar.verbs.done_by.has(word) && chunks[index + 1]?.word === 'by';
}

/** `violence against women, including cases of …`: an example that is no one, but an act. */
function opensExample({ syntax }: Scene, including: number): boolean {
  const example = nextOf(syntax, including);
  return isNoun(example) && !syntax.isActor(example);
}

/** `of`, `by`, `against` … after the trigger. */
export function followers(scene: Scene, noun: NounChunk): Finding[] {
  return ofPhrases(scene, noun.index, noun);
}

/**
 * What follows the last noun of a list belongs to all of it: `the arrest and detention of X`.
 * @param distant for lists with commas, in which that is less sure
 */
export function sharedRoles(scene: Scene, noun: NounChunk, distant: boolean): Finding[] {
  const end = lastOf(scene.syntax, noun);
  if (end === noun) return [];
  if (end.article && !noun.article) return [];
  const commas = scene.syntax.chunks
    .slice(noun.index, end.index)
    .some((chunk) => chunk.kind === 'comma');
  return commas === distant ? ofPhrases(scene, end.index, noun) : [];
}

export function ofPhrases(scene: Scene, index: number, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene;
  const findings: Finding[] = [];
  const doer = grammar.nouns.of_the_doer.has(singular(noun.word));
  let victim = false;
  let by = false;
  let before: NounChunk | null = null;
  for (const { word, noun: governed, through } of phrasesBehind(syntax, index)) {
    const nearer = before;
    before = governed;
    if (!syntax.isActor(governed)) continue;
    const named = by && nearer?.entity?.label === 'ORG' && !governed.entity;
    const done = nearer !== null && isObjectOf(scene, nearer, governed);
    if (word === 'of' && nearer && !named && !done && (doer || by || !isApartFrom(scene, nearer)))
      continue;
    by ||= word === 'by';
    if (syntax.isTrigger(governed.head) && grammar.nouns.bodies.has(singular(governed.word)))
      continue;
    if (word === 'by' && through && grammar.verbs.suffer.has(through)) {
      findings.push(nounFinding('victim', governed, 'suffered-by'));
      victim = true;
    } else if (word === 'by' && through && grammar.verbs.report.has(through)) {
    } else if (
      word === 'for' &&
      !victim &&
      grammar.nouns.services.has(noun.word) &&
      isNeedy(scene, governed)
    ) {
      findings.push(nounFinding('victim', governed, 'noun-for'));
      victim = true;
    } else if (word === 'involving') {
      if (isState(scene, governed))
        findings.push(nounFinding('perpetrator', governed, 'noun-involving'));
      else if (!victim && isNeedy(scene, governed))
        findings.push(nounFinding('victim', governed, 'noun-involving'));
    } else if (word === 'by' && !through && isToldBy(scene, noun, governed)) {
    } else if (word === 'by') {
      const self =
        SELF.test(scene.tokens[noun.from]!.lower) || grammar.nouns.exercises.has(noun.word);
      findings.push(nounFinding(self ? 'victim' : 'perpetrator', governed, 'noun-by'));
    } else if (word === 'from' && isThreat(scene, noun))
      findings.push(nounFinding('perpetrator', governed, 'noun-from'));
    else if (!victim && word === 'to' && through && grammar.verbs.inflicted.has(through)) {
      findings.push(nounFinding('victim', governed, 'inflicted-on'));
      victim = true;
    } else if (!victim && grammar.prepositions.victim.has(word)) {
      if (governed.entity?.label === 'GPE' && word !== 'against') continue;
      if (word === 'of' && grammar.nouns.amounts.has(noun.word)) continue;
      if (word === 'against' && isCharge(scene, noun))
        findings.push(nounFinding('perpetrator', governed, 'charge-against'));
      else if (doer && syntax.isTrigger(governed.head) && word === 'of') continue;
      else if (doer && (word === 'of' || word === 'among'))
        findings.push(nounFinding('perpetrator', governed, `noun-${word}-doer`));
      else if (
        word === 'of' &&
        ((grammar.nouns.proceedings.has(noun.word) && !isTrial(scene, noun)) ||
          (!inTrigger(scene, noun) && !grammar.nouns.handling.has(noun.word)))
      )
        continue;
      else findings.push(nounFinding('victim', governed, `noun-${word}`));
      victim = true;
    }
  }
  return findings;
}

const FORCE = /^(?:state-forces|state-other|armed-group)$/;
const ACTING = /^(?:state-forces|state-other|armed-group|unknown)$/;

/** `arrests by police of students`: behind the one who does it, those to whom it is done. */
export function isObjectOf(scene: Scene, doer: NounChunk, object: NounChunk): boolean {
  const { syntax, tokens, actors } = scene;
  const by = syntax.chunks[doer.index - 1];
  const nearest = by?.word === 'by' ? previousOf(syntax, by.index) : undefined;
  const act = nearest?.kind === 'comma' ? previousOf(syntax, nearest.index) : nearest;
  if (!isNoun(act) || !syntax.isTrigger(act.head) || scene.grammar.nouns.members.has(doer.word))
    return false;
  const type = lookUp(tokens, doer.ownFrom, doer.head, actors.perpetrators, actors);
  if (!doer.entity && !(type && ACTING.test(type))) return false;
  if (object.entity) return object.entity.label === 'PERSON';
  const own = lookUp(tokens, object.ownFrom, object.head, actors.perpetrators, actors);
  if (own && FORCE.test(own)) return false;
  return lookUp(tokens, object.ownFrom, object.head, actors.victims, actors) !== null;
}

/** True where an `of` after a place, a time or another violation may still reach the violation before. */
function isApartFrom(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity) return isPlaceName(noun);
  const { places } = scene.grammar.nouns;
  return scene.syntax.isTrigger(noun.head) || places.has(singular(noun.word));
}

/** `allegations of torture by former inmates`: people who suffer, and tell of it. */
function isToldBy(scene: Scene, noun: NounChunk, teller: NounChunk): boolean {
  const of = previousOf(scene.syntax, firstOf(scene.syntax, noun).index);
  const told = of?.word === 'of' ? previousOf(scene.syntax, of.index) : undefined;
  if (!isNoun(told) || !scene.grammar.nouns.allegations.has(told.word)) return false;
  const { actors } = scene;
  const { ownFrom, head, word } = teller;
  if (lookUp(scene.tokens, ownFrom, head, actors.perpetrators, actors) !== null) return false;
  if (scene.grammar.nouns.tellers.has(word)) return true;
  const type = lookUp(scene.tokens, ownFrom, head, actors.victims, actors);
  return type === 'prisoner' || type === 'refugee-or-migrant' || type === 'woman';
}

/** `charges of torture against X`: X is the one who is charged. */
function isCharge({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  if (grammar.nouns.against_someone.has(noun.word)) return false;
  const of = previousOf(syntax, firstOf(syntax, noun).index);
  const charge = of?.word === 'of' ? previousOf(syntax, of.index) : undefined;
  return isNoun(charge) && grammar.nouns.charges.has(singular(charge.word));
}

/** People who are not themselves the state. */
function isNeedy(scene: Scene, noun: NounChunk): boolean {
  const { tokens, syntax, actors } = scene;
  const counted = syntax.isAmount(noun) ? syntax.chunks[noun.index + 2] : undefined;
  if (isNoun(counted) && syntax.chunks[noun.index + 1]!.word === 'of')
    return isNeedy(scene, counted);
  if (noun.pronoun || noun.entity) return noun.pronoun || noun.entity?.label === 'NORP';
  return lookUp(tokens, noun.ownFrom, noun.head, actors.victims, actors) !== null;
}

/** `the unfair trial of X`: a trial that is itself the violation. */
function isTrial({ syntax }: Scene, { head, word }: NounChunk): boolean {
  return /^(?:trial|conviction)s?$/.test(word) && syntax.isTrigger(head);
}

function inTrigger(scene: Scene, noun: NounChunk): boolean {
  for (let i = noun.from; i < noun.to; i += 1) if (scene.syntax.isTrigger(i)) return true;
  return false;
}

/** A harm that comes `from` someone. */
export function isThreat({ grammar }: Scene, { word }: NounChunk): boolean {
  return grammar.nouns.from_someone.has(word);
}
