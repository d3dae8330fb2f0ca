import { type Family, isDash, type Line, lower, type Reading, skip, word } from './line.ts';
import type { Meaning } from './meaning.ts';

/**
 * Parts of a longer time: early May, mid-2017, the end of August, later that year, the rest of 1952.
 * They keep the value of the whole, save the end, which is its last day.
 * @param inner what reads the longer time
 */
export function partOfTime(inner: Family): Family {
  return (line, at) => {
    const { edge, edgeNoun } = word(line, at);
    if (edge) return early(line, at, inner) ?? nounPart(line, at + 1, inner);
    if (edgeNoun) return nounPart(line, at, inner);
    return lower(line, at) === 'most' && lower(line, at + 1) === 'of'
      ? whole(line, at + 2, inner)
      : latterPart(line, at, inner);
  };
}

/** Early May, mid-May, late in the year, later that month, end-2017. */
function early(line: Line, at: number, inner: Family): Reading | null {
  const dashed = isDash(line, at + 1) ? at + 2 : at + 1;
  const joined = skip(line, dashed, 'to');
  const late = joined > dashed && isDash(line, joined) ? joined + 1 : dashed;
  const position = word(line, late).edge ? late + 1 : dashed;
  const prepositional = skip(line, skip(line, position, 'in', 'on'), 'the');
  const of =
    midYear(line, at, dashed) ?? unitAlone(line, prepositional) ?? inner(line, prepositional);
  if (!of || of.meaning.kind === 'duration' || of.meaning.kind === 'set') return null;
  if (prepositional > position + 1 && of.meaning.kind === 'calendar' && of.meaning.day) return null;
  return { ...of, rule: `part:${lower(line, at)}+${of.rule}` };
}

/** *By mid-year*. */
function midYear(line: Line, at: number, unit: number): Reading | null {
  if (unit !== at + 2 || lower(line, at) !== 'mid' || lower(line, unit) !== 'year') return null;
  return { to: unit + 1, rule: 'year', meaning: { kind: 'the-year' } };
}

/** The beginning of 1943, the end of August, the latter part of the year. */
function nounPart(line: Line, at: number, inner: Family): Reading | null {
  const { edgeNoun } = word(line, at);
  if (!edgeNoun) return null;
  if (isDash(line, at + 1) && edgeNoun === 'end') {
    const of = inner(line, at + 2);
    return of ? endOf(of, 'end') : null;
  }
  if (lower(line, at + 1) !== 'of') return null;
  const position = skip(line, at + 2, 'the');
  const of = unitAlone(line, position) ?? inner(line, position);
  if (!of || !isTime(of.meaning)) return null;
  const vague = edgeNoun === 'end' && isNamed(of.meaning) && !isBound(line, at);
  return endOf(of, vague ? 'end-vague' : edgeNoun);
}

/** *August*, *2017*; the end of *the year* is a day, as year's end is. */
function isNamed(meaning: Meaning): boolean {
  if (meaning.kind === 'unit') return meaning.unit === 'month';
  return meaning.kind === 'calendar' && meaning.day === null;
}

/** *As of the end of August* is its last day, *towards the end of August* is in August. */
function isBound(line: Line, at: number): boolean {
  const before = lower(line, at - 1) === 'the' ? at - 2 : at - 1;
  return line.lexicon.cues.beforeTheEnd.has(lower(line, before));
}

function endOf(of: Reading, edge: string): Reading {
  const rule = `part:${edge}+${of.rule}`;
  return edge === 'end'
    ? { ...of, rule, meaning: { kind: 'end', of: of.meaning } }
    : { ...of, rule };
}

/** The latter part of the year, the first half of May. */
function latterPart(line: Line, at: number, inner: Family): Reading | null {
  const { partAdjectives, partNouns } = line.lexicon.cues;
  if (!partAdjectives.has(lower(line, at)) || !partNouns.has(lower(line, at + 1))) return null;
  return lower(line, at + 2) === 'of' ? whole(line, at + 3, inner) : null;
}

function whole(line: Line, at: number, inner: Family): Reading | null {
  const rest = lower(line, skip(line, at, 'the')) === 'rest' ? skip(line, at, 'the') + 2 : at;
  const position = skip(line, rest, 'the');
  const of = unitAlone(line, position) ?? inner(line, position);
  return of && isTime(of.meaning) ? { ...of, rule: `part:of+${of.rule}` } : null;
}

/** *the month*, *the year* as the whole of which a part is named. */
function unitAlone(line: Line, at: number): Reading | null {
  const { unit, plural } = word(line, at);
  if (unit === undefined || plural || lower(line, at - 1) !== 'the') return null;
  if (!['day', 'week', 'month', 'year', 'decade', 'century'].includes(unit)) return null;
  const meaning: Meaning =
    unit === 'year'
      ? { kind: 'the-year' }
      : { kind: 'unit', unit, relation: { base: 'text', offset: 0 }, partOfDay: false };
  return { to: at + 1, rule: `the-${unit}`, meaning };
}

function isTime({ kind }: Meaning): boolean {
  return ['calendar', 'fixed', 'unit', 'the-year', 'months'].includes(kind);
}
