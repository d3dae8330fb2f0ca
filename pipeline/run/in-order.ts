/** How much may be under way or wait to be taken. */
export interface Room<Item> {
  /** Items. */
  readonly width: number;
  /** Sum of the sizes of items; one alone may be more. */
  readonly most: number;
  readonly sizeOf: (item: Item) => number;
}

/**
 * Works on several items at once and gives the results in the order of the items. No more is under
 * way or waiting to be taken than there is room for, so memory does not grow with their number.
 * @param room a number stands for so many items of any size
 * @param work must not throw: what goes wrong is a result
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  room: Room<Item> | number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const { width, most, sizeOf } = typeof room === 'number' ? anySize(room) : room;
  const underWay: { readonly result: Promise<Result>; readonly size: number }[] = [];
  let sizes = 0;
  for await (const item of items) {
    const size = sizeOf(item);
    underWay.push({ result: work(item), size });
    sizes += size;
    while (underWay.length >= width || (sizes > most && underWay.length > 0)) {
      const first = underWay.shift()!;
      sizes -= first.size;
      yield await first.result;
    }
  }
  for (const { result } of underWay) yield await result;
}

function anySize(width: number) {
  return { width, most: 0, sizeOf: () => 0 };
}
