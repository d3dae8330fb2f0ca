import type { PartOfSpeech } from '../../model.ts';
import { isDash, type Line, lower, word } from './line.ts';

/** Parts of speech that a number counts, and other words that stand right behind one. */
const COUNTED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ', 'PROPN']);
const AFTER_COUNT = new Set(['of', 'more', 'other', 'others']);
const MONTH_PARTS = new Set(['early', 'mid', 'late']);
const JOINS_MONTHS = new Set(['and', 'or', 'to', 'through']);
const BEFORE_MONTHS = new Set(['in', 'between']);

/** *In May*, *in late May*, *in April and May*: what stands behind `in` is a month, not a day of it. */
function isBehindIn(line: Line, month: number): boolean {
  let at = month - 1;
  while (isDash(line, at) || MONTH_PARTS.has(lower(line, at))) at -= 1;
  if (JOINS_MONTHS.has(lower(line, at)) && word(line, at - 1).month !== undefined)
    return isBehindIn(line, at - 1);
  return BEFORE_MONTHS.has(lower(line, at));
}

/**
 * The number after a month counts what follows: *in May 12 men*, *in June 12-year-old boys*. A day
 * has `on` before its month, so behind `in` a noun is enough.
 */
export function isCounted(line: Line, month: number, to: number): boolean {
  const next = lower(line, to);
  if (line.lexicon.negatives.amounts.has(next)) return true;
  const { unit, plural } = word(line, isDash(line, to) ? to + 1 : to);
  if (unit !== undefined && (plural || isDash(line, to))) return true;
  if (!isBehindIn(line, month)) return false;
  return COUNTED.has(line.tokens[to]?.pos ?? 'X') || AFTER_COUNT.has(next);
}
