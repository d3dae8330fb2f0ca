import { InvalidArgumentError } from 'commander';

/** Reads `a,b,c` as a list of names. */
export function list(value: string): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give one name or more, with commas.');
  return [...new Set(names)];
}

/** Reads a whole number that is at least `least`. */
export function integer(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
  };
}
