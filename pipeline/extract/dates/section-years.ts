import type { Sentence } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { isDash, type Line, lower } from './line.ts';
import type { Resolved } from './resolved.ts';
import type { Story } from './story.ts';

/** The years that the heading above a passage states: *2014*, *Aftermath (2016–2017)*. */
export interface SectionYears {
  readonly first: number;
  readonly last: number;
  /** The heading begins with them, so that headings without a date below it are its parts. */
  readonly leads: boolean;
}

const YEARS = /^(-?\d{4})(?:-\d\d){0,2}(?:\/(-?\d{4})(?:-\d\d){0,2})?$/;
const CLOSING = new Set([')', ']', ':', '.', ',', ';']);

/** True for a heading, also for a line that is a date and nothing else. */
export function isDatedLine(line: Line, { kind }: Sentence, { from, to }: Candidate): boolean {
  const alone =
    from === line.from && (to === line.to || (to + 1 === line.to && endsDate(line, to)));
  return alone || (kind === 'heading' && endsDate(line, to));
}

/** *Protests in 2014*, *2014: first raids*; in *The 2014 law* the year belongs to the law. */
function endsDate(line: Line, at: number): boolean {
  return at === line.to || CLOSING.has(lower(line, at)) || isDash(line, at);
}

/**
 * The story at the beginning of a section whose heading states a year; `null` where it states none.
 * A heading with a month may be followed by what happened in the year after.
 */
export function storyOfSection(
  line: Line,
  { from, meaning }: Candidate,
  { value, inferred, point }: Resolved,
  block: number,
): Story | null {
  const years = YEARS.exec(value);
  if (!years || inferred.length > 0) return null;
  const first = Number(years[1]);
  const stated = meaning.kind === 'calendar' ? point : null;
  const month = stated?.month ?? null;
  const last = years[2] === undefined ? first + (month === null ? 0 : 1) : Number(years[2]);
  return {
    point: stated ?? { year: first, month: null, day: null },
    year: first,
    day: null,
    dayBlock: block,
    month: stated && month !== null ? { ...stated, month } : null,
    block,
    section: { first, last, leads: from === line.from },
    main: null,
  };
}
