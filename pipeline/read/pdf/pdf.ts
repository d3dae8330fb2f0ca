import { InputError } from '../../errors.ts';
import { assemble } from '../assemble.ts';
import { beyond, withinTime } from '../limits.ts';
import type { ReadContext, Reader, ReadText } from '../reader.ts';
import { flowsOf } from './columns.ts';
import { type PageText, pageText } from './fragments.ts';
import { withoutFurniture } from './furniture.ts';
import { learnHyphenation } from './hyphenation.ts';
import { openPdf, type PdfDocument, type PdfItem } from './library.ts';
import { lineOf } from './lines.ts';
import { withoutMasthead } from './masthead.ts';
import { withoutNotes } from './notes.ts';
import { type Column, paragraphsOf } from './paragraphs.ts';
import { pdfMeta } from './pdf-meta.ts';
import { rowsOf } from './rows.ts';
import { checkStreams } from './streams.ts';
import { tableColumns } from './table-columns.ts';

/** Fewer letters than this a page on the average: the pages are pictures. */
const FEWEST_LETTERS = 15;

/**
 * The text layer of a PDF in reading order: paragraphs without running heads, page numbers and the
 * hyphens of line ends; footnotes after the text.
 */
export const readPdf: Reader = (bytes, context) => {
  checkStreams(bytes, context);
  return withinTime(readPages(bytes, context), context);
};

async function readPages(bytes: Uint8Array<ArrayBuffer>, context: ReadContext): Promise<ReadText> {
  const { document, close } = await openPdf(bytes, context.place);
  try {
    const pages = await pagesOf(document, context);
    const empty = pages.filter((page) => lettersOf(page) === 0).map(({ page }) => page);
    const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
    if (letters < FEWEST_LETTERS * pages.length) throw scanned(pages.length, context);
    const rows = pages.map((page) => ({ ...page, rows: rowsOf(page.fragments) }));
    const columns = withoutFurniture(rows).flatMap((page) =>
      flowsOf(page.rows).map((flow) => {
        const { rows, columns } = tableColumns(flow);
        return rows.map((row) => lineOf(row, page.page, columns));
      }),
    );
    const bodySize = commonSize(columns);
    const { publisher, body: text } = withoutMasthead(columns);
    const { body, notes } = parted(text, bodySize);
    const hyphenation = learnHyphenation(columns.flat().map(({ text }) => text));
    const blocks = [body, notes].flatMap((part) => paragraphsOf(part, hyphenation));
    const first = columns.flat().filter(({ page }) => page === 1);
    const { meta, notes: remarks } = await pdfMeta(document, first, bodySize);
    if (empty.length > 0) remarks.push(`no text on page ${listed(empty)}: blank, or a picture`);
    const said = { ...meta, publisher: meta.publisher ?? publisher };
    return { ...assemble(blocks, context), meta: said, notes: remarks };
  } finally {
    await close();
  }
}

async function pagesOf(document: PdfDocument, context: ReadContext): Promise<PageText[]> {
  const { limits, place, checkTime } = context;
  if (document.numPages > limits.pages) {
    throw beyond(limits, 'pages', place, `it has ${document.numPages} pages`);
  }
  const pages: PageText[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const items: PdfItem[] = [];
    for await (const chunk of page.streamTextContent()) {
      checkTime();
      for (const item of chunk.items) {
        if (item.str === undefined) continue;
        items.push(item as PdfItem);
        letters += item.str.length;
      }
      if (letters > limits.textLength) {
        throw beyond(limits, 'textLength', place, 'its text is too long');
      }
    }
    pages.push(pageText(page, number, items));
    page.cleanup();
  }
  return pages;
}

function parted(columns: readonly Column[], bodySize: number): { body: Column[]; notes: Column[] } {
  const marks = new Map<number, Set<string>>();
  for (const line of columns.flat()) {
    const ofPage = marks.get(line.page) ?? new Set();
    for (const mark of line.marks) ofPage.add(mark);
    marks.set(line.page, ofPage);
  }
  const body: Column[] = [];
  const notes: Column[] = [];
  for (const column of columns) {
    const own = withoutNotes(column, bodySize, marks.get(column[0]!.page)!, notes.at(-1)?.at(-1));
    if (own.body.length > 0) body.push(own.body);
    if (own.notes.length > 0) notes.push(own.notes);
  }
  return { body, notes };
}

/** The size that most letters have. */
function commonSize(columns: readonly Column[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of columns.flat()) {
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function lettersOf({ fragments }: PageText): number {
  return fragments.reduce((sum, { text }) => sum + text.trim().length, 0);
}

function scanned(pages: number, { place }: ReadContext): InputError {
  return new InputError(
    place,
    `its ${pages === 1 ? 'page has' : `${pages} pages have`} no text layer: pictures, as scanners make them`,
    'Have it read by OCR first, for example: ocrmypdf IN.pdf OUT.pdf',
  );
}

function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ');
  return pages.length > 10 ? `${shown} and ${pages.length - 10} more` : shown;
}
