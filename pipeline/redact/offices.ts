import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { EntityMention, Span, Token, TokenizedDocument } from '../model.ts';
import { compare, firstFrom, isAnyOver } from '../span.ts';
import { foldWord } from './fold.ts';
import { lengthAtEnd } from './phrase-end.ts';

/** What the words around a name say of its bearer. */
export type Standing = 'official' | 'protected' | null;

/** A document as far as it tells who holds which office. */
export type OfficeText = TokenizedDocument & { readonly entities: readonly EntityMention[] };

const LONGEST_TITLE = 12;
const LONGEST_APPOSITION = 14;
const LONGEST_BODY = 6;
const OPENERS = new Set([',', '(', '–', '—', '-']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PUNCT']);
const TITLE_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PART', 'PRON', 'NUM']);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;

/**
 * Reads the title before a name (`Attorney General NAME`, `witness NAME`) and the apposition after
 * it (`NAME, the former mayor of …`), of any names of a document. `isTaken` says whether a token is
 * part of something else, so that the reading ends before it.
 */
export function standingsIn(
  doc: OfficeText,
  lexicon: RedactionLexicon,
): (name: Span, isTaken: (token: Token) => boolean) => Standing {
  const isBody = bodiesOf(doc.entities);
  return (name, isTaken) => {
    const from = firstFrom(doc.tokens, name.start);
    const to = firstFrom(doc.tokens, name.end);
    const sentence = doc.sentences[doc.tokens[from]?.sentence ?? -1];
    if (!sentence) return null;
    const before = doc.tokens.slice(Math.max(sentence.firstToken, from - LONGEST_TITLE), from);
    const isOthers = (token: Token) => isBody(token) || isTaken(token);
    const title = standingOfTitle(
      before.slice(Math.max(0, before.findLastIndex(isTaken))),
      lexicon,
      isOthers,
    );
    if (title !== null) return title;
    const after = doc.tokens.slice(to, Math.min(sentence.endToken, to + LONGEST_APPOSITION));
    const taken = after.findIndex(isTaken);
    return standingAfter(after.slice(0, taken < 0 ? undefined : taken), lexicon, isBody);
  };
}

/** Whether a token is in the name of a body, which may be a private one, and not of a country. */
function bodiesOf(entities: readonly EntityMention[]): (token: Token) => boolean {
  const isLabelled = (...labels: readonly string[]) =>
    isAnyOver(entities.filter(({ label }) => labels.includes(label)).sort(compare));
  const [isOrganisation, isCountry] = [isLabelled('ORG'), isLabelled('GPE', 'NORP')];
  return (token) => isOrganisation(token) || (ACRONYM.test(token.text) && !isCountry(token));
}

function standingOfTitle(
  before: readonly Token[],
  lexicon: RedactionLexicon,
  isBody: (token: Token) => boolean,
): Standing {
  const title = closeTokens(before, lexicon);
  const words = title.map(wordOf);
  const nearest = words.at(-1);
  if (nearest === undefined) return null;
  if (lexicon.protected_titles.has(nearest)) return 'protected';
  return isPublicOffice(title, [], lexicon, isBody) ? 'official' : null;
}

function standingAfter(
  after: readonly Token[],
  lexicon: RedactionLexicon,
  isBody: (token: Token) => boolean,
): Standing {
  if (!OPENERS.has(after[0]?.text ?? '')) return null;
  const age = after[1]?.pos === 'NUM' && after[2]?.text === ',' ? 3 : 1;
  const end = after.findIndex((token, i) => i >= age && !NOMINAL.has(token.pos));
  const phrase = after.slice(age, end < 0 ? undefined : end);
  const stop = phrase.findIndex((token) => token.pos === 'PUNCT' && token.text !== '-');
  const said = phrase.slice(0, stop < 0 ? undefined : stop);
  if (said.some((token) => lexicon.protected_titles.has(wordOf(token)))) return 'protected';
  for (let last = said.length; last > 0; last -= 1) {
    const head = said.slice(0, last).filter(isWord);
    if (officeLength(head, lexicon) === 0) continue;
    const of = bodyAfter(after.slice(age + said.length));
    return isPublicOffice(head, of, lexicon, isBody) ? 'official' : null;
  }
  return null;
}

/** *of the Supreme Court*, up to the next mark. */
function bodyAfter(rest: readonly Token[]): readonly Token[] {
  if (rest[0]?.pos !== 'ADP') return [];
  const mark = rest.findIndex(({ pos }) => pos === 'PUNCT' || pos === 'VERB');
  return rest.slice(0, Math.min(mark < 0 ? rest.length : mark, LONGEST_BODY));
}

/**
 * Whether words end with a public office. An ambiguous one is public where a public body is named
 * with it; that of a head of state also where no other body is: *President NAME*, not *RMT
 * president NAME* or *its president, NAME*. Who sits for the opposition is as often a victim.
 * @param of what follows the office: *of the Supreme Court*
 */
function isPublicOffice(
  title: readonly Token[],
  of: readonly Token[],
  lexicon: RedactionLexicon,
  isBody: (token: Token) => boolean,
): boolean {
  const words = title.map(wordOf);
  const office = lengthAtEnd(words, lexicon.offices);
  const ambiguous = lengthAtEnd(words, lexicon.ambiguous_offices);
  if (office > 0 && office >= ambiguous) return words.at(-office - 1) !== 'opposition';
  if (ambiguous === 0) return false;
  const body = ` ${[...words, ...of.map(wordOf)].join(' ')} `;
  const names = (bodies: ReadonlySet<string>) =>
    [...bodies].some((one) => body.includes(` ${one} `));
  if (names(lexicon.private_bodies)) return false;
  if (names(lexicon.public_bodies)) return true;
  if (!lexicon.heads_of_state.has(words.slice(-ambiguous).join(' '))) return false;
  const qualified = title
    .slice(0, -ambiguous)
    .filter((token) => !lexicon.former.has(wordOf(token)));
  const nearest = qualified.at(-1);
  if ([...qualified, ...of].some(isBody)) return false;
  return nearest === undefined || !lexicon.possessives.has(wordOf(nearest));
}

/** How many of the words directly before a name are its bearer's office: 3 in *member of parliament*. */
export function officeLength(before: readonly Token[], lexicon: RedactionLexicon): number {
  const words = before.map(wordOf);
  return Math.max(
    lengthAtEnd(words, lexicon.offices),
    lengthAtEnd(words, lexicon.ambiguous_offices),
  );
}

function wordOf(token: Token): string {
  return foldWord(token.text);
}

/**
 * The words directly before a name, back to a verb or the last mark other than a full stop or
 * hyphen. An acronym in brackets parts no office from its body: *Doctors Association (ZHDA) president*.
 */
function closeTokens(before: readonly Token[], lexicon: RedactionLexicon): Token[] {
  const isBracketed = (at: number) =>
    before[at]?.text === '(' &&
    ACRONYM.test(before[at + 1]?.text ?? '') &&
    before[at + 2]?.text === ')';
  const spoken = before.filter((_, i) => ![i - 2, i - 1, i].some(isBracketed));
  const mark = spoken.findLastIndex(
    (token) =>
      !TITLE_PARTS.has(token.pos) &&
      !/^(?:[.-]|of|for)$/.test(token.lower) &&
      !lexicon.former.has(wordOf(token)),
  );
  return spoken.slice(mark + 1).filter(isWord);
}

function isWord(token: Token): boolean {
  return wordOf(token) !== '';
}
