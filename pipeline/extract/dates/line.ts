import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import type { DateWord } from '../../lexicon/dates/words.ts';
import type { Token } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import type { Meaning } from './meaning.ts';

/** The tokens `[from, to)` of one sentence with the language data: what every rule reads. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly lexicon: DateLexicon;
}

/** An expression read from a position: it ends before token `to`. */
export interface Reading {
  readonly to: number;
  readonly meaning: Meaning;
  readonly rule: string;
  /** Marked only where it joins a neighbour: a clock time or part of day without its date. */
  readonly weak?: true;
  /** Where the expression begins if not where reading began. */
  readonly from?: number;
}

/** A rule family: the expression of its kind that begins at a token, or `null`. */
export type Family = (line: Line, at: number) => Reading | null;

const NOTHING: DateWord = {};

/** The token's small form; empty outside the sentence. */
export function lower(line: Line, at: number): string {
  return at >= line.from && at < line.to ? line.tokens[at]!.lower : '';
}

/** The token as written; empty outside the sentence. */
export function written(line: Line, at: number): string {
  return at >= line.from && at < line.to ? line.tokens[at]!.text : '';
}

/** What the token can be in a date. */
export function word(line: Line, at: number): DateWord {
  if (at < line.from || at >= line.to) return NOTHING;
  return line.lexicon.wordOf(line.tokens[at]!.form) ?? NOTHING;
}

const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '--']);

export function isDash(line: Line, at: number): boolean {
  return DASHES.has(lower(line, at));
}

/** The position after a token if it is one of these words, else the position itself. */
export function skip(line: Line, at: number, ...words: readonly string[]): number {
  return words.includes(lower(line, at)) ? at + 1 : at;
}

const beginsWithCapital = formFact(({ text }) => /^\p{Lu}/u.test(text));

/** True for a word that is written with a capital. */
export function isCapital(line: Line, at: number): boolean {
  return at >= line.from && at < line.to && beginsWithCapital(line.tokens[at]!.form);
}
