/**
 * Turns UTF-16 offsets into code-point offsets: the one place where that happens.
 * @param text the text that the offsets count in
 * @returns a function from a UTF-16 offset to a code-point offset; constant time on text without
 * astral characters, else logarithmic in their number
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index + 1);
  if (pairs.length === 0) return (utf16) => utf16;
  return (utf16) => utf16 - countBelow(pairs, utf16);
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
