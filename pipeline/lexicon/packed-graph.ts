import type { FormRole } from './forms.ts';
import type { PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import type { PackedWords } from './word-table.ts';

/** A graph of patterns in flat arrays, walked as it lies. Plain data. */
export interface PackedGraph<T> {
  readonly forms: PackedWords;
  /** Of each form: the steps that it fits and its role in them, by turns. */
  readonly fits: PackedLists;
  /** Of each step: the ways that it opens from the beginning (place, leads, where they are open). */
  readonly firsts: PackedLists;
  /**
   * The places, one after the other; a place is known by its first cell. Each says
   * - 1 where it is reached over a word whose force reaches over a coordination, else 0;
   * - the patterns that end there, as positions in `values`;
   * - the places that are reached without a word: the ends of choices;
   * - the places behind `<` and behind `>`, or {@link NONE};
   * - the words that lead on: step, place, leads;
   * - the gaps that lead on: position in `gaps`, place, leads.
   *
   * A list has its length before it. The leads of a place are the bits of the steps that lead on from
   * it, or {@link ANY} where it must be visited whatever comes next.
   */
  readonly cells: Int32Array;
  readonly gaps: readonly GapStep[];
  readonly values: readonly T[];
}

/** Cells of a place that has nothing, and of each word or gap that leads on. */
export const FIXED_CELLS = 7;
export const WAY_CELLS = 3;

/** No mark has been met on the way. */
export const UNMARKED = -1;
/** Stands for a place that is not there. */
export const NONE = -1;
/** Roles by their number. */
export const ROLES: readonly FormRole[] = ['any', 'verb', 'noun'];

/** Every step has one of 31 bits; with no bit in common, no word that may come next is here. */
const BITS = 31;
/** A bit that all words have. */
export const ANY = 1 << BITS;

export function bitOf(step: number): number {
  return 1 << (step % BITS);
}
