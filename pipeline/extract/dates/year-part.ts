import { isDash, type Line, lower, skip, word, written } from './line.ts';
import type { Relation } from './meaning.ts';
import { isRound } from './plain-years.ts';
import { yearAt } from './years.ts';

/** What follows a month or day: its year, or words that point at one. */
export interface YearPart {
  readonly to: number;
  readonly year: number | null;
  readonly relation: Relation | null;
}

/**
 * A year after a month or a day, with or without a comma; or *of that year*. In *on May 3, 2000
 * people fled* the number is no year.
 */
export function yearPart(line: Line, at: number, afterMonth = false): YearPart {
  const comma = skip(line, at, ',');
  const position = skip(line, comma, 'of');
  const year = yearAt(line, position);
  if (
    year &&
    !(comma > at && isRound(year.value) && line.lexicon.negatives.counted.has(lower(line, year.to)))
  )
    return { to: year.to, year: year.value, relation: null };
  const cut = cutYear(line, at, afterMonth);
  if (cut) return cut;
  const the = skip(line, position, 'the');
  const same = lower(line, the) === 'that' && lower(line, the + 1) === 'same' ? the + 1 : the;
  const { relation } = word(line, same);
  if (relation && lower(line, same + 1) === 'year' && comma === at)
    return { to: same + 2, year: null, relation: { ...relation, ofYear: true } };
  return { to: at, year: null, relation: null };
}

/** *May '19*, *3 May '19*, *May-2019*. */
function cutYear(line: Line, at: number, afterMonth: boolean): YearPart | null {
  const glued = afterMonth ? /^['’](\d{2})$/.exec(written(line, at)) : null;
  if (glued) return { to: at + 1, year: fullYear(Number(glued[1])), relation: null };
  if (!isGlued(line, at + 1)) return null;
  const next = written(line, at + 1);
  if (["'", '’'].includes(written(line, at)) && /^\d{2}$/.test(next))
    return { to: at + 2, year: fullYear(Number(next)), relation: null };
  const isJoined = afterMonth && isDash(line, at) && isGlued(line, at) && !isDash(line, at + 2);
  const year = isJoined ? yearAt(line, at + 1) : null;
  return year && { to: year.to, year: year.value, relation: null };
}

function isGlued(line: Line, at: number): boolean {
  return at < line.to && at > line.from && line.tokens[at]!.start === line.tokens[at - 1]!.end;
}

/** Two digits: the century that makes a date of our time, 1950 to 2049. */
export function fullYear(digits: number): number {
  return digits < 50 ? 2000 + digits : 1900 + digits;
}
