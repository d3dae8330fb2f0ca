import { isoDuration } from './durations.ts';
import { type Family, lower, skip, word } from './line.ts';
import { quantityAt } from './numbers.ts';
import { isYear } from './seasons.ts';

const LEADING = new Set([
  'last',
  'past',
  'previous',
  'preceding',
  'next',
  'coming',
  'following',
  'first',
  'final',
  'subsequent',
  'succeeding',
  'ensuing',
  'intervening',
]);

/**
 * Several units that are placed by a word before them. They are a length, the last 12 months, save
 * months counted from an end of a year: the first eleven months of the year.
 * @param inner what reads the year
 */
export function stretch(inner: Family): Family {
  return (line, at) => {
    const leading = lower(line, at);
    if (!LEADING.has(leading)) return null;
    const count = quantityAt(line, at + 1);
    if (!count) return null;
    const { unit, plural } = word(line, count.to);
    if (unit === undefined || !plural) return null;
    const to = count.to + 1;
    const of = lower(line, to) === 'of' ? inner(line, skip(line, to + 1, 'the')) : null;
    if (of && unit === 'month' && count.value !== null && count.value < 12 && isYear(of.meaning)) {
      const first = leading === 'first' ? 1 : 13 - count.value;
      const last = leading === 'first' ? count.value : 12;
      if (leading === 'first' || leading === 'last' || leading === 'final')
        return {
          to: of.to,
          rule: 'months-of-year',
          meaning: { kind: 'months', first, last, of: of.meaning },
        };
    }
    const value = isoDuration(unit, count.value);
    return value === null
      ? null
      : { to, rule: 'duration:placed', meaning: { kind: 'duration', value } };
  };
}
