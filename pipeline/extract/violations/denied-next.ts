import type { Sentence, ViolationMention } from '../../model.ts';
import type { Cue } from './cue.ts';
import type { Sightings } from './sightings.ts';

/** How far from the beginning of the next paragraph a denial may stand. */
const LONGEST_SUBJECT = 7;

/**
 * What a sentence reports is denied where the next of its block denies the same act: `Witnesses said
 * police beat him. A spokesman denied that officers had beaten anyone.`
 * @param found the mentions of each sentence
 */
export function withDenials(
  sentences: readonly Sentence[],
  found: readonly (readonly ViolationMention[])[],
): ViolationMention[] {
  return found.flatMap((own, index) => {
    const denied = found[index + 1]?.filter(deniesItself) ?? [];
    if (denied.length === 0 || sentences[index + 1]!.block !== sentences[index]!.block) return own;
    return own.map((mention) => {
      const later = denied.find(({ rule }) => rule === mention.rule);
      return later && mention.assertion === 'reported'
        ? { ...mention, assertion: 'denied' as const, assertionRule: later.assertionRule }
        : mention;
    });
  });
}

/**
 * What of a sentence denies what the one before reports: anything in the same block; in the next
 * paragraph, since news has a sentence a paragraph, what it begins with: `The army denied it.`
 */
export function denialOf(before: Sentence, next: Sightings | undefined): Cue | undefined {
  if (!next) return undefined;
  const { block, kind, firstToken } = next.sentence;
  const goesOn = kind === 'prose' && before.kind === 'prose';
  return next.assertions.find(
    ({ value, from }) =>
      value.reach === 'back' &&
      (block === before.block || (goesOn && from - firstToken <= LONGEST_SUBJECT)),
  );
}

/** Denied in so many words, not by a sentence that denies what another reports. */
function deniesItself({ assertion, assertionRule }: ViolationMention): boolean {
  return assertion === 'denied' && assertionRule !== 'denies-these';
}
