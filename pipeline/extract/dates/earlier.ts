import type { Candidate } from './candidate.ts';
import { type Line, lower } from './line.ts';

/** Tokens before and after a date in which its clause may say that it was earlier. */
const REACH = 10;
const BREAKS = new Set([',', ';', ':', '(', ')', '“', '”', '"', '–', '—', 'and', 'but', 'when']);
/** After *had* they leave it no verb of its own: *had to leave*, *had a house*. */
const NO_PARTICIPLE = new Set(['to', 'a', 'an', 'the', 'no', 'his', 'her', 'their', 'its']);

/**
 * True for the date in *held since November*, *he had fled in October*, *In October he had fled*; *by
 * October they had fled* goes on.
 */
export function isEarlier(line: Line, { from, to, meaning }: Candidate): boolean {
  if (meaning.kind !== 'calendar' || meaning.relation) return false;
  const before = lower(line, from - 1) === 'the' ? lower(line, from - 2) : lower(line, from - 1);
  if (before === 'since') return true;
  if (before === 'by') return false;
  for (let at = from - 1; at > from - REACH && !BREAKS.has(lower(line, at)); at -= 1)
    if (isPluperfect(line, at)) return true;
  const start = lower(line, to) === ',' && from - line.from <= 2 ? to + 1 : to;
  for (let at = start; at < to + REACH && !BREAKS.has(lower(line, at)); at += 1)
    if (isPluperfect(line, at)) return true;
  return false;
}

function isPluperfect(line: Line, at: number): boolean {
  return lower(line, at) === 'had' && !NO_PARTICIPLE.has(lower(line, at + 1));
}
