import type { Line } from './lines.ts';

/** Notes are set smaller than the text: at most this share of its size. */
const NOTE_SIZE = 0.95;
const OWN_NUMBER = /^(\d{1,3}|[*†‡§]{1,3})[.)]?\s/;

/**
 * Parts the lines of a column into its text and the footnotes below it: the small lines at its end,
 * from the one that opens with a mark of the page's text. Where the last note of the page before
 * ends in the middle of a sentence, the small lines before belong to it. Endnotes that fill a page
 * are text.
 * @param bodySize size of most letters of the document
 * @param marks the marks of notes in the text of the page
 * @param before the last line of the notes so far
 */
export function withoutNotes(
  lines: readonly Line[],
  bodySize: number,
  marks: ReadonlySet<string>,
  before: Line | undefined,
): { body: Line[]; notes: Line[] } {
  let small = lines.length;
  while (small > 0 && lines[small - 1]!.size <= NOTE_SIZE * bodySize) small -= 1;
  const tail = lines.slice(small);
  const isContinued = before !== undefined && before.page < (tail[0]?.page ?? 0) && isOpen(before);
  const first = tail.findIndex((line) => opens(line, marks, small > 0));
  if (first < 0 && !(isContinued && small > 0)) return { body: [...lines], notes: [] };
  const start = small + (isContinued ? 0 : first);
  return { body: lines.slice(0, start), notes: lines.slice(start) };
}

function opens(line: Line, marks: ReadonlySet<string>, isBelowText: boolean): boolean {
  const number = OWN_NUMBER.exec(line.text)?.[1];
  if (number === undefined) return false;
  return marks.has(number) || (line.opensNote && marks.size === 0 && isBelowText);
}

function isOpen({ text }: Line): boolean {
  return !/[.!?)\]”"’]$/.test(text);
}
