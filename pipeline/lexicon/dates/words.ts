import { z } from 'zod';
import { loadLexicon } from '../load.ts';

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'semester',
  'year',
  'decade',
  'century',
  'millennium',
] as const;
export type Unit = (typeof UNITS)[number];

/** What a relative expression counts from: the document's date or the date last mentioned. */
export type Base = 'document' | 'text';

/** All that a word can be in a date; most words of a language are nothing of it. */
export interface DateWord {
  readonly month?: number;
  /** A month or weekday cut short, which needs a number beside it. */
  readonly short?: true;
  readonly weekday?: number;
  /** EDTF code, 21 to 24. */
  readonly season?: number;
  readonly unit?: Unit;
  readonly plural?: true;
  readonly cardinal?: number;
  readonly ordinal?: number;
  /** Tens of the decade: 6 for the sixties. */
  readonly decade?: number;
  readonly vague?: true;
  readonly edge?: true;
  readonly edgeNoun?: 'start' | 'middle' | 'end' | 'rest' | 'part';
  readonly partOfDay?: string;
  readonly era?: 'before' | 'after';
  readonly meridiem?: 'am' | 'pm';
  /** ISO 8601 duration between one time and the next. */
  readonly frequency?: string;
  readonly relation?: { readonly base: Base; readonly offset: number };
  readonly shift?: { readonly base: Base; readonly sign: number };
  /** Days from the document's date. */
  readonly dayWord?: number;
  /** Begins a fixed phrase. */
  readonly phrase?: true;
  /** every, each, per, once, … */
  readonly repeated?: true;
  /** Begins an expression and is nothing else. */
  readonly opener?: true;
}

const numbered = (least: number, most: number) =>
  z.record(z.string(), z.number().int().min(least).max(most));
const base = z.enum(['document', 'text']);
const schema = z.strictObject({
  months: numbered(1, 12),
  short_months: numbered(1, 12),
  weekdays: numbered(1, 7),
  short_weekdays: numbered(1, 7),
  seasons: numbered(21, 24),
  units: z.record(z.string(), z.enum(UNITS)),
  cardinals: numbered(0, 100),
  ordinals: numbered(1, 31),
  decade_names: numbered(1, 9),
  vague: z.array(z.string()),
  edges: z.array(z.string()),
  edge_nouns: z.record(z.string(), z.enum(['start', 'middle', 'end', 'rest', 'part'])),
  parts_of_day: z.record(z.string(), z.string()),
  eras: z.record(z.string(), z.enum(['before', 'after'])),
  meridiems: z.record(z.string(), z.enum(['am', 'pm'])),
  frequencies: z.record(z.string(), z.string().regex(/^PT?\d+[HDWMY]$/, 'must be as P1W or PT1H')),
  relations: z.record(z.string(), z.strictObject({ base, offset: z.number().int() })),
  shifts: z.record(z.string(), z.strictObject({ base, sign: z.number().int() })),
  day_words: numbered(-2, 2),
  repeated: z.array(z.string()),
  openers: z.array(z.string()),
});

/** The words of `dates/words.yml`, each with all its roles: one look-up says what a word can be. */
export function loadDateWords(): Map<string, DateWord> {
  const data = loadLexicon('dates/words.yml', schema);
  const words = new Map<string, DateWord>();
  const add = (word: string, role: DateWord) => words.set(word, { ...words.get(word), ...role });
  const each = <T>(entries: Record<string, T>, role: (value: T, word: string) => DateWord) => {
    for (const [word, value] of Object.entries(entries)) add(word, role(value, word));
  };
  each(data.months, (month) => ({ month }));
  each(data.short_months, (month) => ({ month, short: true }));
  each(data.weekdays, (weekday) => ({ weekday }));
  each(data.short_weekdays, (weekday) => ({ weekday, short: true }));
  each(data.seasons, (season) => ({ season }));
  each(data.units, (unit, word) => (word === unit ? { unit } : { unit, plural: true }));
  each(data.cardinals, (cardinal) => ({ cardinal }));
  each(data.ordinals, (ordinal) => ({ ordinal }));
  each(data.decade_names, (decade) => ({ decade }));
  for (const word of data.vague) add(word, { vague: true });
  for (const word of data.edges) add(word, { edge: true });
  each(data.edge_nouns, (edgeNoun) => ({ edgeNoun }));
  each(data.parts_of_day, (partOfDay) => ({ partOfDay }));
  each(data.eras, (era) => ({ era }));
  each(data.meridiems, (meridiem) => ({ meridiem }));
  each(data.frequencies, (frequency) => ({ frequency }));
  each(data.relations, (relation) => ({ relation }));
  each(data.shifts, (shift) => ({ shift }));
  each(data.day_words, (dayWord) => ({ dayWord }));
  for (const word of data.repeated) add(word, { repeated: true });
  for (const word of data.openers) add(word, { opener: true });
  return words;
}
