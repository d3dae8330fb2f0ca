import { type Family, type Line, lower, word, written } from './line.ts';
import { andAHalf, quantityAt } from './numbers.ts';

/** They count from what happened. */
const EVENTS = new Set(['after', 'before', 'prior', 'following']);

/** Shifts: three days later, two years ago, nine days prior, a month earlier, the day before. */
export const shift: Family = (line, at) => {
  const own = word(line, at).unit;
  const count = own ? { to: at, value: single(line, at) } : quantityAt(line, at);
  if (!count) return null;
  const { unit } = word(line, count.to);
  if (unit === undefined) return null;
  const half = own && count.value === 1 ? andAHalf(line, at + 1) : null;
  const turn = half ?? count.to + 1;
  const end = fromNow(line, turn);
  const { shift: direction } = word(line, turn);
  const relation = end ? { base: 'document' as const, sign: 1 } : direction;
  if (!relation) return null;
  if (own && !end && !standsAlone(line, at)) return null;
  const turning = EVENTS.has(lower(line, turn));
  if (turning && (isLength(line, at, own !== undefined) || isRule(line, at))) return null;
  const event = turning && isEvent(line, turn + 1);
  const exact = half === null ? count.value : 1.5;
  return {
    to: end ?? turn + 1,
    rule: `shift:${lower(line, turn)}`,
    meaning: {
      kind: 'shift',
      amount: event && isBounded(line, at) ? null : exact,
      unit,
      event,
      ...relation,
    },
  };
};

/** *less than a month after the vote* may be any day of it. */
function isBounded(line: Line, at: number): boolean {
  const than = ['a', 'an'].includes(lower(line, at - 1)) ? at - 2 : at - 1;
  return lower(line, than) === 'than' && BOUNDS.has(lower(line, than - 1));
}

const BOUNDS = new Set(['less', 'more', 'fewer']);

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

/** Words between *for* or *within* and the number of what is a length, not a date. */
const BETWEEN = new Set(
  'a an the at least most over about nearly almost roughly approximately around just only more well full than another required first'.split(
    ' ',
  ),
);
const LENGTH = new Set(['for', 'within']);
const COMPARED = new Set(['later', 'less', 'fewer', 'earlier', 'sooner']);
const NEGATED = new Set(['no', 'not', 'nor']);

/**
 * *up to four days before arraignment*, *for more than two years after his trial*, *no later than 12
 * hours after the arrest*, *the two weeks after the vote* state a length.
 */
function isLength(line: Line, at: number, singular: boolean): boolean {
  if (!singular && lower(line, at - 1) === 'the') return true;
  if (lower(line, at - 1) === 'least' && lower(line, at - 2) === 'at') return true;
  let position = at - 1;
  while (position >= line.from && BETWEEN.has(lower(line, position))) position -= 1;
  const form = lower(line, position);
  if (COMPARED.has(form)) return NEGATED.has(lower(line, position - 1));
  return LENGTH.has(form) || (form === 'to' && lower(line, position - 1) === 'up');
}

/** *Notice must be given ten days prior to the event* tells of no event that happened. */
function isRule(line: Line, at: number): boolean {
  for (let i = at - 1; i >= line.from; i -= 1) {
    if (line.lexicon.negatives.rules.has(lower(line, i)))
      return written(line, i) === lower(line, i);
  }
  return false;
}

/** True where what it is counted from follows: *two days after the raid*, not *two days after*. */
function isEvent(line: Line, at: number): boolean {
  const { pos } = line.tokens[at] ?? {};
  return at < line.to && pos !== 'PUNCT' && pos !== 'CCONJ';
}
