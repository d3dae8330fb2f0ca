import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { Span } from '../model.ts';
import { type FoldedWord, foldedAcrossLines, foldedWords } from './fold.ts';
import type { KnownForm } from './names.ts';
import type { Person } from './persons.ts';
import { LONGEST_PHRASE, lengthAtEnd } from './phrase-end.ts';
import type { WindowIndex } from './windows.ts';

/** Where a window of words stands, as far as its text tells. */
export interface Standpoint {
  /** The mention around it: of a protected person, of a kept one, of something else, or none. */
  readonly zone: 'none' | 'protected' | 'kept' | 'other';
  /** It is that mention from end to end. */
  readonly whole: boolean;
  /** In mid-sentence, where a capital makes a proper noun, with no other capital beside it. */
  readonly proper: boolean;
}

/** A protected name found in a text. */
export interface FoundName extends Span {
  readonly window: readonly string[];
  /** Protected persons who may be meant; none for a name known from another document. */
  readonly persons: ReadonlySet<Person>;
  /** Whether nobody else can be meant. */
  readonly certain: boolean;
}

/** What to search with. */
export interface NameSearch {
  readonly index: WindowIndex<KnownForm>;
  readonly lexicon: RedactionLexicon;
  /** What the words of the index are made of: folded words as they are, or their hashes. */
  readonly keyOf: (foldedWord: string) => string;
  /** Takes windows that are protected elsewhere and are left because of where they stand. */
  readonly leave: (window: readonly string[]) => void;
}

/**
 * Finds protected names, the longest first at each place.
 * @param stands says where a window stands
 * @param isSlug the text is an identifier or address, where names have no capitals
 */
export function findNames(
  text: string,
  search: NameSearch,
  stands: (span: Span) => Standpoint,
  isSlug = false,
): FoundName[] {
  const words = foldedWords(text);
  const joined = foldedAcrossLines(text, words);
  const found = findIn(words);
  if (joined) found.push(...findIn(joined));
  return found;

  function findIn(sequence: readonly FoldedWord[]): FoundName[] {
    const keys = sequence.map(({ key }) => (key === '' ? '' : search.keyOf(key)));
    const names: FoundName[] = [];
    for (let i = 0; i < keys.length; i += 1) {
      const from = i;
      const hit = search.index.longestAt(keys, from, (form, to) =>
        isName(form, sequence, from, to),
      );
      if (!hit) continue;
      i = hit.to - 1;
      if (hit.value.strength === 'kept') continue;
      const { persons, shared } = hit.value;
      names.push({
        start: sequence[from]!.start,
        end: sequence[i]!.end,
        window: sequence.slice(from, hit.to).map(({ key }) => key),
        persons,
        certain: persons.size === 1 && !shared,
      });
    }
    return names;
  }

  function isName(
    form: KnownForm,
    sequence: readonly FoldedWord[],
    from: number,
    to: number,
  ): boolean {
    const { strength, ordinary } = form;
    if (strength === 'kept') return true;
    const window = sequence.slice(from, to);
    const stand = stands({ start: window[0]!.start, end: window.at(-1)!.end });
    if (stand.zone === 'protected') return true;
    const isSearchedFor = strength === 'exact' || strength === 'derived' || strength === 'strong';
    if (isSearchedFor) {
      const isTaken =
        stand.zone === 'kept'
          ? strength === 'exact' && stand.whole
          : !ordinary || (stand.zone === 'none' && isWrittenAsName(window));
      if (!isTaken) search.leave(window.map(({ key }) => key));
      return isTaken;
    }
    if (stand.zone !== 'none' || isFaith(sequence, from, window)) return false;
    if (strength === 'common') return isSlug || window[0]!.capital;
    const isCapital = window[0]!.capital && !search.lexicon.calendar.has(window[0]!.key);
    return isTitled(sequence, from) || (isCapital && stand.proper);
  }

  /** *converted to Islam*: a name that is a faith too, where the words before it leave no doubt. */
  function isFaith(
    sequence: readonly FoldedWord[],
    from: number,
    [word, more]: readonly FoldedWord[],
  ): boolean {
    const { faiths, faith_cues } = search.lexicon;
    if (more || !faiths.has(word!.key)) return false;
    const before = sequence.slice(Math.max(0, from - LONGEST_PHRASE), from);
    return (
      lengthAtEnd(
        before.map(({ key }) => key),
        faith_cues,
      ) > 0
    );
  }

  function isTitled(sequence: readonly FoldedWord[], from: number): boolean {
    const stop = sequence[from - 1]?.key === '' ? 1 : 0;
    const title = sequence[from - 1 - stop];
    if (!title || !sequence[from]!.capital || !search.lexicon.personal_titles.has(title.key)) {
      return false;
    }
    return stop === 0 || /^\.\s?$/.test(text.slice(title.end, sequence[from]!.start));
  }
}

/** With a capital on each word, or as an identifier: how a name of ordinary words must stand. */
export function isWrittenAsName(window: readonly FoldedWord[]): boolean {
  return window.every(({ capital }, i) => capital || (window[i === 0 ? 1 : i]?.slug ?? false));
}
