/**
 * The assignment problem: pairs rows with columns, one to one, so that the sum of the weights is
 * greatest (Kuhn 1955; the shortest-augmenting-path form of Jonker and Volgenant 1987).
 * Time cubic in the longer side: for small tables.
 * @param weights one row an array, all of one length; whole numbers, 0 where a pair is not allowed
 * @returns for each row its column, or -1
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const size = Math.max(rows, weights[0]?.length ?? 0);
  const weight = (row: number, column: number): number => weights[row]?.[column] ?? 0;
  const rowPrice = new Array<number>(size + 1).fill(0);
  const columnPrice = new Array<number>(size + 1).fill(0);
  /** Row of each column, both counted from 1; 0 for none. */
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) augment(row);

  const columnOf = new Array<number>(rows).fill(-1);
  rowOf.forEach((row, column) => {
    if (column > 0 && weight(row - 1, column - 1) > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;

  /** Finds a place for one more row by the cheapest chain of changes. */
  function augment(row: number): void {
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const came = new Array<number>(size + 1).fill(0);
    const seen = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      seen[column] = true;
      const current = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (seen[other]) continue;
        const cost = -weight(current - 1, other - 1) - rowPrice[current]! - columnPrice[other]!;
        if (cost < least[other]!) {
          least[other] = cost;
          came[other] = column;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (seen[other]) {
          rowPrice[rowOf[other]!]! += step;
          columnPrice[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = came[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
}
