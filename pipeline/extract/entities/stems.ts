import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import type { NameView } from './view.ts';

/** Names of bodies without their heads, by their first word. */
export type Stems = ReadonlyMap<string, readonly string[]>;

/** The stems of the bodies that a document names with a head: `strong egypt` of `Strong Egypt Party`. */
export function stemsOf(
  { folded, upper, grammar }: NameView,
  { words, persons, phrases, places }: EntityLexicon,
  found: readonly Candidate[],
): Stems {
  const stems = new Map<string, string[]>();
  for (const { from, to, label, rule } of found) {
    const last = to - 1;
    if (
      label !== 'ORG' ||
      rule !== 'org-head' ||
      last <= from ||
      !grammar.dropped_heads.has(folded[last]!)
    ) {
      continue;
    }
    const first = folded[from]!;
    const stem = keyOf(folded, from, last);
    if (phrases.get(stem) !== undefined || places.has(stem)) continue;
    const isSingle = last === from + 1;
    if (isSingle && (upper[from] || words.has(first) || first.length < 4)) continue;
    if (folded[last - 1] === "'s" || hasPerson(stem, persons, phrases)) continue;
    const list = stems.get(first);
    if (!list) stems.set(first, [stem]);
    else if (!list.includes(stem)) list.push(stem);
  }
  return stems;
}

/** `Kessane Party` may be named for a Mr Kessane. */
function hasPerson(
  stem: string,
  persons: EntityLexicon['persons'],
  phrases: EntityLexicon['phrases'],
): boolean {
  return stem.split(' ').some((word) => persons.has(word) && phrases.get(word) === undefined);
}

/** Where a stem that begins at a token ends; `at` where none does. */
export function endOfStem({ folded, capital }: NameView, stems: Stems, at: number): number {
  if (!capital[at]) return at;
  for (const stem of stems.get(folded[at]!) ?? []) {
    const to = at + stem.split(' ').length;
    if (keyOf(folded, at, to) === stem && capital[to - 1]) return to;
  }
  return at;
}

/**
 * Names with those that are stems of bodies as organisations, in the place of what they hold.
 * @param found labelled names in text order, without overlap
 */
export function withStems(
  view: NameView,
  lexicon: EntityLexicon,
  found: readonly Candidate[],
): readonly Candidate[] {
  const stems = stemsOf(view, lexicon, found);
  if (stems.size === 0) return found;
  const result: Candidate[] = [];
  let next = 0;
  for (let at = 0; at < view.folded.length; at += 1) {
    if (found[next]?.from === at && found[next]!.label === 'ORG') {
      result.push(found[next]!);
      at = found[next]!.to - 1;
      next += 1;
      continue;
    }
    const to = endOfStem(view, stems, at);
    let held = next;
    while (held < found.length && found[held]!.from < to) held += 1;
    const isWhole = to > at && (held === next || found[held - 1]!.to <= to);
    if (isWhole) result.push({ from: at, to, label: 'ORG', rule: 'stem' });
    else if (found[next]?.from === at) result.push(found[next]!);
    else continue;
    at = result.at(-1)!.to - 1;
    next = Math.max(held, next + (isWhole ? 0 : 1));
  }
  return result;
}
