import { type Day, isWholeDay, type Point } from './point.ts';

/** What has been told of so far: what *that year*, *that month*, *two days later* go back to. */
export interface Story {
  /** The date told of last. */
  readonly point: Point;
  /** The last one that stated its day. */
  readonly day: Day | null;
  /** The last one that stated its month. */
  readonly month: (Point & { readonly month: number }) | null;
  /** Position in the document of the block that the date stands in. */
  readonly block: number;
}

/** A bare year further away than this is a digression: *as documents found in 2004 show*. */
const FURTHEST_BARE_YEAR = 5;

/**
 * The story once a date is told.
 * @param leads the date begins its sentence; a bare year further in is a detail of the story
 */
export function told(story: Story | null, point: Point, block: number, leads = true): Story {
  const { month } = point;
  if (month !== null)
    return {
      point,
      day: isWholeDay(point) ? point : (story?.day ?? null),
      month: { ...point, month },
      block,
    };
  return story &&
    !(
      moves(story.point, point.year) &&
      (leads || story.month === null || story.point.month === null)
    )
    ? story
    : { point, day: story?.day ?? null, month: story?.month ?? null, block };
}

/** A bare year that is already told of, or far from it, leaves the story where it is. */
function moves({ year, month }: Point, bare: number): boolean {
  if (bare === year) return month === null;
  return month === null || Math.abs(bare - year) <= FURTHEST_BARE_YEAR;
}
