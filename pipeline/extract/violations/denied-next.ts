import type { Sentence, ViolationMention } from '../../model.ts';

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

/** Denied in so many words, not by a sentence that denies what another reports. */
function deniesItself({ assertion, assertionRule }: ViolationMention): boolean {
  return assertion === 'denied' && assertionRule !== 'denies-these';
}
