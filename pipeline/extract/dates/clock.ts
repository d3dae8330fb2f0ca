import {
  type Family,
  isDash,
  type Line,
  lower,
  type Reading,
  skip,
  word,
  written,
} from './line.ts';
import { calendar } from './meaning.ts';

const COLON = /^([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?(am|pm|a\.m\.?|p\.m\.?|hrs?|h)?\.?$/;
const GLUED = /^(1[0-2]|\d)(am|pm|a\.m\.?|p\.m\.?)\.?$/;
const BARE = /^(1[0-2]|\d|[1-9]\d)$/;
const HOURS = /^([01]\d|2[0-4])([0-5]\d)(hrs?|h)?$/;
const COLON_ALONE = /^\d{1,2}:\d{2}$/;
/** Without such a word *1:10* is a ratio. */
const BEFORE_CLOCK = new Set(
  'at around about by until till from to since before after approximately between and circa near'.split(
    ' ',
  ),
);

/**
 * Times of day, which need their date: 8 a.m., 5:30PM, 18:00 GMT, 0600 hours; and stretches of a day,
 * from 6 p.m. to 6 a.m.
 */
export const clockTime: Family = (line, at) => {
  const read = hourAt(line, at);
  const range = clockRange(line, at, read);
  if (range || !read) return range;
  const to = afterZone(line, read.to);
  const isBare = to === at + 1 && COLON_ALONE.test(lower(line, at));
  const weak = isBare && !BEFORE_CLOCK.has(lower(line, at - 1));
  return { to, rule: 'clock', meaning: calendar({ clock: read.clock }), ...(weak && { weak }) };
};

/** *18:00 GMT*, *2 a.m. local time*, *02:00 (GMT+3)*, *2 a.m. (0100 GMT)*. */
function afterZone(line: Line, at: number): number {
  const open = skip(line, at, '(');
  if (open > at && /^\d/.test(lower(line, open))) {
    const other = hourAt(line, open)?.to ?? open + 1;
    return line.lexicon.cues.zones.has(lower(line, other)) && lower(line, other + 1) === ')'
      ? other + 2
      : at;
  }
  if (!line.lexicon.cues.zones.has(lower(line, open))) return at;
  const sign = open + 1;
  const offset = /^[+-]?\d{1,2}$/.test(lower(line, sign))
    ? sign + 1
    : ['+', '-'].includes(lower(line, sign)) && /^\d{1,2}$/.test(lower(line, sign + 1))
      ? sign + 2
      : sign;
  if (open === at) return skip(line, offset, 'time');
  return lower(line, offset) === ')' ? offset + 1 : at;
}

/** An hour read: it ends before token `to`. */
interface Hour {
  readonly to: number;
  readonly clock: string;
}

const THROUGH = new Set(['to', 'until', 'till', 'through']);

/** *From 6 p.m. to 6 a.m.*, *between 9 and 11 p.m.*, *10:00–12:30*. */
function clockRange(line: Line, at: number, exact: Hour | null): Reading | null {
  const end = exact?.to ?? at + 1;
  const link = lower(line, end);
  const between = link === 'and' && lower(line, at - 1) === 'between';
  if (!between && !THROUGH.has(link) && !isDash(line, end)) return null;
  const first = exact ?? bareHour(line, at);
  if (!first) return null;
  const second = hourAt(line, skip(line, first.to + 1, 'about', 'around', 'approximately'));
  if (!second) return null;
  const clock = exact ? exact.clock : sameHalf(first.clock, second.clock);
  const meaning = calendar({ clock, untilClock: second.clock });
  return { to: afterZone(line, second.to), rule: 'clock-range', meaning };
}

/** The 9 of *9 to 11 p.m.* */
function bareHour(line: Line, at: number): Hour | null {
  const hour = Number(lower(line, at));
  if (!BARE.test(lower(line, at)) || hour > 12) return null;
  return { to: at + 1, clock: clockOf(hour, 0, undefined) };
}

/** The hour in the half of the day that the later one is in, where it is then the earlier. */
function sameHalf(clock: string, later: string): string {
  const afternoon = clockOf(Number(clock.slice(0, 2)), 0, 'pm');
  return later >= '12:00' && afternoon < later ? afternoon : clock;
}

function hourAt(line: Line, at: number): Hour | null {
  const form = lower(line, at);
  const first = form.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const broken = brokenClock(line, at);
  if (broken) return broken;
  const glued = GLUED.exec(form);
  if (glued && isCut(line, at)) return null;
  if (glued) return { to: at + 1, clock: clockOf(Number(glued[1]), 0, glued[2]) };
  const colon = COLON.exec(form);
  if (colon) {
    const suffix = colon[3];
    const next = suffix ? at + 1 : hoursWord(line, at + 1);
    const { meridiem } = word(line, at + 1);
    const dotted = form.includes('.');
    if (dotted && !suffix && !meridiem && next === at + 1) return null;
    if (meridiem && !suffix)
      return { to: at + 2, clock: clockOf(Number(colon[1]), Number(colon[2]), meridiem) };
    return { to: next, clock: clockOf(Number(colon[1]), Number(colon[2]), suffix) };
  }
  const { meridiem } = word(line, at + 1);
  if (BARE.test(form) && Number(form) <= 12) {
    if (meridiem) return { to: at + 2, clock: clockOf(Number(form), 0, meridiem) };
    if (lower(line, at + 1) === "o'clock")
      return { to: at + 2, clock: clockOf(Number(form), 0, undefined) };
  }
  const hours = HOURS.exec(form);
  if (hours && written(line, hours[3] ? at : at + 1).endsWith('H')) {
    if (!BEFORE_CLOCK.has(lower(line, at - 1))) return null;
  }
  if (hours && (hours[3] || hoursWord(line, at + 1) > at + 1))
    return { to: hours[3] ? at + 1 : at + 2, clock: `${hours[1]}:${hours[2]}` };
  return null;
}

/** The 7am of *7amleh*. */
function isCut(line: Line, at: number): boolean {
  return line.tokens[at]!.end === line.tokens[at + 1]?.start && /^\p{L}/u.test(lower(line, at + 1));
}

/** *5.30pm* comes in two tokens, *5.3* and *0pm*; *14h30* too. */
function brokenClock(line: Line, at: number): Hour | null {
  const after = lower(line, at + 1);
  if (after.length < 3 || line.tokens[at]!.end !== line.tokens[at + 1]!.start) return null;
  const minutes = /^h([0-5]\d)$/.exec(after)?.[1];
  if (minutes && /^(?:[01]?\d|2[0-3])$/.test(lower(line, at)))
    return { to: at + 2, clock: clockOf(Number(lower(line, at)), Number(minutes), undefined) };
  const next = /^(\d)(am|pm)\.?$/.exec(after);
  const form = /^(1[0-2]|\d)\.([0-5])$/.exec(lower(line, at));
  if (!next || !form) return null;
  return { to: at + 2, clock: clockOf(Number(form[1]), Number(`${form[2]}${next[1]}`), next[2]) };
}

function hoursWord(line: Line, at: number): number {
  return skip(line, at, 'hours', 'hrs', 'hrs.', 'h');
}

function clockOf(hour: number, minute: number, half: string | undefined): string {
  const afternoon = half?.startsWith('p') && hour < 12;
  const midnight = half?.startsWith('a') && hour === 12;
  const full = midnight ? 0 : afternoon ? hour + 12 : hour;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** In *the small hours*. */
const SMALL = new Set(['small', 'wee']);

/** Parts of a day: the early morning of, the night of, Monday evening. Weak: they need their date. */
export const partOfDay: Family = (line, at) => {
  if (SMALL.has(lower(line, at)) && lower(line, at + 1) === 'hours')
    return { to: at + 2, rule: 'part-of-day', weak: true, meaning: calendar({ partOfDay: true }) };
  if (lower(line, at) === 'pre' && isDash(line, at + 1)) {
    return partOfDay(line, at + 2);
  }
  const edge = word(line, at).edge ? (isDash(line, at + 1) ? at + 2 : at + 1) : at;
  const part = word(line, edge).partOfDay;
  if (part === undefined || (part === 'hours' && edge === at)) return null;
  if (written(line, edge) !== lower(line, edge) && edge > line.from) return null;
  const hours = part !== 'hours' && lower(line, edge + 1) === 'hours' ? edge + 2 : edge + 1;
  return { to: hours, rule: 'part-of-day', weak: true, meaning: calendar({ partOfDay: true }) };
};
