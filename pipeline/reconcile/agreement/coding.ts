import { groupBy } from '../../group.ts';

/**
 * Cohen's kappa (1960): how far two annotators agree beyond what their own habits would bring about.
 * @param pairs the two values of each item
 * @returns 1 for full agreement, 0 for chance; `null` without items, or where both annotators use
 * one and the same value throughout, so that nothing can be told from chance
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  const first = counts(pairs.map(([one]) => one));
  const second = counts(pairs.map(([, other]) => other));
  const agreed = pairs.filter(([one, other]) => one === other).length;
  let byChance = 0;
  for (const [value, count] of first) byChance += count * (second.get(value) ?? 0);
  const room = n * n - byChance;
  return room === 0 ? null : (n * agreed - byChance) / room;
}

/**
 * Krippendorff's alpha for nominal values (Krippendorff 2011, *Computing Krippendorff's
 * Alpha-Reliability*): any number of annotators, not all of whom need to have every item.
 * @param items the values of each item, one an annotator; items with fewer than two do not count
 * @returns 1 for full agreement, 0 for chance; `null` where there is nothing to compare or only one
 * value in use
 */
export function nominalAlpha(items: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let n = 0;
  let disagreements = 0;
  for (const values of items) {
    if (values.length < 2) continue;
    const own = counts(values);
    let agreeing = 0;
    for (const [value, count] of own) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      agreeing += count * (count - 1);
    }
    n += values.length;
    disagreements += (values.length * (values.length - 1) - agreeing) / (values.length - 1);
  }
  let expected = n * n;
  for (const count of totals.values()) expected -= count * count;
  return expected === 0 ? null : 1 - ((n - 1) * disagreements) / expected;
}

function counts(values: readonly string[]): Map<string, number> {
  const groups = groupBy(values, (value) => value);
  return new Map([...groups].map(([value, group]) => [value, group.length]));
}
