import type { Candidate } from './candidate.ts';
import { type Line, lower } from './line.ts';

/** Tokens before a date in which its sentence may say that it is still to come. */
const REACH = 16;
/** Right before the preposition of a date. */
const PLANNED =
  /^(?:scheduled|rescheduled|slated|planned|due|set|adjourned|postponed|deferred|delayed|remanded|billed|earmarked)$/;
/** They tell of what is past, so that *will* before them does not reach the date. */
const TOLD =
  /^(?:said|says|told|announced|reported|warned|wrote|after|since|following|which|who|when|was|were|had|but|did|would)$/;
const COMING = new Set(['upcoming', 'forthcoming', 'next']);
const OCCASIONS = new Set(['hearing', 'session', 'trial', 'election', 'elections', 'meeting']);

/** True for the date in *the trial will begin on 3 June*, *adjourned until Friday*. */
export function isFuture(line: Line, { from, meaning }: Candidate): boolean {
  if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.relation) return false;
  for (let at = from - 1; at >= Math.max(line.from, from - REACH); at -= 1) {
    const form = lower(line, at);
    if (WILL.has(form) && !OWN.has(lower(line, at - 1))) return true;
    if (PLANNED.test(form) && isToCome(line, at, from)) return lower(line, at - 1) !== 'originally';
    if (COMING.has(form) && OCCASIONS.has(lower(line, at + 1))) return true;
    if (form === 'to' && isAhead(lower(line, at - 1), lower(line, at - 2))) return true;
    if (TOLD.test(form) || BREAKS.has(form)) return false;
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
const AIMS = /^(?:plan|plans|planning|intend|intends|intending|hope|hopes|hoping|aim|aims)$/;

/** *Are to*, *plan to*, *is expected to*; *was expected to* tells of the past. */
function isAhead(before: string, beforeThat: string): boolean {
  if (before === 'expected') return PRESENT.has(beforeThat);
  return PRESENT.has(before) || AIMS.test(before);
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
