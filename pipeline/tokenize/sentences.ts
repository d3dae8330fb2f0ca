import type { Abbreviations } from '../lexicon/abbreviations.ts';
import type { Span, WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';

/** What the repair needs to know of a token; offsets tell what stands together without a space. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly form: WordForm;
}

const TERMINAL = /^(?:[.!?…]+|[.!?]+["”’»)\]]+)$/u;
/** Whether a sentence may end with a word: with a mark, or with what closes behind one. */
const mayEnd = formFact(({ text }) => /[.!?…"'”’»)\]]$/u.test(text));
const CLOSING = /^["”’»)\]]+$/u;
/** No sentence ends with more closing quotes and brackets. */
const MOST_CLOSING = 8;
const STRAIGHT_QUOTE = /^["']$/;
const OPENING = /^["'“‘«([]$/u;
const NUMERAL = /^[\divxlc]+(?:[.,:]\d+)*$/iu;
const NOTE_NUMBER = /^\d{1,3}$/;
const LOWER_START = /^\p{Ll}/u;
const UPPER_START = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
const ENUMERATOR = /^(?:\d{1,4}|[a-z]|[ivxlc]{1,5})$/iu;

/**
 * Mends the sentence breaks of wink-nlp: takes back those that are none (after abbreviations,
 * initials and enumerators, before a small letter, and without any closing mark), adds those after
 * a closing mark that it missed, and leaves the number of a footnote (`…detained.12 The …`) to the
 * sentence that it follows.
 * @param words the tokens of one block
 * @param starts token indexes that begin a sentence, 0 first
 */
export function repairStarts(
  words: readonly Word[],
  starts: readonly number[],
  abbreviations: Abbreviations,
): number[] {
  const given = new Set(starts);
  const repaired: number[] = [];
  let earliest = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (i < earliest || !(given.has(i) || isMissed(words, i))) continue;
    if (i > 0 && !isBreak(words, i, abbreviations)) continue;
    const start = i === 0 ? 0 : afterNoteMark(words, i);
    if (start > i && LOWER_START.test(words[start]?.text ?? '')) continue;
    earliest = start + 1;
    if (start < words.length) repaired.push(start);
  }
  return repaired;
}

/** A capital, with or without an opening mark, after a space after a closing mark of its own. */
function isMissed(words: readonly Word[], start: number): boolean {
  if (start === 0 || !mayEnd(words[start - 1]!.form)) return false;
  const next = words[start]!;
  const at = beforeClosing(words, start);
  const isMark = TERMINAL.test(words[at]!.text) || endsShortForm(words, at);
  if (!isMark || words[start - 1]!.end === next.start) return false;
  const first = OPENING.test(next.text) ? words[start + 1] : next;
  return first !== undefined && UPPER_START.test(first.text);
}

/** A letter with its full stop behind a slash, `FGM/C.`: the end of a short form, not an initial. */
function endsShortForm(words: readonly Word[], at: number): boolean {
  const slash = words[at - 1];
  const { text, start } = words[at]!;
  return /^\p{Lu}\.$/u.test(text) && slash?.text === '/' && slash.end === start;
}

/** Where the sentence begins if what stands here is the mark of a note, glued to the full stop. */
function afterNoteMark(words: readonly Word[], start: number): number {
  const number = words[start]!.text === '[' ? start + 1 : start;
  if (!NOTE_NUMBER.test(words[number]?.text ?? '')) return start;
  if (number > start) return words[start + 2]?.text === ']' ? start + 3 : start;
  const { start: begin, end } = words[start]!;
  const isGlued = begin === words[start - 1]!.end;
  return isGlued && words[start + 1]?.start !== end ? start + 1 : start;
}

/** The last token before a sentence start that is no closing quote or bracket. */
function beforeClosing(words: readonly Word[], start: number): number {
  const furthest = Math.max(0, start - 1 - MOST_CLOSING);
  let before = start - 1;
  while (before > furthest && isClosing(words, before)) before -= 1;
  return before;
}

function isClosing(words: readonly Word[], at: number): boolean {
  const { text, start } = words[at]!;
  if (CLOSING.test(text) && !STRAIGHT_QUOTE.test(text)) return true;
  return STRAIGHT_QUOTE.test(text) && words[at - 1]?.end === start;
}

function isBreak(words: readonly Word[], start: number, abbreviations: Abbreviations): boolean {
  const next = words[start]!;
  const before = beforeClosing(words, start);
  const mark = words[before]!;
  if (isClosing(words, start) || LOWER_START.test(next.text)) return false;
  const stop = mark.text.endsWith('.');
  if (!TERMINAL.test(mark.text)) return stop && isEndOf(words, before, next, abbreviations);
  return !stop || isEndOf(words, before, next, abbreviations);
}

/** Whether the full stop at a position ends a sentence, and no abbreviation or enumerator. */
function isEndOf(
  words: readonly Word[],
  at: number,
  next: Word,
  abbreviations: Abbreviations,
): boolean {
  const mark = words[at]!;
  const glued = mark.text.length > 1 && /[\p{L}\d]/u.test(mark.text);
  const word = glued
    ? { text: mark.text.slice(0, -1), lower: mark.lower.slice(0, -1) }
    : words[at - 1];
  if (!word || /^\.{2,}$/.test(mark.text)) return true;
  if (abbreviations.always.has(word.lower)) return false;
  if (abbreviations.beforeNumber.has(word.lower) && NUMERAL.test(next.text)) return false;
  if (INITIAL.test(word.text)) return endsShortForm(words, at);
  if (glued || !ENUMERATOR.test(word.text)) return true;
  return at > 1 && words[at - 2]?.text !== ';';
}
