import { type Element, textOf } from './dom.ts';

const NOTE_NUMBER = /^\[?\(?(?:\d{1,4}|[ivxlc]{1,5}|[a-z]|[*†‡§]+)\)?\]?(?:,\s?\d{1,4})*$/;
const BRACKETED = /^\[(?:\d{1,4}|[ivxlc]{1,5}|[*†‡§]+)\]$/;
const BACK = /^(?:↑|↩︎?|↩|\^)$/;
const UNIT = /(?:^|[^\p{L}])[kcm]?m$/u;
const LONGEST_MARK = 16;

/**
 * True for the mark of a footnote in running text (`…they left.⁵`), and for the arrow that leads
 * back to it. They are no words of the sentence. The number that begins the note itself stays.
 * @param before what the block holds before the element
 */
export function isNoteMark(node: Element, before: readonly string[]): boolean {
  if (node.name !== 'sup' && node.name !== 'a') return false;
  if (node.textLength === 0 || node.textLength > LONGEST_MARK) return false;
  const text = textOf(node).trim();
  const leadsWithin = (node.attributes['href'] ?? '').includes('#');
  if (node.name === 'a' && leadsWithin && BACK.test(text)) return true;
  const isAtStart = before.every((part) => part.trim() === '');
  if (isAtStart) return false;
  if (node.name === 'a') return leadsWithin && BRACKETED.test(text);
  return NOTE_NUMBER.test(text) && !UNIT.test((before.at(-1) ?? '').slice(-4));
}
