import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import type { Sentence, TokenizedDocument } from '../../model.ts';
import { findCandidates } from './find.ts';
import { withIntervals } from './intervals.ts';
import type { Line } from './line.ts';
import { resolve } from './resolve.ts';

/** What a report covers stands in its introduction. */
const INTRODUCTION = 60;
/** *The report* is this one in the first sentences of a report; elsewhere it may be another's. */
const OPENING = 15;
/** Verbs by which a report says what it covers, as it says other things. */
const TELLS = 'reviews|describes|documents|summari[sz]es|looks at|deals with|reports on';
const VERB = new RegExp(`\\b(?:covers|covering|${TELLS})\\b`, 'gi');
const COVERS = /^cover/i;
/** What a whole introduction is asked first: most cover nothing. */
const MAY_COVER = new RegExp(
  `cover|reporting period|period under review|(?:events|developments) (?:of|in) |${TELLS}`,
  'i',
);
const REPORT_WORD =
  /\b(?:report|review|survey|edition|publication|update|bulletin|brief|digest)\b/i;
const THIS = /^(?:this|our|the present)\b/i;
const THE = /^the\b/i;
/** Characters before the verb: more are another clause. */
const LONGEST_SUBJECT = 120;
const WORDS = String.raw`(?: (?!since|before|after|until|than)[\p{L}\d’',-]+){0,10}?`;
const TOLD =
  ' (?:events|developments|incidents|abuses|violations|cases|situation|countries|years?|period)';
/** What leads from the verb to a time that is the one covered, and not that of a law or an election. */
const LEAD = new RegExp(
  `^(?:${WORDS}${TOLD}(?: (?:of|from|between)|${WORDS} (?:in|during|over|throughout|between))?)?(?: the)?(?: calendar| whole| entire)?(?: years?)? $`,
  'iu',
);
/** What is told of a time as a whole, behind a verb that is said of other things too. */
const OF_A_TIME = /\b(?:events|developments|situation|years?|period)\b/i;
/** A heading that says nothing but the year. */
const YEAR_HEADING = /^\W*(?:events|developments) (?:of|in) (?:the year )?((?:19|20)\d\d)\W*$/i;
/** Behind a year that is not part of a name, as in *2015 law*. */
const BEHIND =
  /^(?:\W*$|[.,;:)–—]| (?:and|but|in|for|with|as|only|unless|based|throughout|when|except)\b)/;

const JOINER = /^(?:,|,? and) $/;
const NOTHING = /^\W*$/;

/** A report or what it covers, in a sentence that says it in some way. */
const LIKELY = /\b(?:covers|covering|reporting period|period under review)\b/i;
const REPORT = /\b(?:report|review|period|update|summary)\b/i;

/** A calendar date, month or year, or a stretch from one to another. */
const WHOLE = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/;
const STRETCH = /\//;

/** What an introduction says that the report covers (EDTF). */
export interface Introduced {
  /** In so many words: *This report covers events of 2018*. */
  readonly clear: string | null;
  /** A stretch of time near a word for covering, which may be that of another report. */
  readonly likely: string | null;
}

/**
 * Reads what a report covers off its introduction.
 * @param isCalledReport whether its title is that of a report on a period; a news article may tell of
 * another's report
 */
export function introducedPeriod(
  doc: TokenizedDocument,
  lexicon: DateLexicon,
  isCalledReport: boolean,
): Introduced {
  const introduction = doc.sentences.slice(0, INTRODUCTION);
  const last = introduction.at(-1);
  if (!last || !MAY_COVER.test(doc.text.slice(0, last.end))) return { clear: null, likely: null };
  let likely: string | null = null;
  for (const [i, sentence] of introduction.entries()) {
    const text = doc.text.slice(sentence.start, sentence.end);
    const clear = clearIn(doc, sentence, lexicon, isCalledReport && i < OPENING);
    if (clear !== null) return { clear, likely };
    if (LIKELY.test(text) && REPORT.test(text)) likely ??= intervalIn(doc, sentence, lexicon);
  }
  return { clear: null, likely };
}

/** The first stretch of time in a sentence that needs nothing else to be dated. */
export function intervalIn(
  doc: TokenizedDocument,
  sentence: Sentence,
  lexicon: DateLexicon,
): string | null {
  const found = timesIn(doc, sentence, lexicon).find(({ value }) => STRETCH.test(value));
  return found?.value ?? null;
}

function clearIn(
  doc: TokenizedDocument,
  sentence: Sentence,
  lexicon: DateLexicon,
  isOpening: boolean,
): string | null {
  const text = doc.text.slice(sentence.start, sentence.end);
  const [, heading] = (sentence.kind === 'heading' && YEAR_HEADING.exec(text)) || [];
  if (heading !== undefined) return isOpening ? heading : null;
  if (!MAY_COVER.test(text)) return null;
  const times = timesIn(doc, sentence, lexicon);
  const at = times.findIndex(({ start, end }) => {
    const isAll = NOTHING.test(doc.text.slice(end, sentence.end));
    return leadsToCovered(doc.text.slice(sentence.start, start), isOpening, isAll);
  });
  const covered = at < 0 ? [] : listedFrom(doc.text, times, at);
  const last = covered.at(-1);
  if (!last || !BEHIND.test(doc.text.slice(last.end, sentence.end))) return null;
  return spanOf(covered.map(({ value }) => value));
}

/** A time, and those that a list goes on with: `2016, 2017 and 2018`. */
function listedFrom(text: string, times: readonly Time[], first: number): readonly Time[] {
  let end = first + 1;
  while (end < times.length && JOINER.test(text.slice(times[end - 1]!.end, times[end]!.start)))
    end += 1;
  return times.slice(first, end);
}

/** From the first to the last of several times; of stretches among them nothing is said. */
function spanOf(values: readonly string[]): string | null {
  const [only, ...others] = values;
  if (others.length === 0) return only ?? null;
  if (values.some((value) => STRETCH.test(value))) return null;
  const inOrder = values.toSorted();
  return `${inOrder[0]}/${inOrder.at(-1)}`;
}

/**
 * Whether the words of a sentence before a time say that this report covers it.
 * @param isAll whether nothing stands behind the time
 */
function leadsToCovered(before: string, isOpening: boolean, isAll: boolean): boolean {
  const verb = [...before.matchAll(VERB)].at(-1);
  if (!verb) return false;
  const subject = before.slice(0, verb.index).trim();
  const lead = before.slice(verb.index + verb[0].length);
  const covers = COVERS.test(verb[0]);
  const isSaid = subject === '' ? covers && (isOpening || isAll) : isThisReport(subject, isOpening);
  return isSaid && LEAD.test(lead) && (covers || OF_A_TIME.test(lead));
}

function isThisReport(subject: string, isOpening: boolean): boolean {
  if (subject.length > LONGEST_SUBJECT) return false;
  if (subject.toLowerCase() === 'it') return isOpening;
  const isOwn = THIS.test(subject) || (isOpening && THE.test(subject));
  return isOwn && REPORT_WORD.test(subject);
}

interface Time {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const NO_ANCHORS = { published: null, period: null, dayFirst: null };
const NOTHING_TOLD = {
  anchors: NO_ANCHORS,
  story: null,
  here: null,
  future: false,
  earlier: false,
};

/** The times in a sentence that need nothing else to be dated. */
function timesIn(
  { tokens }: TokenizedDocument,
  { firstToken: from, endToken: to, block }: Sentence,
  lexicon: DateLexicon,
): Time[] {
  const line: Line = { tokens, from, to, lexicon };
  return withIntervals(line, findCandidates(line)).flatMap((candidate) => {
    const { value } = resolve(candidate.meaning, { ...NOTHING_TOLD, block });
    const start = tokens[candidate.from]!.start;
    const end = tokens[candidate.to - 1]!.end;
    return WHOLE.test(value) ? [{ start, end, value }] : [];
  });
}
