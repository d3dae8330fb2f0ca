import type { Participant, Role } from '../../model.ts';
import type { MentionsById } from './mentions-by-id.ts';
import { WeightedCounts } from './weighted-counts.ts';

/** What stands for somebody and does not say whom. */
const PRONOUN =
  /^(?:i|me|my|we|us|our|you|your|he|him|his|she|her|it|its|they|them|their|those|these|who|whom|which|that|one|some|others|another)$/;

/**
 * Ids of the mentions that fill a role, the most frequent first: of those with the same words the
 * first of the text stands for all. Pronouns that nothing resolves are left out.
 */
export function fillersOf(
  mentions: MentionsById,
  participants: readonly Participant[],
  role: Role,
): string[] {
  const first = new Map<string, string>();
  const fillers = new WeightedCounts<string>();
  for (const one of participants) {
    if (one.role !== role) continue;
    const id = one.resolvedTo ?? one.mention;
    const name = mentions.get(id)?.text.toLowerCase();
    if (name === undefined || PRONOUN.test(name)) continue;
    if (!first.has(name)) first.set(name, id);
    fillers.add(first.get(name)!, 1);
  }
  return fillers.ranked();
}
