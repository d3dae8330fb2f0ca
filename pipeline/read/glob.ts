/** True for a path with `*` or `?`. */
export const isGlob = (path: string): boolean => /[*?]/.test(path);

/**
 * The folder that a glob starts from and the patterns of the path parts below it.
 * `reports/2019/*.pdf` starts from `reports/2019`.
 */
export function dividedGlob(glob: string): { base: string; patterns: string[] } {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  const base = parts.slice(0, first).join('/');
  return { base: base || (glob.startsWith('/') ? '/' : '.'), patterns: parts.slice(first) };
}

/**
 * True where the parts of a path fit the patterns: `*` stands for any letters within one part, `?`
 * for one letter, `**` for any number of parts. Time is the product of the lengths at most.
 */
export function fits(parts: readonly string[], patterns: readonly string[]): boolean {
  return matches(parts, patterns, '**', partFits);
}

function partFits(part: string, pattern: string): boolean {
  return matches([...part], [...pattern], '*', (letter, mark) => mark === '?' || letter === mark);
}

/** Wildcard matching that goes back to the last wildcard only. */
function matches<T>(
  items: readonly T[],
  patterns: readonly T[],
  wildcard: T,
  fitsOne: (item: T, pattern: T) => boolean,
): boolean {
  let item = 0;
  let pattern = 0;
  let star = -1;
  let starItem = 0;
  while (item < items.length) {
    if (patterns[pattern] === wildcard) {
      star = pattern;
      starItem = item;
      pattern += 1;
    } else if (pattern < patterns.length && fitsOne(items[item]!, patterns[pattern]!)) {
      item += 1;
      pattern += 1;
    } else if (star >= 0) {
      starItem += 1;
      item = starItem;
      pattern = star + 1;
    } else {
      return false;
    }
  }
  while (patterns[pattern] === wildcard) pattern += 1;
  return pattern === patterns.length;
}
