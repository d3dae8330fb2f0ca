import { extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { governorRoles } from './governor.ts';
import { isBody, possessorOf } from './possessors.ts';
import { premodifier } from './premodifiers.ts';
import { phrasesAfter } from './prepositional.ts';
import { singular } from './syntax/animacy.ts';
import type { NounChunk } from './syntax/chunk.ts';

export function isWeapon({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  return syntax.isTrigger(noun.head) || grammar.nouns.weapons.has(singular(noun.word));
}

/** `a drone strike by the army killed`, `militia attacks left`: those whose act or weapon it was. */
export function weaponOf(scene: Scene, subject: NounChunk): Finding[] {
  if (!isWeapon(scene, subject)) return [];
  const fired = scene.grammar.nouns.shots.has(subject.word);
  const by = phrasesAfter(scene.syntax, subject.index).find(
    ({ word, noun }) => (word === 'by' || (fired && word === 'from')) && scene.syntax.isActor(noun),
  );
  if (by) return [nounFinding('perpetrator', by.noun, 'weapon-by')];
  const extent = possessorOf(scene, subject);
  if (extent && isBody(scene, extent)) return [extentFinding('perpetrator', extent, 'weapon-of')];
  const named = premodifier(scene, subject, { from: subject.head, to: subject.head });
  return named.length > 0
    ? named
    : governorRoles(scene, subject).filter(({ role }) => role === 'perpetrator');
}

/** `the army’s campaign silenced critics`: the army. */
export function ownerOfAct(scene: Scene, subject: NounChunk): Finding[] {
  const { of_the_doer, owned_acts } = scene.grammar.nouns;
  const word = singular(subject.word);
  const extent = possessorOf(scene, subject);
  return extent && isBody(scene, extent) && (of_the_doer.has(word) || owned_acts.has(word))
    ? [extentFinding('perpetrator', extent, 'owner-of-act')]
    : [];
}
