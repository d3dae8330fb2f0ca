import type { Resources } from '../../../lexicon/resources.ts';
import type { Token } from '../../../model.ts';
import type { Extent } from './chunk.ts';

/**
 * A number of people, both ends inclusive: `min` null for *at most*, `max` null for *at least*, both
 * null where nothing is counted; `approximate` where the text does not give the number as exact.
 */
export interface Count {
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

/** A count and the words that state it, hedges among them. */
export interface Amount extends Extent {
  readonly count: Count;
}

type Numbers = Resources['grammar']['numbers'];

/** A number without its hedges; `open` for `hundreds`, `round` for `a dozen`. */
interface Numeral extends Extent {
  readonly value: number;
  readonly open: boolean;
  readonly round: boolean;
}

/** Two numbers as the ends of one; `round` where either is. */
interface Range extends Extent {
  readonly low: number;
  readonly high: number;
  readonly round: boolean;
}

const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d+$/;
const DECIMAL = /^\d+\.\d+$/;
const DASH = /^[-–]$/;
const LONGEST_CUE = 3;
const MOST_PEOPLE = 2_000_000_000;
/** `hundreds` are at least two of them. */
const FEWEST_UNITS = 2;

/** The amount that begins or ends with the number at a token; null where there is none. */
export function amountAt(tokens: readonly Token[], i: number, numbers: Numbers): Amount | null {
  const numeral = numeralAt(tokens, i, numbers);
  if (!numeral) return null;
  const range = rangeOf(tokens, numeral, numbers);
  const { from, to } = range ?? numeral;
  const hedge = hedgeBefore(tokens, from, numbers);
  const behind = cueBehind(tokens, to, numbers);
  const min = range?.low ?? numeral.value;
  const max = range?.high ?? numeral.value;
  const least = hedge.bound === 'least' || behind?.bound === 'least' || numeral.open;
  const most = hedge.bound === 'most' || behind?.bound === 'most';
  return {
    from: hedge.from,
    to: behind?.to ?? to,
    count: {
      min: most && !numeral.open ? null : min,
      max: least ? null : max,
      approximate:
        hedge.approximate || behind?.bound === 'about' || (range ?? numeral).round || numeral.open,
    },
  };
}

/**
 * Position of the number out of which an amount is a share: `five` behind the `one` of `one in five`,
 * also `out of five`, `in every five`; null where the amount is none.
 */
export function wholeOf(tokens: readonly Token[], amount: Amount, numbers: Numbers): number | null {
  const { to, count } = amount;
  if (!opensShare(tokens, to)) return null;
  const of = tokens[to]!.lower === 'out' ? to + 2 : to + 1;
  const number = tokens[of]?.lower === 'every' ? of + 1 : of;
  const whole = amountAt(tokens, number, numbers)?.count.min ?? null;
  return whole !== null && count.min !== null && count.min < whole ? number : null;
}

/** True for a word that may stand between the two ends of a range: `20 to 30`, `two or three`, `20-30`. */
export function joinsRange(tokens: readonly Token[], i: number, { range }: Numbers): boolean {
  const word = tokens[i]?.lower ?? '';
  return range.has(word) || word === 'and' || DASH.test(word);
}

/** True for a word behind which the whole of a share may stand: `one in five`, `one out of five`. */
export function opensShare(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower;
  return word === 'in' || (word === 'out' && tokens[i + 1]?.lower === 'of');
}

/** True for `no fewer than`: `no` opens a bound there, and does not say that there was nobody. */
export function opensBound(
  tokens: readonly Token[],
  i: number,
  { least, most }: Pick<Numbers, 'least' | 'most'>,
): boolean {
  const words = tokens
    .slice(i, i + LONGEST_CUE)
    .map(({ lower }) => lower)
    .join(' ');
  return least.phrases.has(words) || most.phrases.has(words);
}

/** `14`, `twenty-five`, `1.5 million`, `two dozen`, `a hundred`, `hundreds of thousands`, `several hundred`. */
function numeralAt(tokens: readonly Token[], i: number, numbers: Numbers): Numeral | null {
  return openAt(tokens, i, numbers) ?? closedAt(tokens, i, numbers);
}

function openAt(tokens: readonly Token[], i: number, { vague }: Numbers): Numeral | null {
  const unit = vague.get(tokens[i]?.lower ?? '');
  if (unit === undefined) return null;
  const open = { open: true, round: false };
  const inner = tokens[i + 1]?.lower === 'of' ? vague.get(tokens[i + 2]?.lower ?? '') : undefined;
  if (inner !== undefined)
    return { from: i, to: i + 3, value: FEWEST_UNITS * unit * inner, ...open };
  const outer = tokens[i - 1]?.lower === 'of' ? vague.get(tokens[i - 2]?.lower ?? '') : undefined;
  const value = FEWEST_UNITS * unit * (outer ?? 1);
  return { from: outer === undefined ? i : i - 2, to: i + 1, value, ...open };
}

/** @param below what the number is less than: the scale in front of it */
function closedAt(
  tokens: readonly Token[],
  i: number,
  numbers: Numbers,
  below = Number.POSITIVE_INFINITY,
): Numeral | null {
  const read = unitsAt(tokens, i, numbers);
  let { value, to } = read ?? { value: 1, to: i };
  let round = false;
  for (;;) {
    const word = tokens[to]?.lower ?? '';
    const dozen = isRound(tokens, to) ? numbers.round.get(word) : undefined;
    const scale = numbers.scales.get(word) ?? dozen;
    if (scale === undefined) break;
    round ||= dozen !== undefined || read === null;
    value *= scale;
    to += 1;
    if (value >= below) return null;
    const rest = dozen === undefined && read ? restBehind(scale, to) : null;
    if (rest) {
      value += rest.value;
      to = rest.to;
      break;
    }
  }
  if (to === i || value > MOST_PEOPLE || !Number.isInteger(value)) return null;
  const before = tokens[i - 1]?.lower ?? '';
  if (read === null && numbers.several.has(before))
    return { from: i - 1, to, value: FEWEST_UNITS * value, open: true, round: false };
  const half = read === null && before === 'a' && tokens[i - 2]?.lower === 'half';
  return half
    ? { from: i - 2, to, value: value / 2, open: false, round: true }
    : { from: read === null && before === 'a' ? i - 1 : i, to, value, open: false, round };

  /** `three hundred | and seventeen`: what is less than the scale before it; figures behind `and` begin anew. */
  function restBehind(scale: number, after: number): Pick<Numeral, 'value' | 'to'> | null {
    const begin = tokens[after]?.lower === 'and' ? after + 1 : after;
    if (begin > after && !numbers.words.has(tokens[begin]?.lower ?? '')) return null;
    const rest = closedAt(tokens, begin, numbers, scale);
    return rest && !rest.round && rest.from >= after && rest.value < scale ? rest : null;
  }

  /** `a couple of men`; but `the couple`. */
  function isRound(of: readonly Token[], k: number): boolean {
    return !numbers.sets.has(of[k]?.lower ?? '') || of[k + 1]?.lower === 'of';
  }
}

/** A number without scales; a decimal only before one. */
function unitsAt(
  tokens: readonly Token[],
  i: number,
  { words, scales }: Numbers,
): { value: number; to: number } | null {
  const word = tokens[i]?.lower ?? '';
  if (FIGURE.test(word)) return { value: Number(word.replaceAll(',', '')), to: i + 1 };
  if (DECIMAL.test(word))
    return scales.has(tokens[i + 1]?.lower ?? '') ? { value: Number(word), to: i + 1 } : null;
  const value = words.get(word);
  if (value === undefined) return null;
  const ones = tokens[i + 1]?.lower === '-' ? words.get(tokens[i + 2]?.lower ?? '') : undefined;
  return ones !== undefined && value >= 20 && ones < 10
    ? { value: value + ones, to: i + 3 }
    : { value, to: i + 1 };
}

/**
 * `20 to 30`, `two or three`, `between 20 and 30`, `20-30`, of which the number is either end; `from
 * 20 to 30` tells of a change.
 */
function rangeOf(tokens: readonly Token[], numeral: Numeral, numbers: Numbers): Range | null {
  if (numeral.open) return null;
  const next = joinsRange(tokens, numeral.to, numbers)
    ? closedAt(tokens, numeral.to + 1, numbers)
    : null;
  const range = next && ranged(numeral, next);
  if (range) return range;
  if (!joinsRange(tokens, numeral.from - 1, numbers)) return null;
  for (let k = numeral.from - 2; k >= Math.max(0, numeral.from - LONGEST_CUE); k -= 1) {
    const first = closedAt(tokens, k, numbers);
    const back = first?.to === numeral.from - 1 ? ranged(first, numeral) : null;
    if (back) return back;
  }
  return null;

  function ranged(first: Numeral, last: Numeral): Range | null {
    const before = tokens[first.from - 1]?.lower;
    const between = before === 'between';
    if (before === 'from' || (tokens[first.to]!.lower === 'and' && !between)) return null;
    const unit = tokens[last.to - 1]!.lower;
    const scale = numbers.scales.get(unit) ?? numbers.round.get(unit) ?? 1;
    const low =
      first.to === first.from + 1 && first.value < last.value / scale
        ? first.value * scale
        : first.value;
    if (low >= last.value) return null;
    const from = between ? first.from - 1 : first.from;
    return { from, to: last.to, low, high: last.value, round: first.round || last.round };
  }
}

/** What stands before a number and says that it is a bound, or not exact; both may: `at least some 200`. */
function hedgeBefore(
  tokens: readonly Token[],
  first: number,
  { least, most, about }: Numbers,
): { from: number; bound: 'least' | 'most' | null; approximate: boolean } {
  let from = first;
  let bound: 'least' | 'most' | null = null;
  let approximate = false;
  for (;;) {
    let words = '';
    let begin = from;
    for (let i = from - 1; i >= 0 && i >= from - LONGEST_CUE; i -= 1) {
      words = words === '' ? tokens[i]!.lower : `${tokens[i]!.lower} ${words}`;
      if (![least, most, about].some(({ phrases }) => phrases.has(words))) continue;
      begin = i;
    }
    if (begin === from) return { from, bound, approximate };
    words = tokens
      .slice(begin, from)
      .map(({ lower }) => lower)
      .join(' ');
    if (about.phrases.has(words)) approximate = true;
    else bound ??= least.phrases.has(words) ? 'least' : 'most';
    from = begin;
    if (/^an?$/.test(tokens[from - 1]?.lower ?? '')) from -= 1;
  }
}

/** `three or more`, `20 or so`, `20-odd`. */
function cueBehind(
  tokens: readonly Token[],
  to: number,
  { behind }: Numbers,
): { to: number; bound: 'least' | 'most' | 'about' } | null {
  if (tokens[to]?.lower === '+') return { to: to + 1, bound: 'least' };
  const words = `${tokens[to]?.lower} ${tokens[to + 1]?.lower}`;
  for (const bound of ['least', 'most', 'about'] as const)
    if (behind[bound].phrases.has(words)) return { to: to + 2, bound };
  return null;
}
