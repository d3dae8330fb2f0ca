import type { ExtractedDocument } from '../model.ts';

/** Titles of reports on a stretch of time, whichever that is. */
const PERIODICAL =
  /\b(?:annual|yearly|half-yearly|biannual|quarterly|periodic|monthly) (?:\p{L}+ ){0,3}reports?\b|\b(?:world|human rights|country|activity) report\b|\byearbook\b|\breport,? (?:19|20)\d\d\b|\b(?:19|20)\d\d (?:\p{L}+ ){0,5}report\b/iu;
const FIRST_LINES = 3;

/**
 * What a user should know of the period that a document covers: that it was inferred, or that it
 * looks like an annual report and does not say clearly which time it covers; `null` for neither.
 */
export function periodNote({ text, meta, sentences }: ExtractedDocument): string | null {
  const { period, periodInferred, title } = meta;
  if (periodInferred) return `period taken from the ${periodInferred}, ${period}`;
  if (period !== null) return null;
  const headings = sentences
    .slice(0, FIRST_LINES)
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end));
  const lines = [title ?? '', ...headings];
  return lines.some((line) => PERIODICAL.test(line))
    ? 'it looks like an annual report, and does not say clearly which time it covers; dates without a year may get the wrong one: give its period with --period or in its metadata'
    : null;
}
