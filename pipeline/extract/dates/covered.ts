import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import type { DocumentMeta, Sentence, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { periodInTitle } from './covered-titles.ts';
import { findCandidates } from './find.ts';
import { withIntervals } from './intervals.ts';
import type { Line } from './line.ts';
import { resolve } from './resolve.ts';

/** A title stands in the first lines, what a report covers in its introduction. */
const FIRST_LINES = 6;
const LONGEST_TITLE = 200;
const INTRODUCTION = 60;
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;
/** What a whole introduction is asked first: most cover nothing. */
const MAY_COVER = /covers|covering|reporting period|period under review/i;
const COVERS = /\b(?:covers|covering|reporting period|period under review)\b/i;
const REPORT = /\b(?:report|review|period|update|summary)\b/i;

/** A heading with a stretch of time that is the report's and not that of a meeting. */
const REPORT_TITLE = /\b(?:report|update|monitoring|review period|reporting period)\b/i;
const MEETING = /\b(?:session|meeting|conference|visit|mission)\b/i;

/** The time that a document covers, and what it was inferred from where its metadata do not say. */
export type CoveredPeriod = Pick<DocumentMeta, 'period' | 'periodInferred'>;

/**
 * What a document covers: as its metadata say; else a report as it says in its title, among its first
 * headings or in its introduction. A title is not believed where the period it seems to name was not
 * over when the report appeared.
 */
export const coveredPeriod: Stage<TokenizedDocument, CoveredPeriod, 'dates'> = (
  doc,
  { dates: lexicon },
) => {
  const { period, published } = doc.meta;
  if (period !== null) return { period };
  const titled = titlePeriod(doc, lexicon);
  if (titled !== null && isOver(titled, published))
    return { period: titled, periodInferred: 'title' };
  const told = introducedPeriod(doc, lexicon);
  return told === null ? { period } : { period: told, periodInferred: 'text' };
};

function titlePeriod(doc: TokenizedDocument, lexicon: DateLexicon): string | null {
  const headings = doc.sentences.slice(0, FIRST_LINES).filter(({ kind }) => kind === 'heading');
  for (const line of [doc.meta.title ?? '', ...headings.map((one) => textOf(doc, one))]) {
    const period = line.length <= LONGEST_TITLE ? periodInTitle(line) : null;
    if (period !== null) return period;
  }
  for (const heading of headings) {
    const text = textOf(doc, heading);
    const period =
      REPORT_TITLE.test(text) && !MEETING.test(text) ? intervalIn(doc, heading, lexicon) : null;
    if (period !== null) return period;
  }
  return null;
}

function introducedPeriod(doc: TokenizedDocument, lexicon: DateLexicon): string | null {
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

/** Whether a period was over when a report appeared; of a year its last quarter is enough. */
function isOver(period: string, published: string | null): boolean {
  if (published === null) return true;
  const end = period.slice(period.indexOf('/') + 1);
  if (end.length === YEAR_LENGTH) return published >= `${end}-10`;
  const common = published.length > YEAR_LENGTH ? MONTH_LENGTH : YEAR_LENGTH;
  return published.slice(0, common) >= end.slice(0, common);
}

function textOf(doc: TokenizedDocument, { start, end }: Sentence): string {
  return doc.text.slice(start, end);
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
