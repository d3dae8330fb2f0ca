import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { followers, ofPhrases } from './of-phrases.ts';
import { possessor } from './possessors.ts';
import { premodifier } from './premodifiers.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** Roles inside and right after a noun phrase that names a violation: `X’s killing of Y by Z`. */
export function nounRoles(scene: Scene, anchor: Anchor, noun: NounChunk): Finding[] {
  const findings = [...attributive(scene, anchor, noun)];
  const following = followers(scene, noun);
  if (anchor.last !== noun.index) following.push(...ofPhrases(scene, anchor.last, noun));
  findings.push(...following);
  const hasVictim = following.some((finding) => finding.role === 'victim');
  if (anchor.extent.to > noun.head || isAct(scene, noun))
    findings.push(...possessor(scene, noun, hasVictim));
  findings.push(...premodifier(scene, noun, anchor.extent, hasVictim));
  return findings;
}

/** `the army’s torture campaign`, not `its torture shelter`: the head is itself what someone does. */
function isAct({ grammar }: Scene, noun: NounChunk): boolean {
  const { nouns } = grammar;
  const head = singular(noun.word);
  return nouns.of_the_doer.has(head) || nouns.owned_acts.has(head);
}

/** `kidnapped girls`, `corrupt officials`: the trigger stands before the head of its phrase. */
function attributive(scene: Scene, anchor: Anchor, noun: NounChunk): Finding[] {
  if (anchor.extent.to > noun.head || !scene.syntax.isActor(noun)) return [];
  const last = scene.tokens[anchor.extent.to - 1]!;
  if (scene.grammar.nouns.doers.has(singular(noun.word))) {
    return [nounFinding('perpetrator', noun, 'compound-doer')];
  }
  const participle =
    /(?:ed|en)$|^(?:starving|dying|fleeing)$/.test(last.lower) ||
    scene.grammar.verbs.irregular.has(last.lower);
  if (participle || scene.grammar.nouns.bearers.has(singular(noun.word))) {
    return [nounFinding('victim', noun, 'attributive-participle')];
  }
  const { perpetrators } = scene.actors;
  const type = lookUp(scene.tokens, noun.head, noun.head, perpetrators, scene.actors);
  const opening = scene.tokens[anchor.extent.from]!.lower;
  const does =
    scene.grammar.adjectives.blamed.has(last.lower) ||
    (last.pos === 'NOUN' &&
      type !== null &&
      opening !== 'child' &&
      !(opening !== last.lower && /(?:ed|en)$/.test(opening)));
  return does ? [nounFinding('perpetrator', noun, 'attributive-adjective')] : [];
}
