import { lookUp, singular } from './animacy.ts';
import type { NounChunk } from './chunk.ts';
import {
  type Anchor,
  type Extent,
  extentFinding,
  type Finding,
  nounFinding,
  type Scene,
} from './found.ts';

import { possessor } from './possessors.ts';
import { phrasesBehind } from './prepositional.ts';
import { firstOf, isNoun, lastOf, previousOf } from './syntax.ts';

const PROCEEDING = /^(?:case|trial|investigation|proceeding|hearing|probe|conviction|charge)s?$/;
/** Before these stands who suffers them: `inmate deaths`. */
const DEATH = /^(?:deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|suicides?|injur(?:y|ies))$/;
/** What someone needs: `lack of care for prisoners`. */
const SERVICE =
  /^(?:care|treatment|services?|access|education|housing|food|water|facilit(?:y|ies)|protections?|opportunit(?:y|ies)|conditions|accommodations?|wages?|pay|medicines?|schools?|schooling|support|compensation|shelter|healthcare|assistance|lack|shortages?|restrictions?|barriers?|obstacles?)$/;
const AMOUNT = /^(?:numbers?|lack|shortages?|absence|scarcity|majority)$/;
/** `self-censorship`: who does it suffers it. */
export const SELF = /^self/;
/** Ranks that as adjectives say how much. */
const RANK = /^(?:general|major|corporal|private|official)$/;
/** Adjectives of those who do it. */
const BLAMED =
  /^(?:corrupt|abusive|violent|brutal|repressive|genocidal|murderous|discriminatory|racist|homophobic|xenophobic|sexist|antisemitic|complicit|predatory|impunity)$/;
const CHARGE =
  /^(?:charge|allegation|accusation|complaint|count|claim|indictment|conviction|suspicion)$/;

/** Roles inside and right after a noun phrase that names a violation: `X’s killing of Y by Z`. */
export function nounRoles(scene: Scene, anchor: Anchor, noun: NounChunk): Finding[] {
  const findings = [...attributive(scene, anchor, noun)];
  const following = [...followers(scene, noun), ...ofPhrases(scene, anchor.last, noun)];
  findings.push(...following);
  const hasVictim = following.some((finding) => finding.role === 'victim');
  if (anchor.extent.to > noun.head || isAct(scene, noun))
    findings.push(...possessor(scene, noun, hasVictim));
  findings.push(...premodifier(scene, noun, anchor.extent, hasVictim));
  return findings;
}

/** `the army’s torture campaign`, not `its torture shelter`: the head is itself what someone does. */
function isAct({ resources }: Scene, noun: NounChunk): boolean {
  const { nouns } = resources.grammar;
  const head = singular(noun.word);
  return nouns.of_the_doer.has(head) || nouns.owned_acts.has(head);
}

/** `kidnapped girls`, `corrupt officials`: the trigger stands before the head of its phrase. */
function attributive(scene: Scene, anchor: Anchor, noun: NounChunk): Finding[] {
  if (anchor.extent.to > noun.head || !scene.syntax.isActor(noun)) return [];
  const last = scene.tokens[anchor.extent.to - 1]!;
  if (scene.resources.grammar.nouns.doers.has(singular(noun.word))) {
    return [nounFinding('perpetrator', noun, 'compound-doer')];
  }
  const participle =
    /(?:ed|en)$/.test(last.lower) || scene.resources.grammar.verbs.irregular.has(last.lower);
  if (participle || scene.resources.grammar.nouns.bearers.has(singular(noun.word))) {
    return [nounFinding('victim', noun, 'attributive-participle')];
  }
  const { perpetrators } = scene.resources.actors;
  const type = lookUp(scene.tokens, noun.head, noun.head, perpetrators, scene.resources.actors);
  const opening = scene.tokens[anchor.extent.from]!.lower;
  const does =
    BLAMED.test(last.lower) ||
    (last.pos === 'NOUN' &&
      type !== null &&
      opening !== 'child' &&
      !(opening !== last.lower && /(?:ed|en)$/.test(opening)));
  return does ? [nounFinding('perpetrator', noun, 'attributive-adjective')] : [];
}

/**
 * `arrests in May and killings by police`: a `by` at the end of a run of nouns is for all of them,
 * unless one before it has a victim of its own.
 */
export function laterDoer(scene: Scene, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  let own = false;
  for (let i = noun.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (
      chunk.kind === 'verb' ||
      chunk.kind === 'break' ||
      chunk.word === 'but' ||
      chunk.kind === 'relative' ||
      chunk.kind === 'subordinator' ||
      (chunk.kind === 'conjunction' && syntax.chunks[i + 1]?.kind === 'preposition')
    )
      return [];
    const governed = syntax.chunks[i + 1];
    if (chunk.kind === 'preposition' && isNoun(governed) && syntax.isActor(governed))
      own ||= scene.resources.grammar.prepositions.victim.has(chunk.word);
    const joins = chunk.kind === 'conjunction' || chunk.kind === 'comma';
    if (own && joins && isNoun(governed) && syntax.isTrigger(governed.head)) return [];
    if (chunk.word !== 'by' || !isNoun(governed) || !syntax.isActor(governed)) continue;
    return [nounFinding('perpetrator', governed, 'later-by')];
  }
  return [];
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

function ofPhrases(scene: Scene, index: number, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene.resources;
  const findings: Finding[] = [];
  const doer = grammar.nouns.of_the_doer.has(singular(noun.word));
  let victim = false;
  let by = false;
  let before: NounChunk | null = null;
  for (const { word, noun: governed, through } of phrasesBehind(syntax, index)) {
    const nearer = before;
    before = governed;
    if (!syntax.isActor(governed)) continue;
    if (word === 'of' && nearer && (doer || by || !isApartFrom(scene, nearer))) continue;
    by ||= word === 'by';
    if (syntax.isTrigger(governed.head) && grammar.nouns.bodies.has(singular(governed.word)))
      continue;
    if (word === 'by' && through && scene.resources.grammar.verbs.suffer.has(through)) {
      findings.push(nounFinding('victim', governed, 'suffered-by'));
      victim = true;
    } else if (word === 'for' && !victim && SERVICE.test(noun.word) && isNeedy(scene, governed)) {
      findings.push(nounFinding('victim', governed, 'noun-for'));
      victim = true;
    } else if (word === 'by') {
      const self = SELF.test(scene.tokens[noun.from]!.lower);
      findings.push(nounFinding(self ? 'victim' : 'perpetrator', governed, 'noun-by'));
    } else if (word === 'from' && isThreat(noun))
      findings.push(nounFinding('perpetrator', governed, 'noun-from'));
    else if (!victim && grammar.prepositions.victim.has(word)) {
      if (governed.entity?.label === 'GPE' && word !== 'against') continue;
      if (word === 'of' && AMOUNT.test(noun.word)) continue;
      if (word === 'against' && isCharge(scene, noun))
        findings.push(nounFinding('perpetrator', governed, 'charge-against'));
      else if (doer && syntax.isTrigger(governed.head) && word === 'of') continue;
      else if (doer && (word === 'of' || word === 'among'))
        findings.push(nounFinding('perpetrator', governed, `noun-${word}-doer`));
      else if (
        word === 'of' &&
        ((PROCEEDING.test(noun.word) && !isTrial(scene, noun)) || !inTrigger(scene, noun))
      )
        continue;
      else findings.push(nounFinding('victim', governed, `noun-${word}`));
      victim = true;
    }
  }
  return findings;
}

/** True where an `of` after a place, a time or another violation may still reach the violation before. */
function isApartFrom(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity) return /^(?:GPE|FAC|LOC)$/.test(noun.entity.label);
  const { places } = scene.resources.grammar.nouns;
  return scene.syntax.isTrigger(noun.head) || places.has(singular(noun.word));
}

/** `charges of torture against X`: X is the one who is charged. */
function isCharge({ syntax }: Scene, noun: NounChunk): boolean {
  const of = previousOf(syntax, firstOf(syntax, noun).index);
  const charge = of?.word === 'of' ? previousOf(syntax, of.index) : undefined;
  return isNoun(charge) && CHARGE.test(singular(charge.word));
}

/** People who are not themselves the state. */
function isNeedy({ tokens, resources }: Scene, noun: NounChunk): boolean {
  if (noun.pronoun || noun.entity) return noun.pronoun || noun.entity?.label === 'NORP';
  const { actors } = resources;
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
export function isThreat(noun: NounChunk): boolean {
  return /^(?:threat|harassment|intimidation|attack|violence|abuse|pressure|reprisal|retaliation)s?$/.test(
    noun.word,
  );
}

/** `police brutality`, `government corruption`: an actor before the head names the one who does it. */
export function premodifier(
  scene: Scene,
  noun: NounChunk,
  trigger: Extent,
  hasVictim = true,
): Finding[] {
  const { nouns } = scene.resources.grammar;
  const sufferers = !hasVictim && nouns.of_the_sufferer.has(singular(noun.word));
  const limit = Math.min(noun.head, trigger.to);
  for (let i = limit - 1; i >= noun.ownFrom; i -= 1) {
    if (i === noun.head || (i === trigger.to - 1 && scene.tokens[i - 1]?.pos === 'ADJ')) continue;
    const entity = scene.entityAt(i);
    if (entity?.label === 'GPE' && i < trigger.from && !scene.isCountry(entity)) {
      return [extentFinding('place', entityExtent(scene, i, entity), 'premodifier-place')];
    }
    if (entity && (entity.label === 'ORG' || entity.label === 'GPE' || entity.label === 'NORP')) {
      if (i < trigger.from) {
        const role = sufferers && entity.label === 'NORP' ? 'victim' : 'perpetrator';
        return [extentFinding(role, entityExtent(scene, i, entity), 'premodifier-name')];
      }
      continue;
    }
    if (nouns.places.has(singular(scene.tokens[i]!.lower))) continue;
    if (i >= trigger.from && scene.tokens[i]!.pos === 'ADJ') continue;
    const { actors } = scene.resources;
    const type = lookUp(scene.tokens, noun.ownFrom, i, actors.perpetrators, actors);
    if (DEATH.test(noun.word)) {
      const victim = type ?? lookUp(scene.tokens, noun.ownFrom, i, actors.victims, actors);
      return victim
        ? [extentFinding('victim', { from: i, to: i + 1 }, 'premodifier-sufferer')]
        : [];
    }
    if (RANK.test(scene.tokens[i]!.lower)) continue;
    if (type === 'state-forces' || type === 'state-other' || type === 'armed-group') {
      const before = scene.tokens[i - 1];
      const from =
        i > noun.ownFrom &&
        before?.pos === 'NOUN' &&
        before.end <= scene.tokens[i]!.start &&
        i - 1 >= noun.ownFrom
          ? i - 1
          : i;
      return [extentFinding('perpetrator', { from, to: i + 1 }, 'premodifier-actor')];
    }
  }
  return [];
}

function entityExtent(scene: Scene, token: number, entity: { start: number }): Extent {
  let from = token;
  while (from > 0 && scene.tokens[from - 1]!.start >= entity.start) from -= 1;
  return { from, to: token + 1 };
}
