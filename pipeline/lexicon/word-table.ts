/** Words numbered from 0, in flat arrays: loading them costs no more than reading them. */
export interface PackedWords {
  /** All words, one after the other. */
  readonly text: string;
  /** Where each word begins in the text; one more for the end of the last. */
  readonly starts: Uint32Array;
  /** Open addressing: the number of a word plus 1, at the first free place from its hash on. */
  readonly slots: Uint32Array;
}

/** Packs words for a {@link WordTable}; a word that stands twice is found by its last number. */
export function packWords(words: readonly string[]): PackedWords {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = starts[i]! + word.length;
  });
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 1.5 + 1)));
  const packed = { text: words.join(''), starts, slots };
  const table = new WordTable(packed);
  words.forEach((word, i) => {
    slots[table.slotOf(word)] = i + 1;
  });
  return packed;
}

/** Looks packed words up, by word or by number. */
export class WordTable {
  private readonly text: string;
  private readonly starts: Uint32Array;
  private readonly slots: Uint32Array;

  constructor({ text, starts, slots }: PackedWords) {
    this.text = text;
    this.starts = starts;
    this.slots = slots;
  }

  has(word: string): boolean {
    return this.idOf(word) >= 0;
  }

  /** The number of a word; -1 where it is not there. */
  idOf(word: string): number {
    return this.slots[this.slotOf(word)]! - 1;
  }

  /** The word of a number that is there. */
  wordAt(id: number): string {
    return this.text.slice(this.starts[id], this.starts[id + 1]);
  }

  /** Where a word stands among the slots, or would stand. */
  slotOf(word: string): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(word) & mask;
    for (let id = this.slots[slot]!; id !== 0; id = this.slots[slot]!) {
      const start = this.starts[id - 1]!;
      if (this.starts[id]! - start === word.length && this.text.startsWith(word, start)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
