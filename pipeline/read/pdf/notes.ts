import type { Line } from './lines.ts';

/** Notes are set smaller than the text: at most this share of its size. */
const NOTE_SIZE = 0.95;
const OWN_NUMBER = /^(\d{1,3}|[*†‡§]{1,3})[.)]?\s/;

/**
 * Parts the lines of a column into its text and the footnotes at its end: the small lines from the
 * first one on that opens a note.
 * @param bodySize size of most letters of the document
 * @param marks the marks of notes in the text of the page
 */
export function withoutNotes(
  lines: readonly Line[],
  bodySize: number,
  marks: ReadonlySet<string>,
): { body: Line[]; notes: Line[] } {
  let small = lines.length;
  while (small > 0 && lines[small - 1]!.size <= NOTE_SIZE * bodySize) small -= 1;
  const tail = lines.slice(small);
  const first = tail.findIndex((line) => line.opensNote || marks.has(ownNumber(line)));
  if (first < 0) return { body: [...lines], notes: [] };
  return { body: lines.slice(0, small + first), notes: tail.slice(first) };
}

function ownNumber({ text }: Line): string {
  return OWN_NUMBER.exec(text)?.[1] ?? '';
}
