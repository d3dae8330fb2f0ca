import { isWrittenAsName } from './find.ts';
import { type FoldedWord, foldedAcrossLines, foldedWords } from './fold.ts';
import type { Keyed } from './keyed.ts';
import { hashedKeys, type ProtectedNames } from './proof.ts';
import { unescaped } from './unescape.ts';

/** A protected name that was written all the same. It does not say which. */
export interface ScanHit {
  /** The file, with protected names in its path masked. */
  readonly path: string;
  /** Line of the file, from 1; 0: the path itself. */
  readonly line: number;
  /** The pseudonym of the words found. */
  readonly pseudonym: string;
}

/** Something that was written. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string;
}

const MASK = '•••';

/**
 * Searches what was written for protected names, under the folding of `foldWord` and with the
 * escapes of JSON, N-Quads, URLs and HTML undone. Time is linear in the size: each window of words
 * costs one probe of a map.
 *
 * It proves that no whole name, no two of its parts together, and no single part that is a name and
 * nothing else stands in the text. It does not search for single parts that are English words,
 * months, places or very common names (*May*, *Hope*, *Jordan*, *Ahmed*), nor for parts of longer
 * words, nor for the names of persons whom no document recognised.
 */
export function scanForNames(
  files: Iterable<WrittenFile>,
  names: ProtectedNames,
  keyed: Keyed,
): ScanHit[] {
  const hits: ScanHit[] = [];
  for (const { path, content } of files) {
    hits.push(...scanPath(path, names, keyed));
    hits.push(...scanText(content, 1, maskedPath(path, names, keyed), names, keyed));
  }
  return hits;
}

/** The hits in the words of a path. */
export function scanPath(path: string, names: ProtectedNames, keyed: Keyed): ScanHit[] {
  const masked = maskedPath(path, names, keyed);
  return path.split('/').flatMap((part) => {
    return scanText(part, 0, masked, names, keyed).map((hit) => ({ ...hit, line: 0 }));
  });
}

/**
 * The hits in a text.
 * @param firstLine number of its first line in the file
 * @param path as the hits shall give it
 */
export function scanText(
  text: string,
  firstLine: number,
  path: string,
  names: ProtectedNames,
  keyed: Keyed,
): ScanHit[] {
  const plain = unescaped(text);
  let line = firstLine;
  let counted = 0;
  return windowsIn(plain, names, keyed)
    .sort((a, b) => a.start - b.start)
    .map(({ start, window }) => {
      for (let at = plain.indexOf('\n', counted); at >= 0 && at < start; ) {
        line += 1;
        counted = at + 1;
        at = plain.indexOf('\n', counted);
      }
      return { path, line, pseudonym: keyed.pseudonym(window) };
    });
}

/** A path that may be shown: its parts with a protected name in them are masked. */
export function maskedPath(path: string, names: ProtectedNames, keyed: Keyed): string {
  return path
    .split('/')
    .map((part) => (windowsIn(unescaped(part), names, keyed).length > 0 ? MASK : part))
    .join('/');
}

interface FoundWindow {
  readonly start: number;
  readonly window: readonly string[];
}

function windowsIn(text: string, names: ProtectedNames, keyed: Keyed): FoundWindow[] {
  const words = foldedWords(text);
  const joined = foldedAcrossLines(text, words);
  const found = matches(words);
  if (!joined) return found;
  const known = new Set(found.map(({ start }) => start));
  return [...found, ...matches(joined).filter(({ start }) => !known.has(start))];

  function matches(sequence: readonly FoldedWord[]): FoundWindow[] {
    const keys = hashedKeys(sequence, keyed);
    const windows: FoundWindow[] = [];
    for (let i = 0; i < keys.length; i += 1) {
      const from = i;
      const hit = names.longestAt(
        keys,
        from,
        ({ strength, ordinary }, to) =>
          strength === 'kept' || !ordinary || isWrittenAsName(sequence.slice(from, to)),
      );
      if (!hit) continue;
      i = hit.to - 1;
      if (hit.value.strength === 'kept') continue;
      windows.push({
        start: sequence[from]!.start,
        window: sequence.slice(from, hit.to).map(({ key }) => key),
      });
    }
    return windows;
  }
}
