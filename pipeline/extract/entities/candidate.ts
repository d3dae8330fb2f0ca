import type { EntityLabel } from '../../model.ts';

/** Tokens `[from, to)` that may be a name. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly label: EntityLabel;
  readonly rule: string;
}
