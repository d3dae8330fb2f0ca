import type { Resources } from '../../../lexicon/resources.ts';
import { isNoun, isVerb, nextOf } from './around.ts';
import type { NounChunk, RawChunk } from './chunk.ts';
import { joinNames } from './name-lists.ts';
import { isReduced, OpenClause } from './open-clause.ts';

/** Only nouns of one kind make a list. */
export type NounKind = 'violation' | 'actor' | 'other';
type KindOf = (noun: NounChunk) => NounKind;

/** A sentence, and the lists found in it so far: each noun of one has the whole. */
interface Reading {
  readonly chunks: readonly RawChunk[];
  readonly groups: Map<number, readonly NounChunk[]>;
}

/**
 * Joins noun chunks into lists: `A and B`, `A, B and C`. Actors are joined to actors, things to
 * things; a noun after `and` that is the subject of a verb of its own begins a clause instead.
 */
export function coordinate(
  chunks: readonly RawChunk[],
  grammar: Resources['grammar'],
  kindOf: KindOf,
): Map<number, readonly NounChunk[]> {
  const reading: Reading = { chunks, groups: new Map() };
  const clause = new OpenClause(reading, grammar);
  for (const chunk of chunks) {
    clause.read(chunk);
    if (chunk.kind !== 'conjunction' || chunk.word === 'but') continue;
    const next = nextOf(reading, chunk.index);
    const list = listBefore(reading, chunk.index);
    const last = list.at(-1);
    if (!isNoun(next) || !last) continue;
    const follower = followerOf(reading, next, grammar);
    if (clause.hasVerb && isOwnVerb(reading, follower, grammar)) {
      clause.restart();
      continue;
    }
    if (list.length > 1 && isVerb(follower) && isFronted(reading, list[0]!, clause)) list.shift();
    if (isHome(reading, last, next, kindOf) || isElsewhere(reading, last, next, grammar)) continue;
    join(reading, list, next, kindOf);
  }
  joinNames(chunks, reading.groups);
  return reading.groups;
}

/** Joins the nouns of one kind with which a list ends to the one behind `and`; else names to each other. */
function join({ groups }: Reading, list: NounChunk[], next: NounChunk, kindOf: KindOf): void {
  const kind = kindOf(list.at(-1)!);
  const alike = list.slice(list.findLastIndex((noun) => kindOf(noun) !== kind) + 1);
  if (kindOf(next) === kind) {
    const earlier = groups.get(alike[0]!.index);
    const goesOn = earlier && earlier.at(-1) === alike[0];
    const all = goesOn ? [...earlier, ...alike.slice(1), next] : [...alike, next];
    for (const noun of all) groups.set(noun.index, all);
  } else if (kind === 'actor' && alike.length > 1 && alike.every(({ entity }) => entity)) {
    for (const noun of alike) groups.set(noun.index, alike);
  }
}

/** The nouns right before a conjunction, as far as commas join them. */
function listBefore(reading: Reading, conjunction: number): NounChunk[] {
  const comma = reading.chunks[conjunction - 1]?.kind === 'comma';
  const list: NounChunk[] = [];
  let noun = nounBefore(reading, comma ? conjunction - 1 : conjunction);
  while (noun) {
    list.unshift(noun);
    noun = listedBefore(reading, noun);
  }
  return list;
}

/** The noun that a comma joins to one; `null` where it belongs to another list, or has the one for its apposition. */
function listedBefore(reading: Reading, { index, article }: NounChunk): NounChunk | null {
  if (reading.chunks[index - 1]?.word !== ',') return null;
  const earlier = nounBefore(reading, index - 1);
  if (!earlier || reading.groups.get(earlier.index)?.at(-1) === earlier) return null;
  return article && earlier.entity?.label === 'PERSON' ? null : earlier;
}

/** The noun before a position; a remark in brackets parts no list: `the union (TUC) and the council`. */
function nounBefore({ chunks }: Reading, index: number): NounChunk | null {
  const before = chunks[index - 1];
  const remark = before?.kind === 'adverb' && before.word === '(';
  const noun = remark ? chunks[index - 2] : before;
  return isNoun(noun) ? noun : null;
}

/** What stands behind a noun, or behind an amount and what it counts. */
function followerOf(
  reading: Reading,
  { index, word }: NounChunk,
  { pronouns }: Resources['grammar'],
): RawChunk | undefined {
  const next = nextOf(reading, index);
  const amount = pronouns.quantifying.has(word) || /^\d+$/.test(word);
  const whole = next?.word === 'of' && amount ? nextOf(reading, next.index) : undefined;
  return isNoun(whole) ? nextOf(reading, whole.index) : next;
}

/** `police beat him, and guards | watched`: a verb of which the noun before is the subject. */
function isOwnVerb(
  reading: Reading,
  verb: RawChunk | undefined,
  grammar: Resources['grammar'],
): boolean {
  if (!isVerb(verb) || verb.form === 'gerund' || verb.form === 'infinitive') return false;
  return !isReduced(reading, verb, grammar);
}

/** `According to lawyers, police and guards beat him`: the comma closes what opens the sentence. */
function isFronted({ chunks }: Reading, { index }: NounChunk, clause: OpenClause): boolean {
  if (chunks[index - 1]?.word === 'to' && chunks[index - 2]?.word === 'according') return true;
  const opens = chunks[0]?.kind === 'preposition' && chunks[index - 1]?.kind === 'preposition';
  return opens && !clause.hasVerb;
}

/** `residents of Paoua and people who fled`, `Ana Ruiz of Peru and Leo Roth`: a place of which someone is, and others. */
function isHome(
  { chunks }: Reading,
  { index, entity }: NounChunk,
  next: NounChunk,
  kindOf: KindOf,
): boolean {
  const people = chunks[index - 2];
  if (entity?.label !== 'GPE' || chunks[index - 1]?.word !== 'of' || !isNoun(people)) return false;
  if (next.entity) return next.entity.label === 'PERSON' && people.entity?.label === 'PERSON';
  return next.ownFrom === next.from && kindOf(people) === 'actor';
}

/** `arrested five in Lagos and | ten in Abuja`: a place, and how many somewhere else. */
function isElsewhere(
  { chunks }: Reading,
  { index, entity }: NounChunk,
  next: NounChunk,
  { prepositions, pronouns }: Resources['grammar'],
): boolean {
  if (entity?.label !== 'GPE' || !pronouns.quantifying.has(next.word)) return false;
  const isPlaced = prepositions.place.has(chunks[index - 1]?.word ?? '');
  return isPlaced && chunks[next.index + 1]?.kind === 'preposition';
}
