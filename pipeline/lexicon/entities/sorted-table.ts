import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';

/** The rows of one first word: by key, and the most words of a key. */
interface Shelf {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

const NOTHING: Shelf = { rows: new Map(), longest: 0 };

/**
 * A text table below `pipeline/lexicon/` whose lines begin with a folded key and a tab, in the order
 * of their code units. Nothing is read at loading but the text; a word's rows are found by halving
 * the text and kept.
 */
export class SortedTable {
  private readonly text: string;
  private readonly shelves = new Map<string, Shelf>();

  constructor(file: string) {
    this.text = readFileSync(join(lexiconRoot, file), 'utf8');
  }

  /** The rows of a key, in the table's order. */
  rows(key: string): readonly string[] {
    const blank = key.indexOf(' ');
    return this.shelf(blank < 0 ? key : key.slice(0, blank)).rows.get(key) ?? [];
  }

  /** The most words of a key that begins with a word; 0 where none does. */
  longest(first: string): number {
    return this.shelf(first).longest;
  }

  private shelf(first: string): Shelf {
    let shelf = this.shelves.get(first);
    if (!shelf) {
      shelf = this.read(first);
      this.shelves.set(first, shelf);
    }
    return shelf;
  }

  private read(first: string): Shelf {
    let at = this.firstLineFrom(`${first}\t`);
    const rows = new Map<string, string[]>();
    let longest = 0;
    while (this.text.startsWith(first, at) && /[\t ]/.test(this.text.charAt(at + first.length))) {
      const end = this.text.indexOf('\n', at);
      const key = this.text.slice(at, this.text.indexOf('\t', at));
      const row = this.text.slice(at + key.length + 1, end);
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
      longest = Math.max(longest, key.split(' ').length);
      at = end + 1;
    }
    return longest === 0 ? NOTHING : { rows, longest };
  }

  /** Where the first line begins that is not before a text in the order of code units. */
  private firstLineFrom(wanted: string): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const start = this.text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      if (start < low) break;
      const end = this.text.indexOf('\n', start);
      if (this.text.slice(start, end) < wanted) low = end + 1;
      else high = start;
    }
    return low;
  }
}
