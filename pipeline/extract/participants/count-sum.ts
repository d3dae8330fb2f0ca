import type { Count } from './syntax/amounts.ts';

/** How many people a part of a list counts, and whether a number before it counts it too. */
export interface Part {
  /** Null where the part counts nobody. */
  readonly count: Count | null;
  /** `staff` in `14 students and staff`: without a number, an article or the like of its own. */
  readonly bare: boolean;
  /** `their families`, `several others`: people apart from those before, without a number. */
  readonly apart: boolean;
  readonly plural: boolean;
  /** What follows may belong to its `of` phrase: `members of the army and police`. */
  readonly hasOf: boolean;
  /** True for the name of a person. */
  readonly named: boolean;
  /** `relatives of two men`: its number counts others. */
  readonly others: boolean;
}

const UNBOUNDED: Count = { min: 0, max: null, approximate: false };

/**
 * Two parts of a list as one. A part without a number is counted by the number before it, if it is
 * bare; else it leaves the most open.
 */
export function joined(all: Part, part: Part): Part {
  const behindOf = all.hasOf && !part.apart;
  if (behindOf && (part.count === null || (part.named && all.count === null))) return all;
  if (part.bare && part.count === null && all.count !== null)
    return { ...all, count: shared(all.count, part.plural) };
  return {
    ...all,
    hasOf: all.hasOf || part.hasOf,
    count: sum(all.count ?? UNBOUNDED, part.count ?? UNBOUNDED),
  };
}

/** `14 students and staff` are 14; `a lawyer and activist` are one person or two. */
function shared({ min, max, approximate }: Count, plural: boolean): Count {
  if (min !== 1 || max === null) return { min, max, approximate };
  return { min, max: plural ? null : max + 1, approximate };
}

function sum(a: Count, b: Count): Count {
  const min = (a.min ?? 0) + (b.min ?? 0);
  return {
    min: min === 0 ? null : min,
    max: a.max === null || b.max === null ? null : a.max + b.max,
    approximate: a.approximate || b.approximate,
  };
}
