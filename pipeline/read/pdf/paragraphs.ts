import type { SourceBlock } from '../assemble.ts';
import type { Hyphenation } from './hyphenation.ts';
import type { Line } from './lines.ts';
import { isCells, isSameTableRow, tableRowText } from './table-rows.ts';

/** Lines of one column in reading order. */
export type Column = readonly Line[];

const BULLET = /^[•‣▪●◦·∙■□➢✓*–—-]\s/u;
const ENUMERATOR = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6})[.)]|\([a-z]{1,4}\)|[IVXLC]{1,6}\.)\s/;
const ENDED = /[.!?:;…][”’"')\]]*$/;
const LOWER_START = /^["“‘(]?\p{Ll}/u;
const GAP = 1.3;
/** Shares of the width of the column that the last line of a paragraph stays below. */
const SHORT = 0.75;
const VERY_SHORT = 0.55;

/**
 * Joins the lines of the columns to paragraphs: a wider gap, an indent, another size, a bullet or a
 * number, or a short line that ends a sentence begin a new one. A paragraph runs on over the end of a
 * column or page where its sentence does.
 */
export function paragraphsOf(columns: readonly Column[], hyphenation: Hyphenation): SourceBlock[] {
  const paragraphs: Line[][] = [];
  for (const column of columns) {
    const shape = shapeOf(column);
    column.forEach((line, i) => {
      const last = paragraphs.at(-1);
      const isBreak =
        i === 0 ? !last || !runsOn(last.at(-1)!, line) : startsParagraph(last!, line, shape);
      if (isBreak) paragraphs.push([line]);
      else last!.push(line);
    });
  }
  return paragraphs.map((lines) => joined(lines, hyphenation));
}

/** What is usual in a column. */
interface Shape {
  readonly left: number;
  readonly right: number;
  /** Of running text; infinite where there is none. */
  readonly textRight: number;
  /** From baseline to baseline, as a share of the size. */
  readonly leading: number;
}

function shapeOf(column: Column): Shape {
  const leadings = column.slice(1).flatMap((line, i) => {
    const step = (line.y - column[i]!.y) / line.size;
    return step > 0.8 && step < 2.5 ? [step] : [];
  });
  const textRight = column.reduce(
    (most, line) => (isCells(line) ? most : Math.max(most, line.right)),
    0,
  );
  return {
    left: column.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: column.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    textRight: textRight || Number.POSITIVE_INFINITY,
    leading: lowMedian(leadings) ?? 1.2,
  };
}

/** The value a third up: paragraphs of one line must not pass for wide leading. */
function lowMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 3)];
}

function startsParagraph(paragraph: readonly Line[], line: Line, shape: Shape): boolean {
  const last = paragraph.at(-1)!;
  const first = paragraph[0]!;
  const step = line.y - last.y;
  const unit = Math.max(line.size, last.size);
  if (line.opensNote || step < 0 || step > GAP * Math.max(shape.leading, 1) * unit) return true;
  if (Math.abs(line.size - last.size) > 0.08 * unit) return true;
  if (isCells(first)) return !isSameTableRow(paragraph, line, shape.textRight);
  if (isCells(line)) return !LOWER_START.test(line.text);
  if (BULLET.test(line.text)) return true;
  const width = shape.right - shape.left;
  const isShort = last.right < shape.left + SHORT * width;
  const isVeryShort = last.right < shape.left + VERY_SHORT * width;
  const isEnded = ENDED.test(last.text);
  if (ENUMERATOR.test(line.text) && (isEnded || isShort)) return true;
  if (isVeryShort && !LOWER_START.test(line.text)) return true;
  if (isShort && last.font !== line.font && !LOWER_START.test(line.text)) return true;
  if (isShort && isEnded && !LOWER_START.test(line.text)) return true;
  const indent = line.x - last.x;
  const hangs = BULLET.test(first.text) || ENUMERATOR.test(first.text) || first.opensNote;
  if (indent > 0.8 * unit && !hangs && !LOWER_START.test(line.text)) return true;
  return indent < -0.8 * unit && paragraph.length > 1 && !LOWER_START.test(line.text);
}

/** Whether a line reads on after the last of the column or page before. */
function runsOn(last: Line, line: Line): boolean {
  if (isCells(last) || isCells(line) || line.opensNote) return false;
  if (Math.abs(line.size - last.size) > 0.08 * last.size || BULLET.test(line.text)) return false;
  if (LOWER_START.test(line.text)) return !/[.!?][”"')]*$/.test(last.text);
  return !ENDED.test(last.text) && last.font === line.font && !ENUMERATOR.test(line.text);
}

function joined(lines: readonly Line[], hyphenation: Hyphenation): SourceBlock {
  const [first] = lines;
  if (first && isCells(first))
    return [{ text: tableRowText(lines, hyphenation), page: first.page }];
  const pieces: { text: string; page: number }[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const text = next ? hyphenation.join(line.text, next.text) : line.text;
    const last = pieces.at(-1);
    if (last?.page === line.page) last.text += text;
    else pieces.push({ text, page: line.page });
  });
  return pieces;
}
