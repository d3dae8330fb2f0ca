import type { FormRole } from './forms.ts';
import type { PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import type { PackedWords } from './word-table.ts';

/** A graph of patterns in flat arrays, walked as it lies. Places are numbered. Plain data. */
export interface PackedGraph<T> {
  readonly forms: PackedWords;
  /** Of each form: the steps that it fits and its role in them, by turns. */
  readonly fits: PackedLists;
  /** Of each step: the ways that it opens from the beginning: place, where it is open, prospect, reach. */
  readonly firsts: PackedLists;
  /**
   * What each place has:
   * - 1 where it is reached over a word whose force reaches over a coordination, else 0;
   * - the patterns that end there, as positions in `values`;
   * - the places that are reached without a word: the ends of choices;
   * - the places behind `<` and behind `>`, or {@link NONE};
   * - the words that lead on: step, place;
   * - the gaps that lead on: position in `gaps`, place.
   *
   * A list has its length before it.
   */
  readonly places: PackedLists;
  readonly gaps: readonly GapStep[];
  readonly values: readonly T[];
  readonly outlook: PackedOutlook;
}

/**
 * By what words places lead on to the end of a pattern: see `Outlook`. Places from which the same
 * words do have the same prospect; prospects are numbered. A word by which very many places lead on
 * tells little; there it is what follows the word that tells.
 */
export interface PackedOutlook {
  /** Of each place: its prospect, {@link AT_END} where a pattern ends. */
  readonly prospects: Int32Array;
  /** Of each place: how many words may stand before the one that leads on. */
  readonly reach: Int16Array;
  /** Of each step: the prospects that it brings to an end. */
  readonly lasts: PackedLists;
  /** Of each step: the prospects that it leads on, and those to which it leads, with their reach. */
  readonly links: PackedLists;
  /** Of each prospect: those that hold it, beside others. */
  readonly befores: PackedLists;
}

/** Cells of each way from the beginning, word or gap that leads on, and link. */
export const FIRST_CELLS = 4;
export const WAY_CELLS = 2;
export const LINK_CELLS = 3;
/** No mark has been met on the way. */
export const UNMARKED = -1;
/** Stands for a place that is not there. */
export const NONE = -1;
/** The prospect of places where a pattern ends. */
export const AT_END = 0;
/** Roles by their number. */
export const ROLES: readonly FormRole[] = ['any', 'verb', 'noun'];
