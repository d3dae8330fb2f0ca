import type { Candidate } from './candidate.ts';
import { type Line, lower } from './line.ts';
import type { Meaning } from './meaning.ts';
import { type Day, isWholeDay, type Point } from './point.ts';
import type { SectionYears } from './section-years.ts';

/** What has been told of so far: what *that year*, *that month*, *two days later* go back to. */
export interface Story {
  /** The time that the story has come to. */
  readonly point: Point;
  /** The year named last, be it a detail: *stalemate by 1940. In August of that year*. */
  readonly year: number;
  /** The last date that stated its day. */
  readonly day: Day | null;
  /** Position of the block in which that day stands. */
  readonly dayBlock: number;
  /** The last one that stated its month. */
  readonly month: (Point & { readonly month: number }) | null;
  /** Position in the document of the block that the date stands in. */
  readonly block: number;
  /** What the heading above says; `null` where it states no year. */
  readonly section: SectionYears | null;
  /** Where the story stood before it looked back; it goes on from there in the next paragraph. */
  readonly main: Story | null;
}

/** How a date is told. */
export interface Telling {
  /** It begins its sentence or place; a bare year further in is a detail. */
  readonly leads: boolean;
  /** It is told of a thing or of what was before: *the treaty of 2 May 2008*, *he had fled in 2011*. */
  readonly aside: boolean;
}

const PLAIN: Telling = { leads: true, aside: false };
/** A bare year further away than this is a digression: *as documents found in 2004 show*. */
const FURTHEST_BARE_YEAR = 5;
/** A date leads its sentence if no more tokens than these stand before it. */
const LEAD = 3;
/** Units that shifts back by leave the story where it is: *the previous year*. */
const LONG = new Set(['year', 'decade', 'century', 'millennium']);

/** The story once a date is told. */
export function told(story: Story | null, point: Point, block: number, how = PLAIN): Story {
  const { month, year } = point;
  const day = month === null || isSameMonth(story?.day, point) ? (story?.day ?? null) : null;
  const dayBlock = isWholeDay(point) ? block : (story?.dayBlock ?? block);
  const section = story?.section ?? null;
  const main = story && how.aside && year < story.point.year ? (story.main ?? story) : null;
  if (month !== null)
    return {
      point,
      year,
      day: isWholeDay(point) ? point : day,
      dayBlock,
      month: { ...point, month },
      block,
      section,
      main,
    };
  if (story && (how.aside || !movedBy(story.point, year, how.leads))) return { ...story, year };
  return { point, year, day, dayBlock, month: story?.month ?? null, block, section, main };
}

/** The story at the beginning of a sentence: in a new paragraph it no longer looks back. */
export function resumed(story: Story, block: number): Story {
  if (story.main === null || story.block === block) return story;
  return { ...story.main, block: story.block, section: story.section };
}

/** In *taken on 3 May. In July he was released. Two days later* the third of May is left behind. */
function isSameMonth(day: Day | null | undefined, { year, month }: Point): boolean {
  return day?.year === year && day.month === month;
}

/** A bare year moves a story that knows its month only a little way, and only where it leads. */
function movedBy({ year, month }: Point, bare: number, leads: boolean): boolean {
  if (month === null) return true;
  return bare !== year && leads && Math.abs(bare - year) <= FURTHEST_BARE_YEAR;
}

/** The story below a heading: a section ends there unless its own heading began with its years. */
export function afterHeading(story: Story): Story {
  return story.section === null || story.section.leads ? story : { ...story, section: null };
}

/** @param earlier its clause says that it was before what was told */
export function tellingOf(line: Line, { from }: Candidate, earlier: boolean): Telling {
  const before = lower(line, from - 1);
  return {
    leads: from - line.from <= LEAD || before === 'in',
    aside: earlier || before === 'of' || before === '(',
  };
}

/** How far *until* stands before the date that it looks ahead to. */
const UNTIL_REACH = 8;

/** *A siege that lasted until the fall of the city in February 1945* looks ahead. */
function isUntil(line: Line, from: number): boolean {
  for (let at = from - 1; at >= Math.max(line.from, from - UNTIL_REACH); at -= 1) {
    const form = lower(line, at);
    if (form === 'until' || form === 'till') return !isDenied(line, at);
    if (form === ',' || form === ';' || /^\d/.test(form)) return false;
  }
  return false;
}

/** *They did not come until 3 May* tells of that day. */
function isDenied(line: Line, until: number): boolean {
  for (let at = until - 1; at >= Math.max(line.from, until - UNTIL_REACH); at -= 1) {
    const form = lower(line, at);
    if (form === 'not' || form === "n't" || form === 'never') return true;
  }
  return false;
}

function isBareYear(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.month === null && meaning.season === null;
}

/**
 * Dates that only bound something, *since 1986*, those of a thing, *the law of 2016*, and those of the
 * document, *last year*, do not.
 */
export function tellsStory(line: Line, { from, meaning }: Candidate, story: Story | null): boolean {
  const before = lower(line, from - 1);
  if (before === 'since' || (story && isUntil(line, from))) return false;
  if ((before === '(' || before === 'of') && isBareYear(meaning)) return false;
  if (meaning.kind === 'shift')
    return meaning.base === 'text' && (meaning.sign > 0 || !LONG.has(meaning.unit));
  if (meaning.kind === 'unit') return meaning.relation.offset >= 0 || !LONG.has(meaning.unit);
  return true;
}
