import type { NameGrammar } from '../../lexicon/entities/grammar.ts';
import type { EntityLabel } from '../../model.ts';
import type { NameView } from './view.ts';

/** The label that the last word of a name gives it: `… Party` ORG, `… District` GPE. */
export function labelOfHead(
  { folded, grammar }: NameView,
  last: number,
  from: number,
): EntityLabel | null {
  const word = folded[last]!;
  const two = last > from ? `${folded[last - 1]} ${word}` : '';
  if (word === 'review' && grammar.reviewed.has(folded[last - 1]!)) return null;
  if (grammar.location_after.has(two)) return 'LOC';
  if (grammar.organisation_closers.has(two)) return 'ORG';
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  if (grammar.organisation_closers.has(word) || grammar.organisation_closers.has(singular)) {
    return isFacility(folded, grammar, last, from) ? 'FAC' : 'ORG';
  }
  if (
    word === 'prisons' ||
    grammar.facility_after.has(word) ||
    isFacility(folded, grammar, last, from)
  )
    return 'FAC';
  if (grammar.law_after.has(word)) return 'LAW';
  if (grammar.gpe_after.has(word) || grammar.gpe_after.has(two)) return 'GPE';
  if (grammar.location_after.has(word)) return 'LOC';
  if (grammar.event_after.has(word)) return 'EVENT';
  return null;
}

/** Heads of two words: `police station`, `medical center`. */
function isFacility(
  folded: readonly string[],
  grammar: NameGrammar,
  last: number,
  from: number,
): boolean {
  return last > from && grammar.facility_after.has(`${folded[last - 1]} ${folded[last]}`);
}

/** In tokens: longer than the name of any treaty body. */
const LONGEST_COMPLEMENT = 30;
const COMPLEMENT = /^(?:of|on|for|against|to|relating|concerning)$/;

/** `from Parliament to Bombay`: no name goes on over this `to`. */
function leadsAway({ folded, grammar }: NameView, at: number): boolean {
  return folded[at] === 'to' && !grammar.pursuing.has(folded[at - 1]!);
}

/** `Bank of the Year`. */
function isAward({ folded, grammar }: NameView, at: number): boolean {
  return folded[at + 1] === 'the' && grammar.award_times.has(folded[at + 2] ?? '');
}

/**
 * The end of the complement of a name that opens with its head: for `Ministry of Justice and Human
 * Rights` the end of `Human Rights`.
 * @param at the word after the head
 * @returns `at` where there is no complement with a capital
 */
export function endOfComplement(
  view: NameView,
  at: number,
  endOfSentence: number,
  stops: (i: number) => boolean,
): number {
  const { folded, capital } = view;
  const end = Math.min(endOfSentence, at + LONGEST_COMPLEMENT);
  if (at >= end || !COMPLEMENT.test(folded[at]!) || leadsAway(view, at)) return at;
  if (isAward(view, at)) return at;
  let to = at;
  let i = at;
  while (i < end) {
    const start = skipJoiners(view, i, end);
    if (start >= end || !capital[start] || stops(start)) break;
    if (i > at && startsAnother(view, i, start, end)) break;
    let stop = start + 1;
    while (stop < end && capital[stop] && !stops(stop)) stop += 1;
    to = stop;
    i = stop;
    const next = folded[i];
    const leadsOn = i + 1 < end && capital[i + 1] === 1;
    if (next === "'s" && leadsOn && view.grammar.owners.has(folded[i - 1]!)) i += 1;
    else if ((next === "'" || next === '-') && leadsOn) i += 1;
    else if (next === ',') {
      const list = endOfList(view, i, end);
      if (list === i) break;
      to = list;
      i = list;
    }
  }
  return to;
}

/** Whether `and (the)` leads to a body of its own: `Ministry of Labour and the Confederation of Workers`. */
function startsAnother(view: NameView, joiner: number, start: number, end: number): boolean {
  const { folded } = view;
  if (folded[joiner] !== 'and' && folded[joiner] !== '&') return false;
  return (
    startsBody(view, start, end) || (folded[start - 1] === 'the' && endsInBody(view, start, end))
  );
}

/** An acronym, or a head with its own complement: `FSB`, `Ministry of Interior`. */
function startsBody(
  { folded, capital, upper, grammar }: NameView,
  at: number,
  end: number,
): boolean {
  if (at >= end) return false;
  if (upper[at]) return !grammar.topics.has(folded[at]!);
  for (let head = at; head < at + 3 && head + 1 < end && capital[head]; head += 1) {
    if (grammar.next_bodies.has(folded[head]!)) return COMPLEMENT.test(folded[head + 1]!);
  }
  return false;
}

function endsInBody({ folded, capital, grammar }: NameView, from: number, end: number): boolean {
  let to = from;
  while (to < end && to < from + 6 && capital[to]) to += 1;
  return grammar.next_bodies.has(folded[to - 1]!);
}

/** Small words that lead on to another word with a capital. */
function skipJoiners({ folded }: NameView, at: number, end: number): number {
  let i = at;
  let skipped = 0;
  while (i < end && skipped < 3 && JOINER.test(folded[i]!)) {
    i += 1;
    skipped += 1;
  }
  if (skipped === 0 && folded[i] === 'in' && folded[i - 1] === 'trafficking') return i + 1;
  return i;
}
const JOINER = /^(?:of|on|for|against|to|and|&|the|all|its|their|relating|concerning)$/;

/** `, Family(,) and Social Affairs` after `Ministry of Labor`: the end, or `at` where it is no such list. */
function endOfList(view: NameView, at: number, end: number): number {
  const { folded, capital } = view;
  let i = at;
  for (let items = 0; items < 4; items += 1) {
    if (folded[i] === ',') i += 1;
    const isLast = folded[i] === 'and' || folded[i] === '&';
    if (isLast) i += 1;
    const from = i;
    if (startsBody(view, from, end)) return at;
    while (i < end && capital[i] === 1 && i < from + 3) i += 1;
    if (i === from) return at;
    if (isLast) return i;
    if (folded[i] !== ',' && folded[i] !== 'and' && folded[i] !== '&') return at;
  }
  return at;
}
