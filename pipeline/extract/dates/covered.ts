import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import type { Sentence, TokenizedDocument } from '../../model.ts';
import { findCandidates } from './find.ts';
import { withIntervals } from './intervals.ts';
import type { Line } from './line.ts';
import { resolve } from './resolve.ts';

const YEAR = '((?:19|20)\\d\\d)';
/** Titles of reports on a year, with the years that lie between the one named and the one covered. */
const TITLES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\bevents of ${YEAR}\\b`, 'i'), 0],
  [new RegExp(`\\b${YEAR} country reports? on\\b`, 'i'), 0],
  [new RegExp(`\\bcountry reports? on human rights practices for ${YEAR}\\b`, 'i'), 0],
  [new RegExp(`\\b${YEAR} (?:annual|human rights|country) report\\b`, 'i'), 0],
  [new RegExp(`\\b(?:annual|human rights|country) report,? (?:(?:for|of|on) )?${YEAR}\\b`, 'i'), 0],
  [new RegExp(`\\bworld report ${YEAR}\\b`, 'i'), -1],
];
/** A title stands in the first lines, what a report covers in its introduction. */
const FIRST_LINES = 6;
const LONGEST_TITLE = 200;
const INTRODUCTION = 60;
/** What a whole introduction is asked first: most cover nothing. */
const MAY_COVER = /covers|covering|reporting period|period under review/i;
const COVERS = /\b(?:covers|covering|reporting period|period under review)\b/i;
const REPORT = /\b(?:report|review|period|update|summary)\b/i;

/**
 * What a document without metadata says it covers: an annual report in its title, a report of the
 * United Nations in its introduction.
 * @returns EDTF, `2017` or `2025-01-01/2025-03-31`; `null` where it says nothing
 */
export function coveredPeriod(doc: TokenizedDocument, lexicon: DateLexicon): string | null {
  const lines = doc.sentences.slice(0, FIRST_LINES).map((sentence) => textOf(doc, sentence));
  for (const line of [doc.meta.title ?? '', ...lines]) {
    const year = line.length <= LONGEST_TITLE ? yearOfTitle(line) : null;
    if (year !== null) return String(year);
  }
  const introduction = doc.sentences.slice(0, INTRODUCTION);
  const last = introduction.at(-1);
  if (!last || !MAY_COVER.test(doc.text.slice(0, last.end))) return null;
  for (const sentence of introduction) {
    const text = textOf(doc, sentence);
    const period =
      COVERS.test(text) && REPORT.test(text) ? intervalIn(doc, sentence, lexicon) : null;
    if (period !== null) return period;
  }
  return null;
}

function textOf(doc: TokenizedDocument, { start, end }: Sentence): string {
  return doc.text.slice(start, end);
}

function yearOfTitle(title: string): number | null {
  for (const [pattern, shift] of TITLES) {
    const year = pattern.exec(title)?.[1];
    if (year !== undefined) return Number(year) + shift;
  }
  return null;
}

const NO_ANCHORS = { published: null, period: null, dayFirst: null };
const NOTHING_TOLD = {
  anchors: NO_ANCHORS,
  story: null,
  here: null,
  future: false,
  earlier: false,
};
const FULL = /^\d{4}(?:-\d\d){0,2}\/\d{4}(?:-\d\d){0,2}$/;

/** The first stretch of time in a sentence that needs nothing else to be dated. */
function intervalIn(
  doc: TokenizedDocument,
  { firstToken: from, endToken: to, block }: Sentence,
  lexicon: DateLexicon,
): string | null {
  const line: Line = { tokens: doc.tokens, from, to, lexicon };
  for (const { meaning } of withIntervals(line, findCandidates(line))) {
    if (meaning.kind !== 'interval') continue;
    const { value } = resolve(meaning, { ...NOTHING_TOLD, block });
    if (FULL.test(value)) return value;
  }
  return null;
}
