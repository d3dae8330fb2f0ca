import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { EntityLabel } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import type { OpenName, Scan } from './scan.ts';
import { labelOfHead } from './structure.ts';
import type { NameView } from './view.ts';

/** Words of a long form beyond two for each letter of its short form. */
const MOST_MORE_WORDS = 4;
const SHORT_FORM = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]{2,10}$/u;
const BREAK = /^[,.;:()[\]"“”!?/]$/;

/**
 * Names that a short form in parentheses spells out, of which grammar and lists have found but a
 * part: `Lawyers for Justice in Libya (LFJL)`. After Schwartz and Hearst, *A simple algorithm for
 * identifying abbreviation definitions* (2003), with letters matched to the beginnings of words.
 * @returns the sentence's names with those as organisations or laws
 */
export function withLongForms(
  view: NameView,
  lexicon: EntityLexicon,
  first: number,
  end: number,
  scan: Scan,
): Scan {
  let result = scan;
  for (let i = first + 2; i + 2 < end; i += 1) {
    if (view.folded[i] !== '(' || view.folded[i + 2] !== ')') continue;
    const from = startOfLongForm(view, first, i);
    if (from !== null) result = withName(view, lexicon, from, i, result);
  }
  return result;
}

/** Where the words begin whose initials the short form after `(` has; `null` where none do. */
function startOfLongForm({ folded, tokens, capital }: NameView, first: number, open: number) {
  const short = tokens[open + 1]!.text;
  if (!SHORT_FORM.test(short)) return null;
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const least = Math.max(first, open - 2 * letters.length - MOST_MORE_WORDS);
  let wanted = letters.length - 1;
  for (let at = open - 1; at >= least; at -= 1) {
    const word = folded[at]!;
    if (BREAK.test(word)) return null;
    const taken = lettersTaken(word, letters, wanted);
    if (taken === 0) continue;
    wanted -= taken;
    if (wanted >= 0) continue;
    return capital[at] && open - at >= 2 ? at : null;
  }
  return null;
}

/** How many of the last letters a word gives: one, its first; `Libertad` gives two of `FLIP`. */
function lettersTaken(word: string, letters: readonly string[], wanted: number): number {
  if (word[0] === letters[wanted]) return 1;
  if (wanted === 0 || word[0] !== letters[wanted - 1]) return 0;
  return word.includes(letters[wanted]!, 1) ? 2 : 0;
}

function withName(
  view: NameView,
  lexicon: EntityLexicon,
  from: number,
  to: number,
  { found, open }: Scan,
): Scan {
  const touches = (name: { from: number; to: number }) => name.from < to && name.to > from;
  const parts = found.filter(touches);
  const names = open.filter(touches);
  if ([...parts, ...names].some((name) => name.from < from || name.to > to)) return { found, open };
  if (parts.some((part) => part.from === from && part.to === to)) return { found, open };
  const label = labelOf(view, lexicon, from, to, parts, names);
  if (!label) return { found, open };
  const name: Candidate = { from, to, label, rule: 'long-form' };
  return {
    found: [...found.filter((one) => !touches(one)), name].sort((a, b) => a.from - b.from),
    open: open.filter((one) => !touches(one)),
  };
}

/** What the first part of the name says; a foreign name that nothing tells is an organisation. */
function labelOf(
  view: NameView,
  { grammar, words }: EntityLexicon,
  from: number,
  to: number,
  parts: readonly Candidate[],
  names: readonly OpenName[],
): EntityLabel | null {
  const known = parts.find((part) => part.label === 'ORG' || part.label === 'LAW');
  if (known) return known.label;
  if (parts.some((part) => part.label === 'PERSON' || part.label === 'MONEY')) return null;
  const head = labelOfHead(view, grammar, to - 1, from);
  if (head === 'ORG' || head === 'LAW') return head;
  if (grammar.organisation_openers.has(view.folded[from]!)) return 'ORG';
  const isForeign =
    view.tokens[to + 1]!.text.length > 2 &&
    names.some((name) => name.from === from && !words.has(view.folded[from]!) && name.to > from);
  return isForeign ? 'ORG' : null;
}
