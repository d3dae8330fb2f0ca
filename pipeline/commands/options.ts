import { InvalidArgumentError } from 'commander';
import { isIsoDate, isPeriod } from '../read/metadata.ts';

/** Reads `a,b,c` as a list of names. */
export function list(value: string): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give one name or more, with commas.');
  return [...new Set(names)];
}

/** As {@link list}, of names that are written in small letters. */
export function lowerCaseList(value: string): string[] {
  return list(value.toLowerCase());
}

/** Reads a whole number that is at least `least`. */
export function integer(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
  };
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

/** Reads a calendar date such as `2018-01-18`, or its month or year alone. */
export function isoDateOption(value: string): string {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('Write it as 2018-01-18, 2018-01 or 2018.');
}

/** Reads the time that documents cover. */
export function edtfOption(value: string): string {
  if (isPeriod(value)) return value;
  throw new InvalidArgumentError('Write it in EDTF, such as 2017 or 2017-03/2017-05.');
}
