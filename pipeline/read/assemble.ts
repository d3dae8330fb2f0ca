import { InputError } from '../errors.ts';
import type { OriginSpan } from '../model.ts';
import { canonical } from './canonical.ts';
import { beyond } from './limits.ts';
import type { ReadContext } from './reader.ts';

/**
 * A paragraph, heading, item or table row as a reader finds it: its words in reading order, in one
 * piece, or one for each page that it runs over.
 */
export type SourceBlock = readonly { readonly text: string; readonly page: number | null }[];

/** Controls and format characters have no visible form; joiners of letters stay. */
const INVISIBLE = /(?![\t-\r\u200C\u200D])[\p{Cc}\p{Cf}]/gu;
const LINE_SEPARATOR = /\r\n?|[\v\f\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;
const LINE_BREAK = / ?\n[ \n]*/g;

/**
 * Words as the block shows them: single spaces, no control characters, soft hyphens or marks
 * without a visible form. Line breaks stay, without blank lines. Linear.
 */
export function visible(text: string): string {
  const shown = text.replace(INVISIBLE, '').replace(LINE_SEPARATOR, '\n');
  return canonical(shown.replace(SPACES, ' ').replace(LINE_BREAK, '\n'));
}

/**
 * Joins blocks, by blank lines, to the text of a document, with the map back to the source.
 * @throws InputError where there is no text or too much
 */
export function assemble(
  blocks: readonly SourceBlock[],
  context: Pick<ReadContext, 'place' | 'limits'>,
): { text: string; origin: OriginSpan[] } {
  const parts: string[] = [];
  const origin: OriginSpan[] = [];
  let length = 0;
  let block = 0;
  for (const pieces of blocks) {
    const placed = spansOf(pieces);
    if (placed.text === '') continue;
    const gap = length === 0 ? '' : '\n\n';
    length += gap.length;
    for (const { start, end, page } of placed.spans) {
      origin.push({ start: length + start, end: length + end, page, block });
    }
    parts.push(gap, placed.text);
    length += placed.text.length;
    block += 1;
    if (length > context.limits.textLength) {
      throw beyond(context.limits, 'textLength', context.place, 'its text is too long');
    }
  }
  if (length === 0) {
    throw new InputError(context.place, 'there is no text in it', 'Remove it or give it text');
  }
  return { text: parts.join(''), origin };
}

type PageSpan = Pick<OriginSpan, 'start' | 'end' | 'page'>;

function spansOf(pieces: SourceBlock): { text: string; spans: PageSpan[] } {
  const shown = pieces.map((piece) => visible(piece.text));
  if (shown.length > 0) {
    shown[0] = shown[0]!.trimStart();
    shown[shown.length - 1] = shown.at(-1)!.trimEnd();
  }
  const text = canonical(shown.join(''));
  const spans: PageSpan[] = [];
  let end = 0;
  for (const [i, { page }] of pieces.entries()) {
    const start = end;
    end = Math.min(start + shown[i]!.length, text.length);
    const last = spans.at(-1);
    if (last && last.page === page) spans[spans.length - 1] = { ...last, end };
    else if (end > start) spans.push({ start, end, page });
  }
  return { text, spans };
}
