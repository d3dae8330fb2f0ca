import type { EntityMention } from '../../../model.ts';
import { compoundEnd, isAligned, isComplete } from './noun-limits.ts';
import { takeWord } from './noun-words.ts';
import type { Words } from './words.ts';

/** What closes the name of an office: `secretary-general`. */
const OFFICE = /^(?:general|elect|chief)$/;
/** `in the past year police`: these open a time that is no part of the noun behind it. */
const PAST = /^(?:past|last|previous|following)$/;

/** A noun phrase as far as it is read. */
export interface NounRun {
  /** Its first token. */
  readonly first: number;
  /** The token to read next. */
  next: number;
  /** The last noun so far; -1 where there is none, or only that of a possessor. */
  head: number;
  /** The token after the possessor; `first` where there is none. */
  ownFrom: number;
  /** The name that was read last, unless a noun came behind it. */
  entity: EntityMention | null;
}

/** Reads the noun phrase up to the token, `next`, that is no part of it. */
export function readRun(words: Words, first: number): NounRun {
  const run: NounRun = { first, next: first, head: -1, ownFrom: first, entity: null };
  while (run.next < words.end && takeNext(words, run));
  return run;
}

/** Reads a name, a time, a compound or a word; false where the phrase ends. */
function takeNext(words: Words, run: NounRun): boolean {
  const { next } = run;
  const named = words.mentions.entities.get(next);
  if (named) return takeName(words, run, named.mention, named.to);
  const date = words.mentions.dates.get(next);
  if (date) return skipDate(words, run, date.to);
  const compound = compoundEnd(words, next);
  if (compound > next + 1) return takeCompound(words, run, compound);
  const token = words.at(next)!;
  if (token.lower === '(' && isInsertion(words, run)) {
    run.next += 3;
    return true;
  }
  if (token.lower === '-' && run.entity && run.head === next - 1 && isAligned(words, next)) {
    run.head = -1;
    run.entity = null;
    run.next += 2;
    return true;
  }
  if (!takeWord(words, run, token)) return false;
  run.next += 1;
  return true;
}

/** A name heads the phrase, unless a phrase of its own begins with it. */
function takeName(words: Words, run: NounRun, name: EntityMention, to: number): boolean {
  const { first, head, next } = run;
  if (head >= 0 && next > first && (isNewName(run.entity) || isComplete(words, head, name)))
    return false;
  run.entity = name;
  run.next = Math.min(to, words.end);
  run.head = run.next - 1;
  return true;
}

/** A name after a name is a phrase of its own, unless the first is an adjective: `Chinese ZTE`. */
function isNewName(entity: EntityMention | null): boolean {
  return entity !== null && entity.label !== 'NORP';
}

/** `the May 2019 protests`: a time may stand before the noun. */
function skipDate(words: Words, run: NounRun, to: number): boolean {
  const { first, head, next } = run;
  if (next === first || head >= 0 || PAST.test(words.lower(next))) return false;
  if (!words.isNounish(to) && !(words.at(to)?.pos === 'ADJ' && words.isBeforeNoun(to)))
    return false;
  run.next = to;
  return true;
}

/** Words joined by hyphens head the phrase, or qualify what heads it: `gender-based violence`. */
function takeCompound(words: Words, run: NounRun, to: number): boolean {
  const beforeNoun = words.isBeforeNoun(to - 1);
  const adjective = isAdjective(words, to - 1, beforeNoun);
  if (adjective && !beforeNoun) return false;
  if (!adjective) {
    run.head = to - 1;
    run.entity = null;
  }
  run.next = to;
  return true;
}

/** True for a compound that qualifies a noun, by its last word. */
function isAdjective(words: Words, last: number, beforeNoun: boolean): boolean {
  const { pos, lower } = words.at(last)!;
  if (OFFICE.test(lower)) return false;
  if (pos === 'ADJ' || lower.endsWith('ed')) return true;
  return beforeNoun && (lower.endsWith('ing') || lower === 'old');
}

/** `the commission (CNDH) president`: a word in brackets between two nouns. */
function isInsertion(words: Words, { head, next }: NounRun): boolean {
  return head >= 0 && words.at(next + 2)?.lower === ')' && words.at(next + 3)?.pos === 'NOUN';
}
