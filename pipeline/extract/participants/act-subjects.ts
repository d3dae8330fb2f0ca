import { extentFinding, type Finding, type Scene } from './found.ts';
import type { ObjectGoverned, Rule } from './governed.ts';
import { followers } from './of-phrases.ts';
import { isBody, possessor, possessorOf } from './possessors.ts';
import type { NounChunk } from './syntax/chunk.ts';

const LISTING = /^(?:include|comprise)$/;
const AMOUNTING = /^(?:constitute|comprise|represent)d?$/;

/** `abuses by soldiers include X`, `the guards’ methods include X`: those whose abuses they are. */
export const listing: Rule<ObjectGoverned> = ({ scene, verb, subject }) =>
  LISTING.test(verb.word) && !scene.syntax.isActor(subject) ? listedOf(scene, subject) : null;

/** `the army’s actions constitute X`: the army. */
export const amounting: Rule<ObjectGoverned> = ({ scene, verb, subject }) =>
  AMOUNTING.test(verb.word) && !scene.syntax.isActor(subject) ? doerOfAct(scene, subject) : null;

/** `X’s actions constitute war crimes`, `the treatment of Y by X amounted to torture`: X, and Y. */
export function doerOfAct(scene: Scene, act: NounChunk): Finding[] {
  const owner = possessorOf(scene, act);
  const body = owner && isBody(scene, owner) ? owner : null;
  const owned = body ? [extentFinding('perpetrator', body, 'possessor-of-subject')] : [];
  return [...followers(scene, act), ...owned];
}

/** Of `abuses` their owner does what they include; of another violation whoever does that one. */
function listedOf(scene: Scene, list: NounChunk): Finding[] {
  if (scene.grammar.nouns.abuses.has(list.word)) {
    const owner = possessorOf(scene, list);
    const owned = owner ? [extentFinding('perpetrator', owner, 'owner-of-abuse')] : [];
    return [...followers(scene, list), ...owned];
  }
  if (!scene.syntax.isTrigger(list.head)) return [];
  const others = followers(scene, list);
  const hasVictim = others.some(({ role }) => role === 'victim');
  return [...others, ...possessor(scene, list, hasVictim)];
}
