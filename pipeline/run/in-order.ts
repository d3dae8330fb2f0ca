/**
 * Works on several items at once and gives the results in the order of the items. At most `width`
 * items are under way or waiting to be taken, so memory does not grow with their number.
 * @param work must not throw: what goes wrong is a result
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    underWay.push(work(item));
    if (underWay.length >= width) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}
