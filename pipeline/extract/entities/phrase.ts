import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { NameMatch } from '../../lexicon/entities/gazetteer.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import type { Casing, NameView } from './view.ts';

/**
 * The longest known name that begins at a token and is written as such: capitals where the list
 * has them, acronyms letter for letter.
 */
export function knownNameAt(
  view: NameView,
  { phrases }: Pick<EntityLexicon, 'phrases'>,
  casing: Casing,
  from: number,
  end: number,
): NameMatch<KnownName> | null {
  return phrases.longestAt(view.folded, from, end, (known) => isWritten(view, known, casing, from));
}

function isWritten(view: NameView, known: KnownName, casing: Casing, from: number): boolean {
  const { parts } = known;
  if (parts.length === 1) return isWrittenWord(view, parts[0]!, casing, from);
  if (casing === 'none') return true;
  return parts.every((word, k) => {
    return !/^\p{Lu}/u.test(word) || PREFIX.test(word) || view.capital[from + k] === 1;
  });
}

const PREFIX = /^(?:al|el|the|anti|sub|ex|de|la|los)$/i;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.]*$/u;
const CAPITAL_INSIDE = /^\p{Lu}.*\p{Lu}/u;

function isWrittenWord(view: NameView, word: string, casing: Casing, at: number): boolean {
  const { text } = view.tokens[at]!;
  if (ACRONYM.test(word)) {
    return text === word || (text.replaceAll('.', '') === word && casing !== 'upper');
  }
  if (casing === 'none') return word.length > 4;
  if (view.upper[at] && casing !== 'upper' && word.length < 5) return false;
  if (CAPITAL_INSIDE.test(word)) return text === word || casing === 'upper';
  return view.capital[at] === 1 || !/^\p{Lu}/u.test(word);
}
