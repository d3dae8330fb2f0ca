import type { RedactionLexicon } from '../lexicon/redact.ts';
import { compare } from '../span.ts';
import type { FoundName } from './find.ts';
import { foldName } from './fold.ts';
import type { Person } from './persons.ts';

const LONGEST_LINK = 16;
const LINK = /^[\s\p{L}\p{Pd}.'’]*$/u;
const INITIALS = /(?:(?<![\p{L}\p{N}])\p{Lu}\.[^\S\n]?){1,3}$/u;
const LONGEST_INITIALS = 9;
/** *NAME.K.T*, and *NAME K T* where the name ends there. */
const INITIALS_AFTER =
  /^(?:(?:\.\p{Lu}(?![\p{L}\p{N}])){1,3}|(?: \p{Lu}(?![\p{L}\p{N}])\.?){1,3}(?=[,;)]| and ))/u;

/**
 * Joins finds that are parts of one name (`James K. Okello` where only *James* and *Okello* are
 * known) and takes in the initials before a surname, which would tell who it is, and those after a
 * name.
 */
export function grown(
  text: string,
  found: readonly FoundName[],
  lexicon: RedactionLexicon,
): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of [...found].sort(compare)) {
    const last = joined.at(-1);
    if (last && isOneName(last, name)) joined[joined.length - 1] = merged(last, name);
    else joined.push(name);
  }
  return joined.map((name) => ({
    ...name,
    start: name.start - initialsBefore(name),
    end: name.end + initialsAfter(name),
  }));

  function isOneName(a: FoundName, b: FoundName): boolean {
    if (b.start < a.end) return true;
    if (b.start - a.end > LONGEST_LINK || common(a, b).size === 0) return false;
    const link = text.slice(a.end, b.start);
    if (!LINK.test(link) || link.indexOf('\n') !== link.lastIndexOf('\n')) return false;
    const words = foldName(link);
    if (words.some((word) => word.length > 1 && !lexicon.particles.has(word))) return false;
    return words.length > 0 || !link.includes('.');
  }

  function initialsBefore({ start, persons }: FoundName): number {
    const before = text.slice(Math.max(0, start - LONGEST_INITIALS), start);
    const initials = INITIALS.exec(before)?.[0] ?? '';
    const letters = foldName(initials);
    const isTheirs = [...persons].some(({ name }) =>
      letters.every((letter) => name.some((word) => word.startsWith(letter))),
    );
    return isTheirs ? initials.length : 0;
  }

  function initialsAfter({ end }: FoundName): number {
    const after = text.slice(end, end + LONGEST_INITIALS);
    return INITIALS_AFTER.exec(after)?.[0].length ?? 0;
  }
}

function merged(a: FoundName, b: FoundName): FoundName {
  const persons = common(a, b);
  const longer = a.window.length >= b.window.length ? a : b;
  if (persons.size === 0) return { ...longer, start: a.start, end: Math.max(a.end, b.end) };
  return {
    start: a.start,
    end: Math.max(a.end, b.end),
    window: b.start < a.end ? longer.window : [...a.window, ...b.window],
    persons,
    certain: persons.size === 1,
  };
}

function common(a: FoundName, b: FoundName): Set<Person> {
  return new Set([...a.persons].filter((person) => b.persons.has(person)));
}
