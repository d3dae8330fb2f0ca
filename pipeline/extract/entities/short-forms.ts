import type { NameGrammar } from '../../lexicon/entities/grammar.ts';
import type { Sentence, Token } from '../../model.ts';

/** Words of a long form beyond two for each letter of its short form. */
const MOST_MORE_WORDS = 4;
const SHORT_FORM = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]{2,10}$/u;
const BREAK = /^[,.;:()[\]"“”!?/]$/;

/** What the finder of long forms reads: the words of a text. */
interface Words {
  readonly tokens: readonly Token[];
  readonly folded: readonly string[];
}

/**
 * Where the words begin whose initials the short form after the bracket at `open` has, as in
 * `Lawyers for Justice in Libya (LFJL)`. After Schwartz and Hearst, *A simple algorithm for
 * identifying abbreviation definitions* (2003), with letters matched to the beginnings of words.
 * @param first the first token that may belong to the long form
 * @returns a token, or `null` where the words before the bracket do not spell it out
 */
export function startOfLongForm(
  { folded, tokens }: Words,
  first: number,
  open: number,
): number | null {
  const short = tokens[open + 1]!.text.replace(/(?<=\p{Lu})s$/u, '');
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
    return open - at >= 2 ? at : null;
  }
  return null;
}

/** How many of the last letters a word gives: one, its first; `Libertad` gives two of `FLIP`. */
function lettersTaken(word: string, letters: readonly string[], wanted: number): number {
  if (word[0] === letters[wanted]) return 1;
  if (wanted === 0 || word[0] !== letters[wanted - 1]) return 0;
  return word.includes(letters[wanted]!, 1) ? 2 : 0;
}

/** Folded short forms that the document puts in brackets after the words that they stand for. */
export interface ShortForms {
  /** After a name: `National Assembly (AN)`. */
  readonly named: ReadonlySet<string>;
  /** After ordinary words: `personal protective equipment (PPE)`. */
  readonly common: ReadonlySet<string>;
}

/**
 * The short forms of a document.
 * @param capital 1 for tokens that begin with a capital letter
 * @param upper 1 for tokens all of capitals
 */
export function shortFormsOf(
  words: Words,
  sentences: readonly Sentence[],
  capital: Uint8Array,
  upper: Uint8Array,
  { small_bodies }: NameGrammar,
): ShortForms {
  const { folded, tokens } = words;
  const named = new Set<string>();
  const common = new Set<string>();
  for (let open = 1; open + 2 < folded.length; open += 1) {
    if (folded[open] !== '(' || folded[open + 2] !== ')' || !upper[open + 1]) continue;
    const first = sentences[tokens[open]!.sentence]!.firstToken;
    const from = startOfLongForm(words, first, open);
    if (from === null) {
      if (capital[open - 1] && capital[open - 2]) named.add(folded[open + 1]!);
    } else if (isName(folded, capital, from, open, first)) named.add(folded[open + 1]!);
    else if (!small_bodies.has(folded[open - 1]!) && !small_bodies.has(folded[from]!)) {
      common.add(folded[open + 1]!);
    }
  }
  for (const word of named) common.delete(word);
  return { named, common };
}

const SMALL = /^(?:of|on|for|against|to|and|the|in|&|-|'s?)$/;

/** Whether words have the capitals of a name: the first, and where it begins a sentence another. */
function isName(
  folded: readonly string[],
  capital: Uint8Array,
  from: number,
  to: number,
  first: number,
): boolean {
  if (!capital[from]) return false;
  if (from > first) return true;
  for (let k = from + 1; k < to; k += 1) {
    if (!SMALL.test(folded[k]!)) return capital[k] === 1;
  }
  return false;
}
