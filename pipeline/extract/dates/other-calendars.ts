import { isCapital, type Line, lower, word, written } from './line.ts';

/** Between a calendar and its year: *the Ethiopian calendar year 2010*. */
const BETWEEN = new Set(['year', 'years', 'calendar', 'the', 'of', 'fiscal', 'month']);
/** Tokens between a year and the calendar that it is one of. */
const REACH = 4;

/**
 * True for a year that the text counts by another calendar, which is no year of ours: 1435 AH, Juche
 * 107, the Iranian year 1398, 2010 (Ethiopian calendar), 11 Tikimt 2013.
 * @param at the number; its reading ends before `to`
 */
export function isOtherCalendar(line: Line, at: number, to: number): boolean {
  return isBeforeEra(line, to) || isAfterEra(line, at) || isInMonth(line, at) || isPaired(line, at);
}

/** *1435 AH*, *1440 Hijri*, *1398 (Iranian calendar)*, *1420 of the Hijra*. */
export function isBeforeEra(line: Line, to: number): boolean {
  const { otherEras, otherCalendars } = line.lexicon.negatives;
  const next = lower(line, to);
  if (otherEras.has(next) && isEra(line, to)) return true;
  if (next !== '(' && next !== 'of' && next !== 'in') return false;
  for (let i = to + 1; i < to + REACH; i += 1) {
    const form = lower(line, i);
    if (otherEras.has(form)) return isEra(line, i);
    if (otherCalendars.has(form)) return /^(?:calendar|year)$/.test(lower(line, i + 1));
    if (form !== 'the') return false;
  }
  return false;
}

/** Short ones are in capitals throughout and describe nothing: *1435 AH*, not *the 2004 EC directive*. */
function isEra(line: Line, at: number): boolean {
  const form = written(line, at);
  if (form.length > 2) return form.length > 4 || form === form.toUpperCase();
  return form === form.toUpperCase() && !NOUNS.has(line.tokens[at + 1]?.pos ?? 'X');
}

const NOUNS = new Set(['NOUN', 'PROPN', 'ADJ']);

/** *Juche 107*, *AH 1430*, *the Hijri year 1440*; in *the Iranian 2016 budget* no calendar is named. */
function isAfterEra(line: Line, at: number): boolean {
  const { otherEras, otherCalendars } = line.lexicon.negatives;
  let i = at - 1;
  while (i > at - REACH && BETWEEN.has(lower(line, i))) i -= 1;
  if (!isCapital(line, i)) return false;
  const form = lower(line, i);
  if (otherCalendars.has(form)) return /^(?:year|calendar)$/.test(lower(line, i + 1));
  return i === at - 1 || lower(line, i + 1) === 'year'
    ? otherEras.has(form) && isEra(line, i)
    : false;
}

/** *11 Tikimt 2013*, *Meskerem 1, 2014*. */
function isInMonth(line: Line, at: number): boolean {
  const comma = lower(line, at - 1) === ',' ? at - 2 : at - 1;
  const month = /^\d\d?$/.test(written(line, comma)) ? comma - 1 : comma;
  if (!isCapital(line, month) || word(line, month).month !== undefined) return false;
  return line.lexicon.negatives.otherMonths.has(lower(line, month));
}

/** Years by which the calendars of Islam lie behind ours, by the sun and by the moon. */
const [LEAST_BEHIND, MOST_BEHIND] = [560, 640];

/** *1398 (21 March 2019)*, *2005 (1384)*. */
function isPaired(line: Line, at: number): boolean {
  const year = Number(lower(line, at));
  if (lower(line, at - 1) === '(') return isBehind(year, lower(line, at - 2));
  if (lower(line, at + 1) !== '(') return false;
  return [2, 3, 4].some((i) => isBehind(year, lower(line, at + i)));
}

function isBehind(year: number, other: string): boolean {
  const behind = /^[12]\d{3}$/.test(other) ? Number(other) - year : 0;
  return behind >= LEAST_BEHIND && behind <= MOST_BEHIND;
}
