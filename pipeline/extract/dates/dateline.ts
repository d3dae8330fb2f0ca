import type { Candidate } from './candidate.ts';
import { type Line, lower } from './line.ts';

const FIRST = new Set(['originally', 'first']);
/** Words between *originally published* and its date. */
const REACH = 6;

/** True for the date in *originally published on example.org on 3 May 2019*: the document's own. */
export function isDateline(line: Line, { from, meaning }: Candidate): boolean {
  if (meaning.kind !== 'calendar' || meaning.day === null || meaning.year === null) return false;
  for (let at = from - 1; at >= from - REACH; at -= 1) {
    if (line.lexicon.cues.appeared.has(lower(line, at)) && FIRST.has(lower(line, at - 1)))
      return true;
  }
  return false;
}

/** What a date such as 13/05/2017 shows of the order of the others; `null` where it shows nothing. */
export function numericOrder({ rule }: Candidate): boolean | null {
  if (rule === 'numeric:day-first') return true;
  return rule === 'numeric:month-first' ? false : null;
}
