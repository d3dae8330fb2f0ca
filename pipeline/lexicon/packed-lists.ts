/** Lists of whole numbers, one after the other in flat arrays. Plain data. */
export interface PackedLists {
  /** Where each list begins among the cells; one more for the end of the last. */
  readonly starts: Uint32Array;
  readonly cells: Int32Array;
}

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return { starts, cells: Int32Array.from(lists.flat()) };
}

/** One of the lists. */
export function listAt({ starts, cells }: PackedLists, index: number): Int32Array {
  return cells.subarray(starts[index], starts[index + 1]);
}

/** Several of the lists, one after the other. */
export function listsAt({ starts, cells }: PackedLists, indexes: readonly number[]): number[] {
  const all: number[] = [];
  for (const index of indexes) {
    const end = starts[index + 1]!;
    for (let i = starts[index]!; i < end; i += 1) all.push(cells[i]!);
  }
  return all;
}
