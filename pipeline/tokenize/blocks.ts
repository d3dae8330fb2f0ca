import type { Span } from '../model.ts';

/** A paragraph, heading or list item, without the white space around it. */
export interface Block extends Span {
  /** Starts with a bullet or an enumerator such as `(a)`. */
  readonly item: boolean;
}

const ITEM = /^(?:[•‣▪●◦·*–—-]\s|\(?[a-z0-9]{1,4}\)\s)/u;
/** The rest of the line before; the letter of a section (`d. Freedom of Movement`) begins one. */
const LOWER_START = /^\p{Ll}(?!\.\s)/u;
/** Lines no longer than this may be the lines of a typewriter, a mail or a PDF. */
const LONGEST_WRAPPED_LINE = 100;

/** Cuts text into blocks at blank lines, at bullets, and at line ends that are no mere line wrap. */
export function blocksOf(text: string): Block[] {
  return paragraphsOf(text).flatMap((lines) => {
    const wrapped = isHardWrapped(lines);
    const blocks: { start: number; end: number; item: boolean }[] = [];
    for (const line of lines) {
      const words = text.slice(line.start, line.end);
      const item = ITEM.test(words);
      const last = blocks.at(-1);
      if (last && !item && (wrapped || LOWER_START.test(words))) last.end = line.end;
      else blocks.push({ ...line, item });
    }
    return blocks;
  });
}

/** Runs of non-blank lines, each line trimmed. */
function paragraphsOf(text: string): Span[][] {
  const paragraphs: Span[][] = [];
  let current: Span[] = [];
  let position = 0;
  for (const raw of text.split('\n')) {
    const line = trimmed(raw, position);
    position += raw.length + 1;
    if (line) current.push(line);
    else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

function trimmed(line: string, position: number): Span | null {
  const start = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  return end > start ? { start: position + start, end: position + end } : null;
}

/** Three or more lines of about one length, none of them long. */
function isHardWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const lengths = lines.map((line) => line.end - line.start);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return (
    longest <= LONGEST_WRAPPED_LINE &&
    lengths.slice(0, -1).every((length) => length >= 0.6 * longest)
  );
}
