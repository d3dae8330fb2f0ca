import { actorFindings, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { doesIt } from './individuals.ts';
import { subjectOf } from './subjects.ts';
import { firstOf } from './syntax/around.ts';
import type { Extent, NounChunk, VerbChunk } from './syntax/chunk.ts';

/** `denied the editor | access`: true for people right before what is denied to them. */
export function isRecipient({ syntax }: Scene, one: NounChunk, denied: NounChunk): boolean {
  return (
    one.index === firstOf(syntax, denied).index - 1 && syntax.isActor(one) && !/^\d/.test(one.word)
  );
}

/** `denied the editor access`: the noun right before is the one to whom it is denied. */
export function recipientRoles(scene: Scene, recipient: NounChunk): Finding[] {
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

/** `denied Ruiz medical care`: the name before what is denied, where it is read as one phrase. */
export function leadingName({ tokens, syntax }: Scene, noun: NounChunk): Extent | null {
  let to = noun.from;
  while (to < noun.head && tokens[to]!.pos === 'PROPN' && !syntax.isTrigger(to)) to += 1;
  return to > noun.from && syntax.isTrigger(to) ? { from: noun.from, to } : null;
}

/** The same as {@link recipientRoles} of such a name. */
export function grantRoles(scene: Scene, verb: VerbChunk, name: Extent): Finding[] {
  const subject = subjectOf(scene.syntax, verb);
  return [
    extentFinding('victim', name, 'recipient'),
    ...actorFindings(scene, 'perpetrator', subject, 'light-verb'),
  ];
}
