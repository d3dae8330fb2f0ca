import type fc from 'fast-check';

/** One thing to fuzz. Those of a stage stand in a file of their own and are listed in `targets.ts`. */
export interface FuzzTarget {
  readonly name: string;
  /** Share of the cases of a run; the usual share is 1, that of slow targets less. */
  readonly share: number;
  /** Made anew for each run. Holds where nothing but the documented errors is thrown. */
  readonly property: () => fc.IAsyncProperty<unknown[]> | fc.IProperty<unknown[]>;
}

/** A text that grows with a number, by which an attack on a quadratic spot shows itself. */
export interface FuzzAttack {
  readonly name: string;
  readonly text: (size: number) => string;
}
