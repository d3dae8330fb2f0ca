import type { Base, Unit } from '../../lexicon/dates/words.ts';

/** Where a time lies from another: one unit before the document's date, the one last mentioned … */
export interface Relation {
  readonly base: Base;
  readonly offset: number;
  /** The year is related, *October of that year*, not the thing named, *the previous October*. */
  readonly ofYear?: true;
  /** It ends with the document's date: *the past week*. */
  readonly rolling?: boolean;
}

/** A date or part of one as its words state it; `null`: not stated. Years are astronomical. */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF season code. */
  readonly season: number | null;
  /** ISO: Monday is 1. */
  readonly weekday: number | null;
  /** `08:00`. */
  readonly clock: string | null;
  /** The hour at which it ends: *from 6 p.m. to 6 a.m.* */
  readonly untilClock: string | null;
  /** Names a part of a day without its hour. */
  readonly partOfDay: boolean;
  /** *of that year*, *last October*. */
  readonly relation: Relation | null;
}

/** What an expression says, before anything that it leaves open is filled in. */
export type Meaning =
  | Calendar
  /** A decade, century or other stretch that is known from the words alone. */
  | {
      readonly kind: 'fixed';
      readonly value: string;
      readonly year: number;
      readonly inferredCentury: boolean;
    }
  | { readonly kind: 'interval'; readonly from: Meaning; readonly to: Meaning | null }
  /** The last day of a time. */
  | { readonly kind: 'end'; readonly of: Meaning }
  /** Months of a year: the second quarter, the first eleven months. */
  | {
      readonly kind: 'months';
      readonly first: number;
      readonly last: number;
      readonly of: Meaning;
    }
  /** Days, weeks or months at the beginning or end of a month or year: the last two weeks of May. */
  | {
      readonly kind: 'within';
      readonly count: number;
      readonly unit: 'day' | 'week' | 'month';
      readonly fromEnd: boolean;
      readonly of: Meaning;
    }
  | {
      readonly kind: 'shift';
      readonly base: Base;
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: number;
      /** Counted from something that happened: *two days after the raid*. */
      readonly event: boolean;
    }
  /** That year, last week, the next day. */
  | {
      readonly kind: 'unit';
      /** `moment`: whatever was told of last. */
      readonly unit: Unit | 'moment';
      readonly relation: Relation;
      readonly partOfDay: boolean;
    }
  /** Over the weekend: the last one. */
  | { readonly kind: 'the-weekend' }
  /** Friday last week. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week: Relation }
  /** The year, in a document that covers one. */
  | { readonly kind: 'the-year' }
  | { readonly kind: 'covered-period' }
  /** 3/4/2017 where nothing tells day from month: as day first. */
  | { readonly kind: 'ambiguous'; readonly dayFirst: Calendar }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string };

const NOTHING: Calendar = {
  kind: 'calendar',
  year: null,
  month: null,
  day: null,
  season: null,
  weekday: null,
  clock: null,
  untilClock: null,
  partOfDay: false,
  relation: null,
};

/** A date of which only these parts are stated. */
export function calendar(parts: Partial<Omit<Calendar, 'kind'>>): Calendar {
  return { ...NOTHING, ...parts };
}
