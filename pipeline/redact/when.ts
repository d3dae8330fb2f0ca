import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { DateMention, InferredPart, TimexType, Token, TokenizedDocument } from '../model.ts';
import { firstFrom } from '../span.ts';
import type { Change } from './changes.ts';
import { monthWords, valueToMonth } from './months.ts';

/** Added to the rule of a mention whose words were made general; such a mention stays as it is. */
export const GENERALISED = ' > generalised';
/** Stand for a day of which no month was stated, and for a time of day. */
const SOME_DATE = '[date]';
const SOME_TIME = '[time]';

/** A date as the public profile gives it, with the changes of the text that make it so. */
export interface GeneralDate {
  readonly timexType: TimexType;
  readonly value: string;
  readonly inferred: readonly InferredPart[];
  readonly changes: readonly Change[];
}

const DAY_NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/;
const CLOCK = /^(?:\d{1,2}(?:[ap]m|[:.h]\d\d.*)|\d{4}(?:h|hrs)|[ap]\.?m\.?|o'clock)$/;
const LONGEST_LEAD = 8;

/**
 * A date without its day and time; `null` where it has none, and for durations and repeated times.
 * Where the words state a month, it stays. A day or hour known from another time only (*two days
 * later*, *the next morning*, *yesterday*) becomes *later*, *earlier* or *at that time*, since the
 * other time may be a day that everybody knows; of months and years such words stay.
 * `inferred` goes on to say what the source's words left open, so it loses only `day`.
 */
export function generalDate(
  doc: TokenizedDocument,
  date: DateMention,
  lexicon: RedactionLexicon,
): GeneralDate | null {
  const { timexType, rule } = date;
  if (timexType === 'DURATION' || timexType === 'SET' || rule.endsWith(GENERALISED)) return null;
  const tokens = doc.tokens.slice(
    firstFrom(doc.tokens, date.start),
    firstFrom(doc.tokens, date.end),
  );
  const value = valueToMonth(date.value);
  const isFine = timexType === 'TIME' || tokens.some((token) => isFineWord(token, lexicon));
  if (value === date.value && !isFine) return null;
  if (value === 'PRESENT_REF' && tokens.length === 1) return null;
  const general = {
    timexType: 'DATE' as const,
    value,
    inferred: date.inferred.filter((part) => part !== 'day'),
  };
  const words =
    isFine || value !== date.value ? wordsFor({ ...date, value }, tokens, lexicon) : null;
  return { ...general, changes: words === null ? [] : changesFor(doc, date, words, lexicon) };
}

type Manner = 'month' | 'adverb' | 'placeholder' | 'whole';
interface Words {
  readonly text: string;
  readonly manner: Manner;
}

/** What stands for a time; `null`: its words tell nothing finer than a month. */
function wordsFor(
  date: DateMention,
  tokens: readonly Token[],
  lexicon: RedactionLexicon,
): Words | null {
  const month = monthWords(date);
  if (month !== null && !isDeictic(date.rule)) return { text: month, manner: 'month' };
  const lower = tokens.map((token) => token.lower);
  if (isDeictic(date.rule) && lower.some((word) => lexicon.long_times.has(word))) return null;
  if (/:shift:after\b/.test(date.rule)) return { text: 'some time after', manner: 'whole' };
  if (/:shift:before\b/.test(date.rule)) return { text: 'some time before', manner: 'whole' };
  if (/:(?:relative|shift|day-word)/.test(date.rule)) {
    if (lower.some((word) => lexicon.later.has(word))) return { text: 'later', manner: 'adverb' };
    if (lower.some((word) => lexicon.earlier.has(word)))
      return { text: 'earlier', manner: 'adverb' };
    return { text: 'at that time', manner: 'adverb' };
  }
  const isTime = /^date:(?:clock|part-of-day)$/.test(date.rule) || tokens.every(isClock);
  return { text: isTime ? SOME_TIME : SOME_DATE, manner: 'placeholder' };
}

function isDeictic(rule: string): boolean {
  return /^date:(?:relative|shift|day-word)/.test(rule);
}

/** The changes that put words for a date, with what leads up to it: *on the night of the*. */
function changesFor(
  doc: TokenizedDocument,
  date: DateMention,
  { text, manner }: Words,
  lexicon: RedactionLexicon,
): Change[] {
  const at = firstFrom(doc.tokens, date.start);
  const sentence = doc.sentences[doc.tokens[at]?.sentence ?? -1];
  const least = Math.max(sentence?.firstToken ?? at, at - LONGEST_LEAD);
  let from = manner === 'whole' ? at : startOfLead(doc.tokens, least, at, lexicon);
  if (manner === 'whole' && at > least && lexicon.articles.has(doc.tokens[at - 1]!.lower))
    from -= 1;
  const before = from > least ? doc.tokens[from - 1] : undefined;
  const isOn = before !== undefined && lexicon.day_prepositions.has(before.lower);
  const stop = date.text.endsWith('.') && date.end === sentence?.end ? '.' : '';
  const changes: Change[] = [];
  let start = from < at ? doc.tokens[from]!.start : date.start;
  if (isOn && manner === 'adverb') start = before.start;
  if (isOn && manner === 'month') {
    const end = from < at ? doc.tokens[at - 1]!.end : before.end;
    changes.push(changeOf(before.start, end, likeIn(doc.text, before.start, 'in'), 'grammar'));
    start = date.start;
  }
  const words = changes.length > 0 ? text : likeIn(doc.text, start, text);
  changes.push(changeOf(start, date.end, words + stop, 'date'));
  return changes;
}

/** Where the words begin that say which part of a day or week a date is: *the early hours of*. */
function startOfLead(
  tokens: readonly Token[],
  least: number,
  at: number,
  lexicon: RedactionLexicon,
): number {
  let from = at;
  const lowerAt = (index: number) => (index >= least ? (tokens[index]?.lower ?? '') : '');
  if (lexicon.articles.has(lowerAt(from - 1))) from -= 1;
  const linked = lexicon.date_links.has(lowerAt(from - 1)) ? from - 1 : from;
  if (linked < from && lexicon.parts_of_time.has(lowerAt(linked - 1))) {
    from = linked - 1;
    while (lexicon.parts_of_time.has(lowerAt(from - 1))) from -= 1;
    if (lexicon.articles.has(lowerAt(from - 1))) from -= 1;
  } else if (lexicon.date_links.has(lowerAt(from - 1)) && lowerAt(from - 1) === 'of') return at;
  return from;
}

function isFineWord(token: Token, lexicon: RedactionLexicon): boolean {
  const { lower } = token;
  return lexicon.fine_times.has(lower) || DAY_NUMBER.test(lower) || isClock(token);
}

function isClock({ lower }: Token): boolean {
  return CLOCK.test(lower);
}

/** In the case of the words that stood there. */
function likeIn(text: string, start: number, words: string): string {
  const [first = '', second = ''] = [text[start], text[start + 1]];
  if (!/\p{Lu}/u.test(first)) return words;
  const isShouted = words === 'in' && /\p{Lu}/u.test(second);
  return isShouted ? words.toUpperCase() : words[0]!.toUpperCase() + words.slice(1);
}

function changeOf(
  start: number,
  end: number,
  replacement: string,
  kind: 'date' | 'grammar',
): Change {
  return { start, end, replacement, kind, reason: 'generalised', pseudonym: null };
}
