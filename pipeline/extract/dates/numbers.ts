import { isDash, type Line, lower, word } from './line.ts';

/** A number read: it ends before token `to`. */
export interface NumberRead<T = number> {
  readonly to: number;
  readonly value: T;
}

const DIGITS = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
const DAY = /^(\d{1,2})(st|nd|rd|th)?$/;

/** A cardinal in digits or words: 72, twenty-five, a hundred, two hundred. */
export function cardinalAt(line: Line, at: number): NumberRead | null {
  const form = lower(line, at);
  if (DIGITS.test(form)) return { to: at + 1, value: Number(form.replaceAll(',', '')) };
  const first = word(line, at).cardinal;
  if (first === undefined) return null;
  if (first >= 20 && first < 100) {
    const unitAt = isDash(line, at + 1) ? at + 2 : at + 1;
    const unit = word(line, unitAt).cardinal;
    if (unit !== undefined && unit > 0 && unit < 10) return { to: unitAt + 1, value: first + unit };
  }
  if (first < 100 && lower(line, at + 1) === 'hundred') return { to: at + 2, value: first * 100 };
  return { to: at + 1, value: first };
}

/**
 * A quantity: a cardinal, with *and a half* where it follows; `null` for several, many and the
 * like.
 */
export function quantityAt(line: Line, at: number): NumberRead<number | null> | null {
  const spoken = word(line, at);
  if (spoken.vague) return { to: at + 1, value: null };
  if (lower(line, at) === 'couple' && lower(line, at + 1) === 'of')
    return { to: at + 2, value: null };
  if (lower(line, at) === 'half') {
    const dashed = isDash(line, at + 1) ? at + 2 : at + 1;
    const to = ['a', 'an'].includes(lower(line, dashed)) ? dashed + 1 : dashed;
    return { to, value: 0.5 };
  }
  const cardinal = cardinalAt(line, at);
  if (!cardinal) return null;
  const half = andAHalf(line, cardinal.to);
  return half === null ? cardinal : { to: half, value: cardinal.value + 0.5 };
}

/** The position after *and a half*, *-and-a-half*, *and one-half*; `null` where it does not stand. */
export function andAHalf(line: Line, at: number): number | null {
  let position = at;
  for (const expected of ['and', 'a', 'half']) {
    if (isDash(line, position)) position += 1;
    if (expected === 'a' && lower(line, position) === 'half') continue;
    if (expected === 'a' && lower(line, position) === 'one') {
      position += 1;
      continue;
    }
    if (lower(line, position) !== expected) return null;
    position += 1;
  }
  return position;
}

/** The day of a month: 12, 12th, twelfth, twenty-first. */
export function dayAt(line: Line, at: number): (NumberRead & { ordinal: boolean }) | null {
  const digits = DAY.exec(lower(line, at));
  if (digits) {
    const value = Number(digits[1]);
    return value >= 1 && value <= 31
      ? { to: at + 1, value, ordinal: digits[2] !== undefined }
      : null;
  }
  const { ordinal, cardinal } = word(line, at);
  if (ordinal !== undefined) return { to: at + 1, value: ordinal, ordinal: true };
  if (cardinal === 20 || cardinal === 30) {
    const unitAt = isDash(line, at + 1) ? at + 2 : at + 1;
    const unit = word(line, unitAt).ordinal;
    if (unit !== undefined && cardinal + unit <= 31 && unit < 10)
      return { to: unitAt + 1, value: cardinal + unit, ordinal: true };
  }
  return null;
}
