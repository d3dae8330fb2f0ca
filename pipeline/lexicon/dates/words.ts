import * as z from 'zod';
import { loadLexicon } from '../load.ts';
import { wordList } from './lists.ts';

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
  readonly relation?: { readonly base: Base; readonly offset: number; readonly rolling?: boolean };
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

/** Words by what they mean: `monday` by 1, `days` by day. */
const by = <K extends string>(meanings: z.ZodType<K>) => z.partialRecord(meanings, wordList);
const byNumber = z.record(z.string().regex(/^\d+$/, 'must be a number'), wordList);
const base = z.enum(['document', 'text']);
const schema = z.strictObject({
  months: byNumber,
  short_months: byNumber,
  weekdays: byNumber,
  short_weekdays: byNumber,
  seasons: byNumber,
  units: by(z.enum(UNITS)),
  cardinals: byNumber,
  ordinals: byNumber,
  decade_names: byNumber,
  vague: wordList,
  edges: wordList,
  edge_nouns: by(z.enum(['start', 'middle', 'end', 'rest', 'part'])),
  parts_of_day: z.record(z.string(), wordList),
  eras: by(z.enum(['before', 'after'])),
  meridiems: by(z.enum(['am', 'pm'])),
  frequencies: z.record(z.string().regex(/^PT?\d+[HDWMY]$/, 'must be as P1W or PT1H'), wordList),
  relations: z.array(
    z.strictObject({
      base,
      offset: z.number().int(),
      rolling: z.boolean().default(false),
      words: wordList,
    }),
  ),
  shifts: z.array(z.strictObject({ base, sign: z.number().int(), words: wordList })),
  day_words: z.record(z.string().regex(/^-?\d$/, 'must be a number of days'), wordList),
  repeated: wordList,
  openers: wordList,
});

/** The words of `dates/words.yml`, each with all its roles: one look-up says what a word can be. */
export function loadDateWords(): Map<string, DateWord> {
  const data = loadLexicon('dates/words.yml', schema);
  const words = new Map<string, DateWord>();
  const add = (word: string, role: DateWord) => words.set(word, { ...words.get(word), ...role });
  const all = (list: readonly string[], role: DateWord) => {
    for (const word of list) add(word, role);
  };
  const each = <K extends string>(
    lists: Partial<Record<K, readonly string[]>>,
    role: (meaning: K) => DateWord,
  ) => {
    for (const meaning of Object.keys(lists) as K[]) all(lists[meaning] ?? [], role(meaning));
  };
  each(data.months, (month) => ({ month: Number(month) }));
  each(data.short_months, (month) => ({ month: Number(month), short: true }));
  each(data.weekdays, (weekday) => ({ weekday: Number(weekday) }));
  each(data.short_weekdays, (weekday) => ({ weekday: Number(weekday), short: true }));
  each(data.seasons, (season) => ({ season: Number(season) }));
  for (const unit of UNITS) {
    for (const word of data.units[unit] ?? [])
      add(word, word === unit ? { unit } : { unit, plural: true });
  }
  each(data.cardinals, (cardinal) => ({ cardinal: Number(cardinal) }));
  each(data.ordinals, (ordinal) => ({ ordinal: Number(ordinal) }));
  each(data.decade_names, (decade) => ({ decade: Number(decade) }));
  each(data.edge_nouns, (edgeNoun) => ({ edgeNoun }));
  each(data.parts_of_day, (partOfDay) => ({ partOfDay }));
  each(data.eras, (era) => ({ era }));
  each(data.meridiems, (meridiem) => ({ meridiem }));
  each(data.frequencies, (frequency) => ({ frequency }));
  each(data.day_words, (days) => ({ dayWord: Number(days) }));
  for (const { words: list, ...relation } of data.relations) all(list, { relation });
  for (const { words: list, ...shift } of data.shifts) all(list, { shift });
  all(data.vague, { vague: true });
  all(data.edges, { edge: true });
  all(data.repeated, { repeated: true });
  all(data.openers, { opener: true });
  return words;
}
