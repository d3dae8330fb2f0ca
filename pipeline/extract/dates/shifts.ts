import { type Family, type Line, lower, word } from './line.ts';
import { quantityAt } from './numbers.ts';

/** Shifts: three days later, two years ago, nine days prior, a month earlier, the day before. */
export const shift: Family = (line, at) => {
  const own = word(line, at).unit;
  const count = own ? { to: at, value: single(line, at) } : quantityAt(line, at);
  if (!count) return null;
  const { unit } = word(line, count.to);
  if (unit === undefined) return null;
  const end = fromNow(line, count.to + 1);
  const { shift: direction } = word(line, count.to + 1);
  const relation = end ? { base: 'document' as const, sign: 1 } : direction;
  if (!relation) return null;
  if (own && !end && !standsAlone(line, at)) return null;
  if (isBounded(line, at) && lower(line, count.to + 1) === 'before') return null;
  return {
    to: end ?? count.to + 2,
    rule: `shift:${lower(line, count.to + 1)}`,
    meaning: { kind: 'shift', amount: count.value, unit, ...relation },
  };
};

/** *a month later* is one month, *months later* nobody knows how many. */
function single(line: Line, at: number): number | null {
  return word(line, at).plural ? null : 1;
}

/** *from now*. */
function fromNow(line: Line, at: number): number | null {
  return lower(line, at) === 'from' && lower(line, at + 1) === 'now' ? at + 2 : null;
}

/** A unit without a number needs its article, or to be many: *a day after*, *years later*. */
function standsAlone(line: Line, at: number): boolean {
  if (word(line, at).plural) return !['the', 'of', 'those', 'these'].includes(lower(line, at - 1));
  return ['a', 'an', 'the'].includes(lower(line, at - 1));
}

/** *up to four days before arraignment*, *for two years before his trial* state a length. */
function isBounded(line: Line, at: number): boolean {
  const before = lower(line, at - 1);
  return before === 'for' || (before === 'to' && lower(line, at - 2) === 'up');
}
