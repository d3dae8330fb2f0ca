import { periodicalName } from '../lexicon/dates/periodical.ts';
import type { ExtractedDocument } from '../model.ts';

const FIRST_LINES = 3;

/**
 * What a user should know of the period that a document covers: that it was inferred, or that it is
 * called as a report on a period is and does not say clearly which; `null` for neither.
 */
export function periodNote({ text, meta, sentences }: ExtractedDocument): string | null {
  const { period, periodInferred, title } = meta;
  if (periodInferred) return `period taken from the ${periodInferred}, ${period}`;
  if (period !== null) return null;
  const headings = sentences
    .slice(0, FIRST_LINES)
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end));
  for (const line of [title ?? '', ...headings]) {
    const called = periodicalName(line);
    if (called !== null)
      return `called “${called}”, and it does not say clearly which time it covers; dates without a year may get the wrong one: give its period with --period or in its metadata`;
  }
  return null;
}
