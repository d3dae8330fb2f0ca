import type { Resources } from '../../../lexicon/resources.ts';
import type { NounChunk, RawChunk, RawVerbChunk } from './chunk.ts';
import { joinNames } from './name-lists.ts';

const AMOUNT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|all|both|dozens|hundreds|thousands|\d+)$/;

/** Only nouns of one kind make a list. */
export type NounKind = 'violation' | 'actor' | 'other';

/**
 * Joins noun chunks into lists: `A and B`, `A, B and C`. Actors are joined to actors, things to
 * things; a noun after `and` that is the subject of a verb of its own begins a clause instead.
 */
export function coordinate(
  chunks: readonly RawChunk[],
  { nouns, verbs, prepositions, pronouns }: Resources['grammar'],
  kindOf: (chunk: NounChunk) => NounKind,
): Map<number, readonly NounChunk[]> {
  const groups = new Map<number, readonly NounChunk[]>();
  let verbSeen = false;
  let opening = false;
  let related = false;
  for (const chunk of chunks) {
    if (chunk.kind === 'verb' && (chunk.form === 'finite' || chunk.form === 'past')) {
      if (!isDescription(chunk)) verbSeen = !related;
      related = false;
    }
    if (
      chunk.kind === 'noun' &&
      nouns.accounts.has(chunk.word) &&
      chunks[chunk.index + 1]?.kind === 'noun'
    )
      verbSeen = false;
    if (chunk.kind === 'relative') related = true;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      verbSeen = false;
    if (chunk.kind === 'subordinator' && chunk.index < 2) opening = true;
    if (opening && verbSeen && chunk.kind === 'comma' && chunks[chunk.index + 1]?.kind === 'noun') {
      verbSeen = false;
      opening = false;
    }
    if (chunk.kind !== 'conjunction' || chunk.word === 'but') continue;
    const next = nounAfter(chunk.index);
    const list = listBefore(chunk.index);
    if (!next || list.length === 0) continue;
    const follower = followerOf(next);
    const clause =
      verbSeen &&
      follower?.kind === 'verb' &&
      follower.form !== 'gerund' &&
      follower.form !== 'infinitive' &&
      !isReduced(follower);
    if (clause) {
      verbSeen = false;
      continue;
    }
    const opened = isCited(list[0]!.index) || (!verbSeen && isOpening(list[0]!.index));
    if (list.length > 1 && opened && follower?.kind === 'verb') list.shift();
    if (isHome(list.at(-1)!, next) || isElsewhere(list.at(-1)!, next)) continue;
    const kind = kindOf(next);
    if (kindOf(list.at(-1)!) !== kind) {
      const own = kindOf(list.at(-1)!);
      const same = list.slice(list.findLastIndex((noun) => kindOf(noun) !== own) + 1);
      if (own === 'actor' && same.length > 1 && same.every(({ entity }) => entity))
        for (const noun of same) groups.set(noun.index, same);
      continue;
    }
    let k = list.length - 1;
    while (k > 0 && kindOf(list[k - 1]!) === kind) k -= 1;
    const members = [...list.slice(k), next];
    const joined = groups.get(members[0]!.index);
    const all = joined && joined.at(-1) === members[0] ? [...joined, ...members.slice(1)] : members;
    for (const member of all) groups.set(member.index, all);
  }
  joinNames(chunks, groups);
  return groups;

  /** `residents of Paoua and people who fled`, `Ana Ruiz of Peru and Leo Roth`: a place of which someone is, and others. */
  function isHome({ index, entity }: NounChunk, next: NounChunk): boolean {
    const people = chunks[index - 2];
    if (entity?.label !== 'GPE' || chunks[index - 1]?.word !== 'of' || people?.kind !== 'noun')
      return false;
    if (next.entity) return next.entity.label === 'PERSON' && people.entity?.label === 'PERSON';
    return next.ownFrom === next.from && kindOf(people) === 'actor';
  }

  /** `arrested five in Lagos and | ten in Abuja`: a place, and how many somewhere else. */
  function isElsewhere({ index, entity }: NounChunk, { word, index: next }: NounChunk): boolean {
    if (entity?.label !== 'GPE' || !pronouns.quantifying.has(word)) return false;
    const preposition = chunks[index - 1]?.word ?? '';
    return prepositions.place.has(preposition) && chunks[next + 1]?.kind === 'preposition';
  }

  /** `soldiers backed by tanks and planes`, `men allied with the mayor and his sons`. */
  function isDescription({ form, index, word }: RawVerbChunk): boolean {
    if (form !== 'past') return false;
    const next = skipAdverbs(index + 1);
    if (next?.kind !== 'preposition') return false;
    return next.word === 'by' || verbs.describing.has(word);
  }

  /** `guards and clerks suspected of theft`: a participle that describes the list. */
  function isReduced({ form, index, word }: RawVerbChunk): boolean {
    const next = skipAdverbs(index + 1);
    if (form !== 'past' || next?.kind !== 'preposition') return false;
    return /^(?:of|by)$/.test(next.word) || verbs.describing.has(word);
  }

  /** `In cases documented by lawyers, police and guards beat him`: the comma closes what opens the sentence. */
  function isOpening(index: number): boolean {
    return chunks[index - 1]?.kind === 'preposition' && chunks[0]?.kind === 'preposition';
  }

  /** `According to lawyers, police and guards beat him`: the list begins behind the comma. */
  function isCited(index: number): boolean {
    return chunks[index - 1]?.word === 'to' && chunks[index - 2]?.word === 'according';
  }

  /** What stands behind a noun, or behind an amount and what it counts. */
  function followerOf({ index, word }: NounChunk): RawChunk | undefined {
    const next = skipAdverbs(index + 1);
    const whole =
      next?.word === 'of' && AMOUNT.test(word) ? skipAdverbs(next.index + 1) : undefined;
    return whole?.kind === 'noun' ? skipAdverbs(whole.index + 1) : next;
  }

  function skipAdverbs(index: number): RawChunk | undefined {
    let i = index;
    while (chunks[i]?.kind === 'adverb') i += 1;
    return chunks[i];
  }

  function nounAfter(index: number): NounChunk | null {
    const next = skipAdverbs(index + 1);
    return next?.kind === 'noun' ? next : null;
  }

  /** `the union (TUC) and the council`: a remark in brackets parts no list. */
  function isRemark(index: number): boolean {
    return chunks[index]?.kind === 'adverb' && chunks[index]!.word === '(';
  }

  /** The nouns right before a conjunction, as far as commas join them. */
  function listBefore(index: number): NounChunk[] {
    const list: NounChunk[] = [];
    let i = index - 1;
    if (chunks[i]?.kind === 'comma') i -= 1;
    while (i >= 0) {
      if (isRemark(i)) i -= 1;
      const chunk = chunks[i]!;
      if (chunk.kind !== 'noun') break;
      list.unshift(chunk);
      if (chunks[i - 1]?.kind !== 'comma') break;
      if (chunks[i - 1]?.word !== ',') break;
      const earlier = chunks[isRemark(i - 2) ? i - 3 : i - 2];
      if (earlier && groups.get(earlier.index)?.at(-1) === earlier) break;
      if (chunk.article && earlier?.kind === 'noun' && earlier.entity?.label === 'PERSON') break;
      i -= 2;
    }
    return list;
  }
}
