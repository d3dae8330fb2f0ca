/** Values of sequences of words, found by the words; `''` among the words is a break. */
export class WindowIndex<T> {
  private readonly values = new Map<string, T>();
  private readonly longest = new Map<string, number>();

  get(window: readonly string[]): T | undefined {
    return this.values.get(window.join('.'));
  }

  set(window: readonly string[], value: T): void {
    const first = window[0];
    if (first === undefined) return;
    this.values.set(window.join('.'), value);
    if ((this.longest.get(first) ?? 0) < window.length) this.longest.set(first, window.length);
  }

  /**
   * The longest window that begins at a position and that the caller accepts; its end is exclusive.
   * Where no window begins, this costs one probe of a map.
   */
  longestAt(
    words: readonly string[],
    from: number,
    accept: (value: T, to: number) => boolean,
  ): { readonly value: T; readonly to: number } | null {
    const most = this.longest.get(words[from]!);
    if (most === undefined) return null;
    for (let to = Math.min(words.length, from + most); to > from; to -= 1) {
      const value = this.values.get(
        to === from + 1 ? words[from]! : words.slice(from, to).join('.'),
      );
      if (value !== undefined && accept(value, to)) return { value, to };
    }
    return null;
  }

  /** Windows, their words joined by dots, with their values. */
  entries(): IterableIterator<[string, T]> {
    return this.values.entries();
  }
}
