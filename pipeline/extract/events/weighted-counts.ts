/** Weighted counts of things, in the order in which they first came. */
export class WeightedCounts<T> {
  private readonly counts = new Map<T, number>();

  add(thing: T, weight: number): void {
    this.counts.set(thing, (this.counts.get(thing) ?? 0) + weight);
  }

  /** The heaviest first; of equals the one that came first. */
  ranked(): T[] {
    return [...this.counts].sort((a, b) => b[1] - a[1]).map(([thing]) => thing);
  }
}
