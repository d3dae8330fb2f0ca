/** The hash of nothing; {@link hashOn} takes the next UTF-16 code unit to it (FNV-1a). */
export const NO_HASH = 0x811c9dc5;

export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * What is known of stretches of texts, found without cutting them out. Whoever goes through a text
 * has their hashes at hand.
 */
export class StretchMemo<T> {
  /** Open addressing: by turns a hash, and the number of a stretch plus 1. */
  private readonly slots: Int32Array;
  private readonly most: number;
  private stretches: string[] = [];
  private values: T[] = [];

  /** @param most how many are held; then all are let go */
  constructor(most: number) {
    this.most = most;
    this.slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(most * 2)));
  }

  /** What is known of `text[start, end)`. */
  get(text: string, start: number, end: number, hash: number): T | undefined {
    const id = this.slots[this.slotOf(text, start, end, hash) + 1]!;
    return id === 0 ? undefined : this.values[id - 1];
  }

  set(stretch: string, hash: number, value: T): void {
    if (this.values.length >= this.most) {
      this.slots.fill(0);
      this.stretches = [];
      this.values = [];
    }
    const slot = this.slotOf(stretch, 0, stretch.length, hash);
    this.stretches.push(stretch);
    this.values.push(value);
    this.slots[slot] = hash;
    this.slots[slot + 1] = this.values.length;
  }

  /** Where a stretch stands among the slots, or would stand. */
  private slotOf(text: string, start: number, end: number, hash: number): number {
    const last = this.slots.length - 2;
    let slot = ((hash ^ (hash >>> 15)) << 1) & last;
    for (let id = this.slots[slot + 1]!; id !== 0; id = this.slots[slot + 1]!) {
      const known = this.stretches[id - 1]!;
      const isSame = this.slots[slot] === hash && known.length === end - start;
      if (isSame && text.startsWith(known, start)) break;
      slot = (slot + 2) & last;
    }
    return slot;
  }
}
