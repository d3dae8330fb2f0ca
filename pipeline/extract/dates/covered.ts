import type { DateLexicon } from '../../lexicon/dates/dates.ts';
import { periodicalName } from '../../lexicon/dates/periodical.ts';
import type { DocumentMeta, Sentence, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { intervalIn, introducedPeriod } from './covered-introduction.ts';
import { periodInTitle } from './covered-titles.ts';

/** A title stands in the first lines. */
const FIRST_LINES = 6;
const LONGEST_TITLE = 200;
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;

/** A heading with a stretch of time that is the report's and not that of a meeting. */
const REPORT_TITLE = /\b(?:report|update|monitoring|review period|reporting period)\b/i;
const MEETING = /\b(?:session|meeting|conference|visit|mission)\b/i;

/** The time that a document covers, and what it was inferred from where its metadata do not say. */
export type CoveredPeriod = Pick<DocumentMeta, 'period' | 'periodInferred'>;

/**
 * What a document covers: as its metadata say; else a report as it says outright in its introduction,
 * in its title or first headings, or as its introduction seems to say. A title is not believed where
 * the period that it seems to name was not over when the report appeared.
 */
export const coveredPeriod: Stage<TokenizedDocument, CoveredPeriod, 'dates'> = (
  doc,
  { dates: lexicon },
) => {
  const { period, published, title } = doc.meta;
  if (period !== null) return { period };
  const headings = doc.sentences.slice(0, FIRST_LINES).filter(({ kind }) => kind === 'heading');
  const titles = [title ?? '', ...headings.map((one) => textOf(doc, one))].filter(
    (line) => line.length <= LONGEST_TITLE,
  );
  const titled = firstOf(titles, periodInTitle);
  const isCalledReport = titled !== null || firstOf(titles, periodicalName) !== null;
  const { clear, likely } = introducedPeriod(doc, lexicon, isCalledReport);
  if (clear !== null) return { period: clear, periodInferred: 'text' };
  const headed = titled ?? firstOf(headings, (heading) => stretchIn(doc, heading, lexicon));
  if (headed !== null && isOver(headed, published))
    return { period: headed, periodInferred: 'title' };
  return likely === null ? { period } : { period: likely, periodInferred: 'text' };
};

/** The stretch of time that a heading calls the report's. */
function stretchIn(doc: TokenizedDocument, heading: Sentence, lexicon: DateLexicon): string | null {
  const text = textOf(doc, heading);
  return REPORT_TITLE.test(text) && !MEETING.test(text) ? intervalIn(doc, heading, lexicon) : null;
}

function firstOf<Item>(items: readonly Item[], of: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
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
