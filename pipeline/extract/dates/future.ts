import type { Candidate } from './candidate.ts';
import { type Line, lower } from './line.ts';

/** Tokens before a date in which its sentence may say that it is still to come. */
const REACH = 16;
const COMING = new Set(['upcoming', 'forthcoming', 'next']);

/** True for the date in *the trial will begin on 3 June*, *adjourned until Friday*. */
export function isFuture(line: Line, { from, meaning }: Candidate): boolean {
  if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.relation) return false;
  const { cues } = line.lexicon;
  for (let at = from - 1; at >= Math.max(line.from, from - REACH); at -= 1) {
    const form = lower(line, at);
    if (WILL.has(form) && !OWN.has(lower(line, at - 1))) return true;
    if (cues.planned.has(form) && isToCome(line, at, from))
      return lower(line, at - 1) !== 'originally';
    if (COMING.has(form) && cues.occasions.has(lower(line, at + 1))) return true;
    if (form === 'to' && isAhead(line, at)) return true;
    if (cues.told.has(form) || BREAKS.has(form)) return false;
  }
  return false;
}

const WILL = new Set(['will', 'shall', "'ll", 'wo']);
/** *Against his will*. */
const OWN = new Set([
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'your',
  'the',
  'a',
  'free',
  'good',
]);
const PRESENT = new Set(['is', 'are']);

/** *Are to*, *plan to*, *is expected to*; *was expected to* tells of the past. */
function isAhead(line: Line, to: number): boolean {
  const before = lower(line, to - 1);
  if (before === 'expected') return PRESENT.has(lower(line, to - 2));
  return PRESENT.has(before) || line.lexicon.cues.aims.has(before);
}

const BREAKS = new Set([';', '“', '”', '"']);
const LINKS = new Set(['for', 'to', 'until', 'till']);

/** *Planned for* the date and *due to begin on* it, not *planned by* nor *set on fire*. */
function isToCome(line: Line, at: number, from: number): boolean {
  const next = lower(line, at + 1);
  if (LINKS.has(next)) return true;
  const due = lower(line, at) === 'due' || lower(line, at) === 'scheduled';
  return due && (next === 'on' || next === 'in' || at + 1 === from);
}
