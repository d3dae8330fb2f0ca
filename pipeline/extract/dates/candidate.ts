import type { Line } from './line.ts';
import type { Calendar, Meaning } from './meaning.ts';

/** An expression found: the tokens `[from, to)`, what they say and the rule that read them. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly rule: string;
  /** Dropped unless it joins a neighbour. */
  readonly weak: boolean;
}

/** Words between two neighbours, joined by spaces; `null` where they are more than four. */
export function gapBetween(line: Line, a: Candidate, b: Candidate): string | null {
  const count = b.from - a.to;
  if (count < 0 || count > 4 || b.from > line.to) return null;
  let gap = '';
  for (let i = a.to; i < b.from; i += 1) gap += (i > a.to ? ' ' : '') + line.tokens[i]!.lower;
  return gap;
}

/** The calendar date that a candidate states alone, `null` where it states something else. */
export function dateOf({ meaning }: Candidate): Calendar | null {
  return meaning.kind === 'calendar' ? meaning : null;
}
