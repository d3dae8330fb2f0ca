import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { Span, Token, TokenizedDocument } from '../model.ts';
import { firstFrom } from '../span.ts';
import { foldWord } from './fold.ts';

/** What the words around a name say of its bearer. */
export type Standing = 'official' | 'protected' | null;

const LONGEST_OFFICE = 5;
const LONGEST_APPOSITION = 14;
const OPENERS = new Set([',', '(', '–', '—', '-']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PUNCT']);

/**
 * Reads the title before a name (`Attorney General NAME`, `witness NAME`) and the apposition after
 * it (`NAME, the former mayor of …`).
 * @param isTaken whether a token is part of something else, so that the reading ends before it
 */
export function standingOf(
  doc: TokenizedDocument,
  name: Span,
  lexicon: RedactionLexicon,
  isTaken: (token: Token) => boolean,
): Standing {
  const from = firstFrom(doc.tokens, name.start);
  const to = firstFrom(doc.tokens, name.end);
  const sentence = doc.sentences[doc.tokens[from]?.sentence ?? -1];
  if (!sentence) return null;
  const before = doc.tokens.slice(Math.max(sentence.firstToken, from - LONGEST_OFFICE), from);
  const title = standingOfTitle(
    closeWords(before.slice(before.findLastIndex(isTaken) + 1)),
    lexicon,
  );
  if (title !== null) return title;
  const after = doc.tokens.slice(to, Math.min(sentence.endToken, to + LONGEST_APPOSITION));
  const taken = after.findIndex(isTaken);
  return standingAfter(after.slice(0, taken < 0 ? undefined : taken));

  function standingAfter(after: readonly Token[]): Standing {
    if (!OPENERS.has(after[0]?.text ?? '')) return null;
    const age = after[1]?.pos === 'NUM' && after[2]?.text === ',' ? 3 : 1;
    const end = after.findIndex((token, i) => i >= age && !NOMINAL.has(token.pos));
    const phrase = after.slice(age, end < 0 ? undefined : end);
    const stop = phrase.findIndex((token) => token.pos === 'PUNCT' && token.text !== '-');
    const words = phrase.slice(0, stop < 0 ? undefined : stop).map(wordOf);
    if (words.some((word) => lexicon.protected_titles.has(word))) return 'protected';
    const rest = after.slice(age + words.length).map(wordOf);
    for (let last = words.length; last > 0; last -= 1) {
      const head = words.slice(0, last);
      if (endsWith(head, lexicon.offices)) return 'official';
      if (endsWith(head, lexicon.ambiguous_offices)) {
        const said = [...head, ...rest.slice(0, 6)];
        const named = rest[0] !== 'of' && phrase.slice(0, last).some(isCapital);
        return isPublic(said, lexicon, named) ? 'official' : null;
      }
    }
    return null;
  }
}

function standingOfTitle(before: readonly string[], lexicon: RedactionLexicon): Standing {
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  if (lexicon.protected_titles.has(nearest)) return 'protected';
  if (endsWith(before, lexicon.offices)) return 'official';
  if (!endsWith(before, lexicon.ambiguous_offices)) return null;
  return isPublic(before, lexicon, true) ? 'official' : null;
}

/** Whether the words name a public body (or a country: `isNamed`), and no private one. */
function isPublic(words: readonly string[], lexicon: RedactionLexicon, isNamed: boolean): boolean {
  if (words.some((word) => lexicon.private_bodies.has(word))) return false;
  return isNamed || words.some((word) => lexicon.public_bodies.has(word));
}

/** How many of the words directly before a name are its bearer's office: 3 in *member of parliament*. */
export function officeLength(before: readonly Token[], lexicon: RedactionLexicon): number {
  const words = before.map(wordOf);
  return Math.max(
    lengthAtEnd(words, lexicon.offices),
    lengthAtEnd(words, lexicon.ambiguous_offices),
  );
}

function endsWith(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  return lengthAtEnd(words, phrases) > 0;
}

/** How many words the longest of the phrases has with which the words end; 0 where there is none. */
function lengthAtEnd(words: readonly string[], phrases: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_OFFICE, words.length); length > 0; length -= 1) {
    if (phrases.has(words.slice(words.length - length).join(' '))) return length;
  }
  return 0;
}

function wordOf(token: Token): string {
  return foldWord(token.text);
}

/** The words directly before a name, back to the last mark other than a full stop or hyphen. */
function closeWords(before: readonly Token[]): string[] {
  const mark = before.findLastIndex(
    ({ text, pos }) => pos === 'PUNCT' && text !== '.' && text !== '-',
  );
  return before
    .slice(mark + 1)
    .map(wordOf)
    .filter((word) => word !== '');
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}
