/** A phrase found: its value and the sequence positions `[from, to)` that it covers. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Node<T> {
  readonly children: Map<string, Node<T>>;
  value: T | undefined;
}

/**
 * Phrases as sequences of keys (token forms, lemmas, …), found in time linear in the sequence and
 * independent of the number of phrases.
 */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { children: new Map(), value: undefined };

  /** Adds a phrase; a phrase added twice keeps the later value. */
  add(keys: readonly string[], value: T): void {
    let node = this.root;
    for (const key of keys) {
      let child = node.children.get(key);
      if (!child) {
        child = { children: new Map(), value: undefined };
        node.children.set(key, child);
      }
      node = child;
    }
    node.value = value;
  }

  /**
   * The longest phrase that begins at a position.
   * @param sequence what to search in
   * @param from the position
   * @param key turns an element into the key that phrases are made of
   */
  longestAt<E>(
    sequence: readonly E[],
    from: number,
    key: (element: E) => string,
  ): PhraseMatch<T> | null {
    let node = this.root;
    let found: PhraseMatch<T> | null = null;
    for (let i = from; i < sequence.length; i += 1) {
      const child = node.children.get(key(sequence[i]!));
      if (!child) break;
      node = child;
      if (node.value !== undefined) found = { value: node.value, from, to: i + 1 };
    }
    return found;
  }
}
