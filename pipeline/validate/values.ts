import type { TimexType } from '../model.ts';

const DATE = String.raw`-?\d{4}(?:-\d\d(?:-(?:\d\d|XX))?)?|-?\d{3}X|-?\d\dXX|XXXX-\d\d(?:-\d\d)?`;
const BOUND = String.raw`(?:${DATE})[~?%]?|\.\.`;
const CLOCK = String.raw`T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?`;
const AMOUNT = String.raw`(?:\d+(?:\.\d+)?|X+)`;

const POINT = new RegExp(
  `^(?:(?:${DATE})[~?%]?|(?:${BOUND})/(?:${BOUND})|(?:\\d{4}|XXXX)-\\d\\d-\\d\\d${CLOCK}|(?:PRESENT|PAST|FUTURE)_REF)$`,
);
const PERIOD = new RegExp(`^P(?:${AMOUNT}[YMWD])*(?:T(?:${AMOUNT}[HMS])+)?$`);

/**
 * Whether a value has the form that the guidelines give for its type: EDTF for DATE and TIME (level
 * 1; `XXXX` where no year is known), an
 * ISO 8601 duration for DURATION and SET. Whether the day exists is not asked.
 */
export function isWellFormed(type: TimexType, value: string): boolean {
  if (type === 'DATE' || type === 'TIME') return POINT.test(value);
  return value.length > 1 && PERIOD.test(value);
}
