import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Antecedent, ViolationEntry } from '../../lexicon/violations.ts';
import type { Sightings } from './sightings.ts';

/** How many sentences back `this right` may point. */
const FARTHEST = 3;

/** `this right` together with a category of the freedoms that it stands for. */
export interface Resolved {
  readonly match: PatternMatch<Antecedent>;
  readonly category: string;
}

/**
 * Finds what `restricted this right` restricts: the freedoms named last, in the same sentence before
 * it or up to three sentences back.
 */
export function resolveAntecedents(all: readonly Sightings[], index: number): Resolved[] {
  return all[index]!.antecedents.flatMap((match) => {
    const freedoms = freedomsBefore(all, index, match.from);
    const categories = new Set(freedoms.map(({ value }) => value.category));
    return [...categories].map((category) => ({ match, category }));
  });
}

function freedomsBefore(
  all: readonly Sightings[],
  index: number,
  position: number,
): PatternMatch<ViolationEntry>[] {
  for (let i = index; i >= Math.max(0, index - FARTHEST); i -= 1) {
    const found = all[i]!.violations.filter(
      ({ value, to }) => value.freedom && (i < index || to <= position),
    );
    if (found.length > 0) return found;
  }
  return [];
}
