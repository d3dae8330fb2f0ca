import type { Abbreviations } from '../lexicon/abbreviations.ts';

/** What the repair needs to know of a token. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

const TERMINAL = /^(?:[.!?…]+|[.!?]+["”’»)\]]+)$/u;
const CLOSING = /^["”’»)\]]+$/u;
const NUMERAL = /^[\divxlc]+(?:[.,:]\d+)*$/iu;
const LOWER_START = /^\p{Ll}/u;
const INITIAL = /^\p{Lu}$/u;
const ENUMERATOR = /^(?:\d{1,4}|[a-z]|[ivxlc]{1,5})$/iu;

/**
 * Takes back the sentence breaks of wink-nlp that are none: after abbreviations, initials and
 * enumerators, before a small letter, and without any closing mark.
 * @param words the tokens of one block
 * @param starts token indexes that begin a sentence, 0 first
 */
export function repairStarts(
  words: readonly Word[],
  starts: readonly number[],
  abbreviations: Abbreviations,
): number[] {
  return starts.filter((start) => start === 0 || isBreak(words, start, abbreviations));
}

function isBreak(words: readonly Word[], start: number, abbreviations: Abbreviations): boolean {
  const next = words[start];
  let before = start - 1;
  while (before > 0 && CLOSING.test(words[before]?.text ?? '')) before -= 1;
  const mark = words[before];
  if (!next || !mark) return false;
  if (CLOSING.test(next.text)) return false;
  if (LOWER_START.test(next.text)) return false;
  const stop = mark.text.endsWith('.');
  if (!TERMINAL.test(mark.text) && !stop)
    return mark.text === ':' || mark.text === ';' ? false : stop;
  if (!stop) return true;
  const glued = mark.text.length > 1 && /[\p{L}\d]/u.test(mark.text);
  const word = glued
    ? { text: mark.text.slice(0, -1), lower: mark.lower.slice(0, -1) }
    : words[before - 1];
  if (!word) return true;
  if (abbreviations.always.has(word.lower)) return false;
  if (abbreviations.beforeNumber.has(word.lower) && NUMERAL.test(next.text)) return false;
  if (INITIAL.test(word.text)) return false;
  return !(before <= 1 && !glued && ENUMERATOR.test(word.text));
}
