import { isoDate } from '../iso-date.ts';
import type { GivenMeta } from '../metadata.ts';
import type { PdfDocument } from './library.ts';
import type { Line } from './lines.ts';

/** Titles that programs put in where nobody wrote one. */
const NO_TITLE =
  /^(?:microsoft|untitled|powerpoint|slide|document\b|title\b)|\.(?:docx?|pdf|indd|qxd|rtf|p65)$|^\S*$/i;
const SHORTEST_TITLE = 3;
const LONGEST_TITLE = 300;
const DATE_ALONE = /^(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},\s+\d{4})$/;
const PDF_DATE = /^D:(\d{4})(\d\d)(\d\d)/;

/**
 * What a PDF says of itself: its information dictionary and XMP; the title else the largest words
 * of the first page, the day of publication else a date that stands alone on the first page. The day
 * on which the file was made may be years later: a note tells it and no more.
 * @param bodySize size of most letters of the document
 */
export async function pdfMeta(
  document: PdfDocument,
  firstPage: readonly Line[],
  bodySize: number,
): Promise<{ meta: Partial<GivenMeta>; notes: string[] }> {
  const { info, metadata } = await document.getMetadata();
  const field = (name: string): string | null => stringOf(metadata?.get(name));
  const title = [field('dc:title'), stringOf(info['Title'])].find(
    (one) => one !== null && !NO_TITLE.test(one),
  );
  const stated =
    isoDate(field('dcterms:issued') ?? field('prism:publicationdate') ?? '') ??
    firstPage.map(({ text }) => (DATE_ALONE.test(text) ? isoDate(text) : null)).find(Boolean) ??
    null;
  const made = stated ? null : pdfDate(stringOf(info['CreationDate']));
  return {
    meta: {
      title: title ?? largestWords(firstPage, bodySize),
      publisher: field('dc:publisher'),
      published: stated,
      language: field('dc:language') ?? stringOf(info['Language']),
    },
    notes: made ? [`it does not say when it was published; the file was made on ${made}`] : [],
  };
}

/** The lines of the largest letters that are a title in length; names of bodies are shorter. */
function largestWords(lines: readonly Line[], bodySize: number): string | null {
  const groups: { size: number; words: string[] }[] = [];
  for (const { text, size, cells } of lines) {
    if (size < 1.1 * bodySize || cells.length > 1) continue;
    const last = groups.at(-1);
    if (last && Math.abs(last.size - size) < 0.1) last.words.push(text);
    else groups.push({ size, words: [text] });
  }
  const titles = groups
    .map(({ size, words }) => ({ size, text: words.join(' ') }))
    .filter(({ text }) => text.split(' ').length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE);
  const [first] = titles.sort((a, b) => b.size - a.size);
  return first?.text ?? null;
}

function pdfDate(date: string | null): string | null {
  const [, year, month, day] = PDF_DATE.exec(date ?? '') ?? [];
  return isoDate(`${year}-${month}-${day}`);
}

function stringOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 1_000) : null;
}
