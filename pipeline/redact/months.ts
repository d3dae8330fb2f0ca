import type { InferredPart, TimexType } from '../model.ts';

/** A date as the public profile gives it. */
export interface GeneralDate {
  readonly timexType: TimexType;
  readonly value: string;
  readonly inferred: readonly InferredPart[];
  readonly words: string;
}

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
const TO_THE_DAY = /\d{4}-(?:0[1-9]|1[0-2])-[\dX]{2}(?:T[\d:.Z+-]*)?[?~%]?/g;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

interface Dated {
  readonly timexType: TimexType;
  readonly value: string;
  readonly inferred: readonly InferredPart[];
}

/**
 * A date without its day and time; `null` where it has none. `inferred` goes on to say what the
 * source's words left open, so it loses only `day`. The words are the month as English writes it;
 * a year that the source did not state is not put in its mouth.
 */
export function toMonth({ timexType, value, inferred }: Dated): GeneralDate | null {
  if (timexType === 'DURATION' || timexType === 'SET') return null;
  const general = valueToMonth(value);
  if (general === value) return null;
  const statesYear = !inferred.includes('year') || inferred.includes('month');
  return {
    timexType: 'DATE',
    value: general,
    inferred: inferred.filter((part) => part !== 'day'),
    words: inWords(general, statesYear),
  };
}

/** An EDTF value to the month: `2019-05-03/2019-05-08` is `2019-05`. */
export function valueToMonth(value: string): string {
  const cut = value.replace(TO_THE_DAY, (day) => day.slice(0, 7));
  const [from, to] = cut.split('/');
  return from === to ? from! : cut;
}

function inWords(value: string, statesYear: boolean): string {
  const [from = '', to] = value.split('/');
  if (to === undefined) return side(from, statesYear);
  if (to === '..' || to === '') return `${side(from, statesYear)} onwards`;
  if (from === '..' || from === '') return `up to ${side(to, statesYear)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${side(from, statesYear && !sameYear)} to ${side(to, statesYear)}`;
}

function side(edtf: string, statesYear: boolean): string {
  const month = MONTH.exec(edtf);
  if (!month) return edtf;
  const name = MONTHS[Number(month[2]) - 1]!;
  return statesYear ? `${name} ${month[1]}` : name;
}
