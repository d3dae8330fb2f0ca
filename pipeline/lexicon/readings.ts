/** Which gaps of words a word ends: none, those without commas, or all. */
export const BARRIERS = ['none', 'comma', 'clause'] as const;
export type Barrier = (typeof BARRIERS)[number];

/** What a word is between two words of a pattern. */
export interface Between {
  readonly barrier: Barrier;
  /** An adverb that may stand between any two words of a pattern: `clamped down hard on`. */
  readonly aside: boolean;
}

/** What a word can be in the patterns. */
export interface Reading extends Between {
  /** The steps that it fits, in ascending order. */
  readonly steps: readonly number[];
  /** The ways that open with those steps from the beginning of patterns: place, open, prospect, reach. */
  readonly starts: readonly number[];
  /** What those steps say in the outlook. */
  readonly links: readonly number[];
  readonly lasts: readonly number[];
}

/** Where the cells of a reading say how it is; its lists follow, in this order. */
export const BITS = 0;
export const BARRIER = 1;
export const ASIDE = 2;
export const STEPS = 3;
export const STARTS = 4;
export const LINKS = 5;
export const LASTS = 6;
export const LISTS = 7;

/** Every step has one of 31 bits: a word that has no bit of it does not fit it. */
const BIT_COUNT = 31;

export function bitOf(step: number): number {
  return 1 << (step % BIT_COUNT);
}

/**
 * Readings, one after the other in one array: a text asks for those of every word, and what lies
 * together is read fastest. A reading is known by its first cell.
 */
export class Readings {
  private held = new Int32Array(2 ** 15);
  private end = 0;

  /** Good until a reading is added. */
  get cells(): Int32Array {
    return this.held;
  }

  add({ barrier, aside, steps, starts, links, lasts }: Reading): number {
    const bits = steps.reduce((sum, step) => sum | bitOf(step), 0);
    const counts = [steps, starts, links, lasts].map(({ length }) => length);
    const cells = [bits, BARRIERS.indexOf(barrier), aside ? 1 : 0, ...counts];
    cells.push(...steps, ...starts, ...links, ...lasts);
    const first = this.end;
    this.end += cells.length;
    if (this.end > this.held.length) {
      const wider = new Int32Array(Math.max(2 * this.held.length, this.end));
      wider.set(this.held);
      this.held = wider;
    }
    this.held.set(cells, first);
    return first;
  }
}
