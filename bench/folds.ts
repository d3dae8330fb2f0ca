import type { Example } from './event-training.ts';

const FOLDS = 10;

/**
 * Parts examples into ten; articles that name a victim in common are about one incident and stay
 * together. Each round parts them anew, and always in the same way.
 */
export function foldsOf(examples: readonly Example[], round: number): Example[][] {
  const groups = groupsOf(examples)
    .map((group) => ({ group, key: hash(`${round} ${group[0]!.doc.id}`) }))
    .sort((a, b) => b.group.length - a.group.length || a.key - b.key);
  const folds = Array.from({ length: FOLDS }, (): Example[] => []);
  for (const { group } of groups) {
    const smallest = folds.reduce((least, fold) => (fold.length < least.length ? fold : least));
    smallest.push(...group);
  }
  return folds;
}

function groupsOf(examples: readonly Example[]): Example[][] {
  const groupOf = new Map<string, Example[]>();
  const groups = new Set<Example[]>();
  for (const example of examples) {
    const names = example.gold.victims.flatMap(({ victim_name: name }) =>
      name?.includes(' ') ? [name.toLowerCase()] : [],
    );
    const met = new Set(names.flatMap((name) => groupOf.get(name) ?? []));
    const group = [...groups].filter((one) => one.some((member) => met.has(member))).flat();
    for (const one of groups) if (one.some((member) => met.has(member))) groups.delete(one);
    group.push(example);
    groups.add(group);
    for (const name of names) groupOf.set(name, [...(groupOf.get(name) ?? []), example]);
  }
  return [...groups];
}

/** FNV-1a. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1)
    value = Math.imul(value ^ words.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
