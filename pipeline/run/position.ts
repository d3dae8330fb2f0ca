/** Where a document stands in a run: its input, and its row within that input. */
export type Position = readonly [input: number, row: number];

/** Order of documents; the same for a run, a resumed run and shards of it. */
export function comparePositions(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1];
}
