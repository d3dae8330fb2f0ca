import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Exception, ViolationEntry } from '../../lexicon/violations.ts';
import type { Sightings } from './sightings.ts';

type Match = PatternMatch<ViolationEntry>;

/**
 * Leaves out, or gives another category to, what an exception of `exceptions.yml` speaks of: an act
 * told by a word that names its means beside it, a fighter who fell in battle, a church that is no
 * association.
 */
export function withoutExceptions(at: Sightings, matches: readonly Match[]): readonly Match[] {
  const { exceptions, context } = at;
  if (exceptions.length === 0 || matches.length === 0) return matches;
  const own = exceptions.filter(({ value }) => !value.unless.some((name) => context.has(name)));
  if (own.length === 0) return matches;
  const kept: Match[] = [];
  matches.forEach((match, i) => {
    const found = own.find((one) => speaksOf(one, match) && isBeside(one, matches, i));
    if (!found) kept.push(match);
    else if (found.value.as !== null) kept.push(asOther(match, found.value.as, found.value.id));
  });
  return kept;
}

function speaksOf({ value, from, to }: PatternMatch<Exception>, match: Match): boolean {
  const { of, beside, within } = value;
  const reach = beside.length > 0 ? 0 : within;
  return of.includes(match.value.category) && from < match.to + reach && match.from < to + reach;
}

/** One of the neighbours is of a category beside which the match gives way. */
function isBeside(
  { value }: PatternMatch<Exception>,
  matches: readonly Match[],
  at: number,
): boolean {
  const { beside, within } = value;
  if (beside.length === 0) return true;
  const { from, to } = matches[at]!;
  return [matches[at - 1], matches[at + 1]].some(
    (other) =>
      other !== undefined &&
      beside.includes(other.value.category) &&
      other.from - to <= within &&
      from - other.to <= within,
  );
}

function asOther(match: Match, category: string, id: string): Match {
  return { ...match, value: { ...match.value, id, category, also: null } };
}
