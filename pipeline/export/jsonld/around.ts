import type { Span } from '../../model.ts';
import { firstFrom } from '../../span.ts';

/** The most of the words before and after a quotation, in UTF-16 code units. */
const MOST = 32;
const SPACE = /\s/;
const LAST_SPACE = /\s\S*$/;

/**
 * The words before and after a quotation, from which it is found again. What the length would cut
 * in two is left out, a word as well as a name: half of one can be the name of somebody else.
 */
export function wordsAround(
  { text, entities }: { readonly text: string; readonly entities: readonly Span[] },
  { start, end }: Span,
): { before: string; after: string } {
  const from = wordBegin(text, start);
  const to = wordEnd(text, end);
  return {
    before: text.slice(Math.min(start, nameOver(entities, from)?.end ?? from), start),
    after: text.slice(end, Math.max(end, nameOver(entities, to)?.start ?? to)),
  };
}

function wordBegin(text: string, position: number): number {
  const from = characterStart(text, Math.max(0, position - MOST));
  if (from === 0 || SPACE.test(text[from - 1]!)) return from;
  return from + Math.max(0, text.slice(from, position).search(SPACE));
}

function wordEnd(text: string, position: number): number {
  const to = characterStart(text, Math.min(text.length, position + MOST));
  if (to === text.length || SPACE.test(text[to]!)) return to;
  const cut = text.slice(position, to).search(LAST_SPACE);
  return cut < 0 ? to : position + cut + 1;
}

/** The position itself, or the one after it where it would cut a surrogate pair in two. */
function characterStart(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position + 1 : position;
}

/** The entity that a position would cut in two. */
function nameOver(entities: readonly Span[], position: number): Span | undefined {
  const before = entities[firstFrom(entities, position) - 1];
  return before && before.end > position ? before : undefined;
}
