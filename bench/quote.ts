import type { Span } from '../pipeline/model.ts';
import { slice } from '../pipeline/span.ts';

const LONGEST_QUOTE = 160;

/** The words of a mention in brackets with some of the words around them, on one line. */
export function quote(text: string, mention: Span): string {
  const from = Math.max(0, mention.start - LONGEST_QUOTE / 2);
  const to = Math.min(text.length, mention.end + LONGEST_QUOTE / 2);
  const words = `${text.slice(from, mention.start)}[${slice(text, mention)}]${text.slice(mention.end, to)}`;
  return words.replaceAll('\n', ' ');
}
