import { groupBy } from '../../pipeline/group.ts';
import type { Span } from '../../pipeline/model.ts';
import { compare, contains, overlaps } from '../../pipeline/span.ts';
import type { Marked } from './rows.ts';
import type { ReadPassage } from './texts.ts';

/** What two annotators read of one source: the same words, with the marks of each. */
export interface Shared {
  readonly source: string;
  readonly text: string;
  readonly first: readonly Marked[];
  readonly second: readonly Marked[];
}

/** Where two annotators read the same paragraphs, source by source. */
export function sharedBy(first: readonly ReadPassage[], second: readonly ReadPassage[]): Shared[] {
  const others = groupBy(second, ({ source }) => source);
  return [...groupBy(first, ({ source }) => source)].flatMap(([source, own]) => {
    const ones = stretchesOf(own);
    const theirs = stretchesOf(others.get(source) ?? []);
    const pairs = ones.flatMap((one) =>
      theirs.filter((other) => overlaps(one, other)).map((other) => [one, other] as const),
    );
    if (pairs.length === 0) return [];
    const cut = pairs.map(([one, other]) => {
      const span = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
      return [within(one, span), within(other, span)] as const;
    });
    return {
      source,
      text: own[0]!.text,
      first: cut.map(([one]) => one),
      second: cut.map(([, other]) => other),
    };
  });
}

/** In text order. */
function stretchesOf(passages: readonly ReadPassage[]): Marked[] {
  return passages.flatMap(({ stretches }) => stretches).sort(compare);
}

function within({ marks }: Marked, span: Span): Marked {
  return { ...span, marks: marks.filter((mark) => contains(span, mark)) };
}
