import { sharedLength } from '../pipeline/span.ts';
import type { ScoredMention } from './gold-mentions.ts';

/** A gold mention with what was found for it; one of the two is missing in a miss or a surplus. */
export interface Pair {
  readonly gold: ScoredMention | null;
  readonly found: ScoredMention | null;
}

/**
 * Pairs gold and found mentions one to one: those of one category first, by overlap; what is then
 * left over is paired across categories, so that a wrong category shows as such.
 */
export function pairsOf(gold: readonly ScoredMention[], found: readonly ScoredMention[]): Pair[] {
  const freeGold = new Set(gold);
  const freeFound = new Set(found);
  const pairs: Pair[] = [];
  for (const sameCategory of [true, false]) {
    const options = [...freeGold].flatMap((g) =>
      [...freeFound]
        .filter((f) => sharedLength(g, f) > 0 && (!sameCategory || g.category === f.category))
        .map((f) => ({ g, f, share: sharedLength(g, f) / unionLength(g, f) })),
    );
    options.sort((a, b) => b.share - a.share);
    for (const { g, f } of options) {
      if (!freeGold.has(g) || !freeFound.has(f)) continue;
      freeGold.delete(g);
      freeFound.delete(f);
      pairs.push({ gold: g, found: f });
    }
  }
  return [
    ...pairs,
    ...[...freeGold].map((g) => ({ gold: g, found: null })),
    ...[...freeFound].map((f) => ({ gold: null, found: f })),
  ];
}

function unionLength(a: ScoredMention, b: ScoredMention): number {
  return Math.max(a.end, b.end) - Math.min(a.start, b.start);
}
