/** Counts `key` once more, or `times` more. */
export function countUp<Key>(counts: Map<Key, number>, key: Key, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
