import { META_KEYS } from './metadata.ts';

/** Keys of other schemes, and what they are here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  date: 'published',
  publication_date: 'published',
  lang: 'language',
  url: 'source',
  link: 'source',
  rights: 'licence',
  organisation: 'publisher',
  organization: 'publisher',
  iso3: 'country',
};
/** Up to this length one letter may be wrong, or two may have changed places; in longer keys two. */
const SHORT = 6;

/** A line for each key that is no metadata but looks as if it should be; of other keys nothing. */
export function misspeltKeys(keys: readonly string[], place: string): string[] {
  return misspelt(keys).map(
    ({ key, meant }) =>
      `${place}: the key ${key} is not known and left out; did you mean ${meant}?`,
  );
}

/** The keys that are no metadata but look as if they should be, and what seems to be meant. */
export function misspelt(keys: readonly string[]): { key: string; meant: string }[] {
  return keys.flatMap((key) => {
    const meant = meantBy(key);
    return meant === null || keys.includes(meant) ? [] : [{ key, meant }];
  });
}

function meantBy(key: string): string | null {
  if (META_KEYS.some((known) => known === key) || key === 'sha256' || key === 'id') return null;
  const folded = key.toLowerCase().trim().slice(0, 40);
  if (Object.hasOwn(ELSEWHERE, folded)) return ELSEWHERE[folded]!;
  const most = folded.length <= SHORT ? 1 : 2;
  return (
    META_KEYS.find((known) => lettersOf(known) === lettersOf(folded)) ??
    META_KEYS.find((known) => distance(folded, known) <= most) ??
    null
  );
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Letters to insert, leave out or change (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
