import { type Family, isDash, type Line, lower, skip, word, written } from './line.ts';
import { calendar } from './meaning.ts';

const COLON = /^([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?(am|pm|a\.m\.?|p\.m\.?|hrs?|h)?\.?$/;
const GLUED = /^(1[0-2]|\d)(am|pm|a\.m\.?|p\.m\.?)\.?$/;
const BARE = /^(1[0-2]|\d|[1-9]\d)$/;
const HOURS = /^([01]\d|2[0-4])([0-5]\d)(hrs?|h)?$/;
const ZONES = new Set([
  'gmt',
  'utc',
  'cet',
  'eat',
  'est',
  'edt',
  'bst',
  'wat',
  'cat',
  'ist',
  'msk',
  'local',
]);

/** Times of day: 8 a.m., 5:30PM, 18:00 GMT, 0600 hours, noon. Weak: they need their date. */
export const clockTime: Family = (line, at) => {
  const read = hourAt(line, at);
  if (!read) return null;
  const zone = ZONES.has(lower(line, read.to)) ? skip(line, read.to + 1, 'time') : read.to;
  return {
    to: zone,
    rule: 'clock',
    meaning: calendar({ clock: read.clock }),
  };
};

function hourAt(line: Line, at: number): { to: number; clock: string } | null {
  const form = lower(line, at);
  const first = form.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const broken = brokenClock(line, at);
  if (broken) return broken;
  const glued = GLUED.exec(form);
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
  if (hours && (hours[3] || hoursWord(line, at + 1) > at + 1))
    return { to: hours[3] ? at + 1 : at + 2, clock: `${hours[1]}:${hours[2]}` };
  return null;
}

/** *5.30pm* comes in two tokens, *5.3* and *0pm*. */
function brokenClock(line: Line, at: number): { to: number; clock: string } | null {
  const next = /^(\d)(am|pm)\.?$/.exec(lower(line, at + 1));
  const form = /^(1[0-2]|\d)\.([0-5])$/.exec(lower(line, at));
  if (!next || !form || line.tokens[at]!.end !== line.tokens[at + 1]!.start) return null;
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

/** Parts of a day: the early morning of, the night of, Monday evening. Weak: they need their date. */
export const partOfDay: Family = (line, at) => {
  const edge = word(line, at).edge ? (isDash(line, at + 1) ? at + 2 : at + 1) : at;
  const { partOfDay } = word(line, edge);
  if (partOfDay === undefined || (partOfDay === 'hours' && edge === at)) return null;
  if (written(line, edge) !== lower(line, edge) && edge > line.from) return null;
  const hours = partOfDay !== 'hours' && lower(line, edge + 1) === 'hours' ? edge + 2 : edge + 1;
  return { to: hours, rule: 'part-of-day', weak: true, meaning: calendar({ partOfDay: true }) };
};
