/**
 * How many items at the head of a list a condition holds for, in logarithmic time. It must hold for
 * none after the first for which it does not, as *ends before here* does in a list in text order.
 */
export function headLength<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
