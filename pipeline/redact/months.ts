import type { InferredPart, TimexType } from '../model.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const TO_THE_DAY = /([\dX]{4}-(?:0[1-9]|1[0-2]))-[\dX]{2}(?:T[\d:.Z+-]*)?[?~%]?/g;
const TO_THE_WEEK = /(\d{4})-W\d{2}(?:-\d)?(?:T[\d:.Z+-]*)?[?~%]?/g;
const FINER = /[\dX]{4}-XX-[\dX]{2}|T\d/;
const MONTH = /^([\dX]{4})-(0[1-9]|1[0-2])$/;

interface Dated {
  readonly timexType: TimexType;
  readonly value: string;
  readonly inferred: readonly InferredPart[];
}

/**
 * An EDTF value to the month, whether its year is known or open: `2019-05-03/2019-05-08` is
 * `2019-05`, `XXXX-05-03` is `XXXX-05`. A week is cut to its year; of a day or an hour whose month
 * is open nothing stays but `PAST_REF`.
 */
export function valueToMonth(value: string): string {
  const cut = value.replace(TO_THE_DAY, '$1').replace(TO_THE_WEEK, '$1');
  if (FINER.test(cut)) return 'PAST_REF';
  const [from, to] = cut.split('/');
  return from === to ? from! : cut;
}

/**
 * A value to the month as English writes it; `null` where it has no month. A year that the source
 * did not state is not put in its mouth.
 */
export function monthWords({ value, inferred }: Dated): string | null {
  if (inferred.includes('month')) return null;
  const [from = '', to] = value.split('/');
  const statesYear = !inferred.includes('year');
  if (to === undefined) return side(from, statesYear);
  if (to === '..' || to === '') return joined('', side(from, statesYear), ' onwards');
  if (from === '..' || from === '') return joined('up to ', side(to, statesYear), '');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const [first, last] = [side(from, statesYear && !sameYear), side(to, statesYear)];
  return first === null || last === null ? null : `${first} to ${last}`;
}

function joined(before: string, words: string | null, after: string): string | null {
  return words === null ? null : before + words + after;
}

function side(edtf: string, statesYear: boolean): string | null {
  const month = MONTH.exec(edtf);
  if (!month) return null;
  const name = MONTHS[Number(month[2]) - 1]!;
  return statesYear && /^\d/.test(month[1]!) ? `${name} ${month[1]}` : name;
}
