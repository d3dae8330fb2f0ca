import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';

/** The rows of one first word by key, as written and as far as they were read; the most words of a key. */
interface Shelf<T> {
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly read: Map<string, readonly T[]>;
  readonly longest: number;
}

/** Words that are held with their rows; when so many are, all are let go. */
const MOST_KEPT = 50_000;

const NOTHING: Shelf<never> = { written: new Map(), read: new Map(), longest: 0 };
const NO_ROWS: readonly never[] = [];

const LINE_END = 10;
const TAB = 9;
const SPACE = 32;

/**
 * A text table below `pipeline/lexicon/` whose lines begin with a folded key and a tab, in the order
 * of their bytes. Nothing is done at loading but reading the file; a word's rows are found by halving
 * it and kept.
 */
export class SortedTable<T> {
  private readonly bytes: Buffer;
  private readonly shelves = new Map<string, Shelf<T>>();
  private readonly readRow: (written: string) => T;

  /** @param readRow reads what stands behind a key, when it is first asked for */
  constructor(file: string, readRow: (written: string) => T) {
    this.bytes = readFileSync(join(lexiconRoot, file));
    this.readRow = readRow;
  }

  /** The rows of a key, in the table's order. */
  rows(key: string): readonly T[] {
    const shelf = this.shelfOf(key);
    const known = shelf.read.get(key);
    if (known) return known;
    const written = shelf.written.get(key);
    if (!written) return NO_ROWS;
    const rows = written.map(this.readRow);
    shelf.read.set(key, rows);
    return rows;
  }

  has(key: string): boolean {
    return this.shelfOf(key).written.has(key);
  }

  /** The most words of a key that begins with a word; 0 where none does. */
  longest(first: string): number {
    return this.shelf(first).longest;
  }

  private shelfOf(key: string): Shelf<T> {
    const blank = key.indexOf(' ');
    return this.shelf(blank < 0 ? key : key.slice(0, blank));
  }

  private shelf(first: string): Shelf<T> {
    let shelf = this.shelves.get(first);
    if (!shelf) {
      shelf = this.read(first);
      if (this.shelves.size >= MOST_KEPT) this.shelves.clear();
      this.shelves.set(first, shelf);
    }
    return shelf;
  }

  private read(first: string): Shelf<T> {
    const word = Buffer.from(first);
    let at = this.firstLineFrom(Buffer.from(`${first}\t`));
    const written = new Map<string, string[]>();
    let longest = 0;
    while (this.isOf(word, at)) {
      const end = this.bytes.indexOf(LINE_END, at);
      const tab = this.bytes.indexOf(TAB, at);
      const key = this.bytes.toString('utf8', at, tab);
      const row = this.bytes.toString('utf8', tab + 1, end);
      const known = written.get(key);
      if (known) known.push(row);
      else written.set(key, [row]);
      longest = Math.max(longest, key.split(' ').length);
      at = end + 1;
    }
    return longest === 0 ? NOTHING : { written, read: new Map(), longest };
  }

  /** Whether the line that begins at a place has a word for its first. */
  private isOf(word: Buffer, at: number): boolean {
    const after = this.bytes[at + word.length];
    if (after !== TAB && after !== SPACE) return false;
    return this.bytes.compare(word, 0, word.length, at, at + word.length) === 0;
  }

  /** Where the first line begins that is not before some bytes in their order. */
  private firstLineFrom(wanted: Buffer): number {
    let low = 0;
    let high = this.bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : this.bytes.lastIndexOf(LINE_END, middle - 1) + 1;
      if (start < low) break;
      const end = this.bytes.indexOf(LINE_END, start);
      if (this.bytes.compare(wanted, 0, wanted.length, start, end) < 0) low = end + 1;
      else high = start;
    }
    return low;
  }
}
