/** Items that wait together, and what each of them is waited for with. */
interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
}

/** How much goes into a batch. */
export interface BatchSize<Item> {
  /** Batches under way at once. */
  readonly atOnce: number;
  /** A batch is closed with the item that brings its sizes to this. */
  readonly most: number;
  readonly sizeOf: (item: Item) => number;
}

/**
 * Works on items in batches: what comes while all are busy goes on together, so that small items do
 * not each pay the way there and back.
 * @param work gives a result for each item, in their order; must not throw
 */
export function inBatches<Item, Result>(
  { atOnce, most, sizeOf }: BatchSize<Item>,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  let underWay = 0;

  const next = async (): Promise<void> => {
    underWay += 1;
    while (queue.length > 0) {
      const batch = queue.splice(0, batchLength());
      const results = await work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => {
        resolve(results[i]!);
      });
    }
    underWay -= 1;
  };
  const batchLength = (): number => {
    let size = 0;
    const last = queue.findIndex(({ item }) => {
      size += sizeOf(item);
      return size >= most;
    });
    return last < 0 ? queue.length : last + 1;
  };
  return (item) =>
    new Promise((resolve) => {
      queue.push({ item, resolve });
      if (underWay < atOnce) void next();
    });
}
