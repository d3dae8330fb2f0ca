import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { Token } from '../../model.ts';

const BETWEEN = /^(?:,|and|or|\/|to|of)$/;
const MOST_BETWEEN = 2;

/** Joins the members of a list of means, `tear gas, batons and rubber bullets`, into one. */
export function joinLists(
  tokens: readonly Token[],
  matches: readonly PatternMatch<ViolationEntry>[],
): PatternMatch<ViolationEntry>[] {
  const joined: PatternMatch<ViolationEntry>[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    if (last && last.value === match.value && match.value.lists && adjoin(tokens, last, match)) {
      joined[joined.length - 1] = {
        ...last,
        words: [...last.words, ...match.words],
        to: Math.max(last.to, match.to),
      };
    } else joined.push(match);
  }
  return joined;
}

function adjoin(
  tokens: readonly Token[],
  a: PatternMatch<ViolationEntry>,
  b: PatternMatch<ViolationEntry>,
): boolean {
  if (b.from < a.to) return true;
  if (b.from - a.to > MOST_BETWEEN) return false;
  return tokens.slice(a.to, b.from).every(({ lower }) => BETWEEN.test(lower));
}
