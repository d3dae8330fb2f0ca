import { fold, nameParts } from './keys.ts';

/** A name found in a sequence of tokens `[from, to)`. */
export interface NameMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/**
 * Names, one value each, found by the folded form of their words. Looking up a place where no name
 * begins costs one probe of a map.
 */
export class Gazetteer<T> {
  private readonly values = new Map<string, T>();
  /** The most words of names, by their first word; and by their first two. */
  private readonly longest = new Map<string, number>();
  private readonly longestOfTwo = new Map<string, number>();

  /** Adds a name; a name added twice keeps the earlier value. */
  add(name: string, value: T): void {
    const parts = partsOf(name);
    const first = parts[0];
    if (first === undefined) return;
    const key = parts.join(' ');
    if (!this.values.has(key)) this.values.set(key, value);
    atLeast(this.longest, first, parts.length);
    if (parts.length > 1) atLeast(this.longestOfTwo, `${first} ${parts[1]}`, parts.length);
  }

  /** The folded first words of all names. */
  firstWords(): Iterable<string> {
    return this.longest.keys();
  }

  /** The value of a name given by its folded words. */
  get(key: string): T | undefined {
    return this.values.get(key);
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
      const value = this.values.get(keyOf(folded, from, to));
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

function atLeast(most: Map<string, number>, key: string, count: number): void {
  if ((most.get(key) ?? 0) < count) most.set(key, count);
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
