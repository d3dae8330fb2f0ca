import { type PackedWords, packWords, WordTable } from './word-table.ts';

/** Words with a row of whole numbers each, all rows of one width. Plain data. */
export interface PackedRows {
  readonly words: PackedWords;
  readonly width: number;
  readonly numbers: Int16Array;
}

/** @param rows each of the same width */
export function packRows(width: number, rows: ReadonlyMap<string, ArrayLike<number>>): PackedRows {
  const numbers = new Int16Array(rows.size * width);
  [...rows.values()].forEach((row, i) => {
    numbers.set(row, i * width);
  });
  return { words: packWords([...rows.keys()]), width, numbers };
}

/** The row of numbers of a word. */
export class WordRows {
  private readonly words: WordTable;
  private readonly width: number;
  private readonly numbers: Int16Array;
  private readonly rows: (Int16Array | undefined)[];

  constructor({ words, width, numbers }: PackedRows) {
    this.words = new WordTable(words);
    this.width = width;
    this.numbers = numbers;
    this.rows = new Array(words.starts.length - 1);
  }

  get(word: string): Int16Array | undefined {
    const id = this.words.idOf(word);
    if (id < 0) return undefined;
    this.rows[id] ??= this.numbers.subarray(id * this.width, (id + 1) * this.width);
    return this.rows[id];
  }
}

/** The number of a word, where each has one. */
export class WordNumbers {
  private readonly words: WordTable;
  private readonly numbers: Int16Array;

  constructor({ words, numbers }: PackedRows) {
    this.words = new WordTable(words);
    this.numbers = numbers;
  }

  get(word: string): number | undefined {
    const id = this.words.idOf(word);
    return id < 0 ? undefined : this.numbers[id];
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  keys(): string[] {
    return Array.from(this.numbers, (_, id) => this.words.wordAt(id));
  }
}
