import { type PackedRows, packRows, WordNumbers } from '../word-numbers.ts';
import { type PackedWords, packWords, WordTable } from '../word-table.ts';
import { fold, nameParts } from './keys.ts';

/** A name found in a sequence of tokens `[from, to)`. */
export interface NameMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Names with what is written of each. Plain data. */
export interface PackedGazetteer {
  readonly keys: PackedWords;
  /** What is written of the names, in the order of their keys. */
  readonly values: PackedWords;
  /** The most words of names, by their first word; and by their first two. */
  readonly longest: PackedRows;
  readonly longestOfTwo: PackedRows;
}

/** @param names with what is written of each; a name that stands twice keeps what is written first */
export function packGazetteer(
  names: Iterable<readonly [name: string, value: string]>,
): PackedGazetteer {
  const values = new Map<string, string>();
  const longest = new Map<string, [number]>();
  const longestOfTwo = new Map<string, [number]>();
  for (const [name, value] of names) {
    const parts = partsOf(name);
    const first = parts[0];
    if (first === undefined) continue;
    const key = parts.join(' ');
    if (!values.has(key)) values.set(key, value);
    atLeast(longest, first, parts.length);
    if (parts.length > 1) atLeast(longestOfTwo, `${first} ${parts[1]}`, parts.length);
  }
  return {
    keys: packWords([...values.keys()]),
    values: packWords([...values.values()]),
    longest: packRows(1, longest),
    longestOfTwo: packRows(1, longestOfTwo),
  };
}

function atLeast(most: Map<string, [number]>, key: string, count: number): void {
  if ((most.get(key)?.[0] ?? 0) < count) most.set(key, [count]);
}

/**
 * Names, one value each, found by the folded form of their words. Looking up a place where no name
 * begins costs one probe of a table.
 */
export class Gazetteer<T> {
  private readonly keys: WordTable;
  private readonly written: WordTable;
  private readonly longest: WordNumbers;
  private readonly longestOfTwo: WordNumbers;
  private readonly values: T[] = [];
  private readonly read: (written: string) => T;

  /** @param read reads what is written of a name, when it is first asked for */
  constructor(
    { keys, values, longest, longestOfTwo }: PackedGazetteer,
    read: (written: string) => T,
  ) {
    this.keys = new WordTable(keys);
    this.written = new WordTable(values);
    this.longest = new WordNumbers(longest);
    this.longestOfTwo = new WordNumbers(longestOfTwo);
    this.read = read;
  }

  /** The folded first words of all names. */
  firstWords(): string[] {
    return this.longest.keys();
  }

  /** The value of a name given by its folded words. */
  get(key: string): T | undefined {
    const id = this.keys.idOf(key);
    if (id < 0) return undefined;
    this.values[id] ??= this.read(this.written.wordAt(id));
    return this.values[id];
  }

  /**
   * The longest name that begins at a position and that the caller accepts.
   * @param folded the folded words of a text
   * @param from where the name begins
   * @param end where it must have ended
   */
  longestAt(
    folded: readonly string[],
    from: number,
    end: number,
    accept: (value: T, to: number) => boolean,
  ): NameMatch<T> | null {
    const most = this.mostWords(folded, from, end);
    for (let to = Math.min(end, from + most); to > from; to -= 1) {
      const value = this.get(keyOf(folded, from, to));
      if (value !== undefined && accept(value, to)) return { value, from, to };
    }
    return null;
  }

  private mostWords(folded: readonly string[], from: number, end: number): number {
    const most = this.longest.get(folded[from]!) ?? 0;
    if (most < 2 || from + 1 >= end) return most;
    return this.longestOfTwo.get(`${folded[from]} ${folded[from + 1]}`) ?? 1;
  }
}

/** The key of a name. */
export function keyOfName(name: string): string {
  return partsOf(name).join(' ');
}

/** The folded words of a name; most names are of plain letters and need no more than a split. */
function partsOf(name: string): string[] {
  if (/^[A-Za-z]+$/.test(name)) return [name.toLowerCase()];
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase().split(' ');
  return nameParts(name).map(fold);
}

/** The key of the words `[from, to)`. */
export function keyOf(folded: readonly string[], from: number, to: number): string {
  return to === from + 1 ? folded[from]! : folded.slice(from, to).join(' ');
}
