import type { Resources } from '../../lexicon/resources.ts';
import type { Token } from '../../model.ts';
import type { Extent } from './found.ts';

/** People counted, both ends inclusive; `max` null for *at least*; both null where nothing is counted. */
export interface Count {
  readonly min: number | null;
  readonly max: number | null;
}

const NONE: Count = { min: null, max: null };
const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d+$/;
const LONGEST_CUE = 3;
const MOST_PEOPLE = 2_000_000_000;

/** The last noun before `of` or another preposition. */
function headOf(tokens: readonly Token[], { from, to }: Extent): number {
  for (let i = from + 1; i < to; i += 1) if (tokens[i]!.pos === 'ADP') return i - 1;
  return to - 1;
}

/**
 * Reads how many people a phrase counts: `14 North Koreans`, `at least 543 people`, `dozens of men`,
 * `a journalist` (one). A figure that is part of an age or a date is left aside.
 */
export function countOf(
  tokens: readonly Token[],
  extent: Extent,
  { numbers, nouns }: Resources['grammar'],
): Count {
  for (let i = extent.from; i < extent.to; i += 1) {
    const vague = numbers.vague.get(tokens[i]!.lower);
    if (vague !== undefined && !isScaled(i)) return bounded(vague, i, true);
    const read = numberAt(i);
    if (!read) continue;
    if (tokens[read.to]?.lower === 'percent') return NONE;
    if (tokens[read.to]?.lower === '-') continue;
    const named = /^(?:others?|more)$/.test(tokens[read.to]?.lower ?? '') && isNamed(i) ? 1 : 0;
    const again = numbers.vague.get(tokens[read.to]?.lower ?? '');
    return again ? bounded(read.value * again, i, false) : bounded(read.value + named, i, false);
  }
  const before = tokens[extent.from - 1]?.lower;
  const article = before === 'a' || before === 'an';
  const amount =
    numbers.vague.has(tokens[extent.from]!.lower) ||
    nouns.quantities.has(tokens[extent.from]!.lower);
  const body = nouns.groups.has(tokens[headOf(tokens, extent)]!.lower);
  return article && !amount && !body ? { min: 1, max: 1 } : NONE;

  /** `Ana Ruiz and five others`: the name counts too. */
  function isNamed(i: number): boolean {
    return i - 2 >= extent.from && tokens[i - 1]!.lower === 'and' && tokens[i - 2]!.pos === 'PROPN';
  }

  function isScaled(i: number): boolean {
    return numberAt(i - 1) !== null && i > extent.from;
  }

  function numberAt(i: number): { value: number; to: number } | null {
    let value = unitAt(i);
    if (value === null) return null;
    let to = i + 1;
    if (tokens[to]?.lower === '-' && (unitAt(to + 1) ?? 10) < 10) {
      value += unitAt(to + 1) ?? 0;
      to += 2;
    }
    for (;;) {
      const scale = numbers.scales.get(tokens[to]?.lower ?? '');
      if (scale === undefined) break;
      value *= scale;
      to += 1;
    }
    return value <= MOST_PEOPLE ? { value, to } : null;
  }

  function unitAt(i: number): number | null {
    const word = tokens[i]?.lower ?? '';
    if (FIGURE.test(word)) return Number(word.replaceAll(',', ''));
    return numbers.words.get(word) ?? null;
  }

  function bounded(value: number, at: number, vague: boolean): Count {
    const cue = cueBefore(at);
    if (vague || cue === 'least') return { min: value, max: null };
    if (cue === 'most') return { min: null, max: value };
    return { min: value, max: value };
  }

  function cueBefore(at: number): 'least' | 'most' | null {
    let words = '';
    let found: 'least' | 'most' | null = null;
    for (let i = at - 1; i >= 0 && i >= at - LONGEST_CUE; i -= 1) {
      words = words === '' ? tokens[i]!.lower : `${tokens[i]!.lower} ${words}`;
      if (numbers.least.phrases.has(words)) found = 'least';
      else if (numbers.most.phrases.has(words)) found = 'most';
    }
    return found;
  }
}
