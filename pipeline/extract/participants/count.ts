import type { Resources } from '../../lexicon/resources.ts';
import { partsOf } from './count-parts.ts';
import { joined, type Part } from './count-sum.ts';
import type { Scene } from './found.ts';
import { type Amount, amountAt, type Count, wholeOf } from './syntax/amounts.ts';
import { singular } from './syntax/animacy.ts';
import type { Extent } from './syntax/chunk.ts';

/** What a count is read from. */
export type Counted = Pick<Scene, 'tokens' | 'entityAt' | 'dateAt'>;

/** The same, with the words that matter to counts. */
type Reading = Counted & Pick<Resources['grammar'], 'numbers' | 'nouns'>;

const NONE: Count = { min: null, max: null, approximate: false };
const ONE: Count = { min: 1, max: 1, approximate: false };
const ONE_PERSON = /^(?:he|she|him|her|himself|herself|i|me|another)$/;
const UNCOUNTED = /^(?:some|several|many|most|other|others|few|numerous|various)$/;
const OWNER = /^(?:his|her|its|their|our|my|your|whose)$/;
const PLURAL_FORM = /^(?:people|police|personnel|staff|others)$/;

/**
 * Reads how many people a phrase counts: `14 women`, `a journalist` (one), `at least 543 people`; of
 * lists the sum, `two guards and a bystander`. The codebook has the rules as a table.
 */
export function countOf(
  counted: Counted,
  extent: Extent,
  { numbers, nouns }: Resources['grammar'],
): Count {
  const { tokens, entityAt, dateAt } = counted;
  const reading = { tokens, entityAt, dateAt, numbers, nouns };
  const parts = partsOf(counted, extent, numbers).map((part, i, all) =>
    partAt(reading, part, i === 0, all.length > 1),
  );
  if (!parts.some(({ count }) => count) || (parts.length > 1 && parts.some((one) => one.others)))
    return NONE;
  return parts.slice(1).reduce(joined, parts[0]!).count ?? NONE;
}

function partAt(reading: Reading, part: Extent, first: boolean, inList: boolean): Part {
  const { tokens, entityAt } = reading;
  const amount = firstAmount(reading, part);
  const owned = amount === null ? null : isHeads(reading, part, amount);
  const count =
    amount && owned
      ? countOfAmount(reading, part, amount)
      : countless(reading, part, first, inList);
  const word = tokens[part.from]!;
  const end = headEnd(reading, part.from, part.to);
  const named = entityAt(end - 1);
  const apart = OWNER.test(word.lower) || UNCOUNTED.test(word.lower);
  const determined = owned === true || apart || /^(?:DET|PRON)$/.test(word.pos);
  const last = tokens[end - 1]!.lower;
  return {
    count,
    bare: !determined && (named === null || named.label === 'NORP'),
    apart,
    plural: PLURAL_FORM.test(last) || singular(last) !== last,
    hasOf: hasOf(reading, part),
    named: named?.label === 'PERSON',
    others: owned === false,
  };
}

/** The first number of a part that counts something; null where there is none. */
function firstAmount(reading: Reading, { from, to }: Extent): Amount | null {
  const { tokens, entityAt, dateAt, numbers } = reading;
  for (let i = from; i < to; i += 1) {
    const inName = entityAt(i) !== null && entityAt(i)!.label !== 'NORP';
    if (inName || dateAt(i)) continue;
    const amount = amountAt(tokens, i, numbers);
    if (!amount || isHyphened(reading, i)) continue;
    if (!isHyphened(reading, amount.to - 1)) return amount;
    i = amount.to - 1;
  }
  return null;
}

/** `27-year-old`, `mother-of-one`; but `20-30`. */
function isHyphened({ tokens, numbers }: Reading, i: number): boolean {
  if (tokens[i + 1]?.lower === '-') return amountAt(tokens, i, numbers)?.to === i + 1;
  return tokens[i - 1]?.lower === '-' && tokens[i - 2]?.pos !== 'NUM';
}

/** True for a number before the head, or of a group: `a group of 14 women`; false for another's. */
function isHeads({ tokens, numbers }: Reading, { from }: Extent, amount: Amount): boolean {
  const before = tokens[amount.from - 1]?.lower ?? '';
  if (amount.from <= from) return true;
  const sized = before === 'of' && numbers.sized.has(tokens[amount.from - 2]!.lower);
  for (let i = from; i < amount.from - (sized ? 1 : 0); i += 1)
    if (tokens[i]!.pos === 'ADP') return false;
  return sized || !/^(?:NOUN|PROPN)$/.test(tokens[amount.from - 1]!.pos);
}

/** Null for a share, an age, the number of an article, and the number of bodies or things measured. */
function countOfAmount(reading: Reading, part: Extent, amount: Amount): Count | null {
  const { tokens, nouns } = reading;
  const { from, to, count } = amount;
  const before = tokens[from - 1]?.lower ?? '';
  const next = tokens[to]?.lower ?? '';
  if (nouns.measures.has(next) || next === '%') return null;
  if (nouns.numbered.has(before) || before === 'than') return null;
  if (isShare(reading, part, amount)) return null;
  if (to >= part.to && isBareAge(reading, from, to)) return null;
  return isOfBodies(reading, to, part.to, count) ? null : count;
}

/** `one in five women`, `one in five`; but `killed two in five raids`, `one in 2019`. */
function isShare({ tokens, numbers, dateAt }: Reading, part: Extent, amount: Amount): boolean {
  const whole = wholeOf(tokens, amount, numbers);
  if (whole === null || dateAt(whole)) return false;
  if (whole < part.to) return true;
  const behind = tokens[amountAt(tokens, whole, numbers)!.to]?.pos;
  return behind === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(behind);
}

/** `a man, 35, was held`, `may marry at 17`. */
function isBareAge({ tokens }: Reading, from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const short = tokens[to - 1]!.lower.length <= 2 && tokens[from]!.pos === 'NUM';
  return short && (before === 'at' || (before === ',' && tokens[to]?.lower === ','));
}

/** `187 media companies`, `one of the parties`: bodies are counted, and not people. */
function isOfBodies(reading: Reading, from: number, to: number, { min, max }: Count): boolean {
  const { tokens, nouns } = reading;
  const picked = tokens[from]?.lower === 'of';
  const head = tokens[headEnd(reading, picked ? from + 1 : from, to) - 1]!.lower;
  if (!nouns.groups.has(singular(head))) return false;
  return head !== singular(head) || (min === 1 && max === 1 && !picked);
}

/** `a journalist`, `Ana Ruiz` and `him` in a list, `both women`, `the couple`. */
function countless(reading: Reading, part: Extent, first: boolean, inList: boolean): Count | null {
  const { tokens, entityAt, numbers, nouns } = reading;
  const { from, to } = part;
  const word = tokens[from]!.lower;
  const end = headEnd(reading, from, to);
  const head = tokens[end - 1]!.lower;
  const both = word === 'both' && !inList && isBothOf(reading, part);
  const set = numbers.sets.get(both ? word : head);
  if (set !== undefined && (both || word !== 'both'))
    return { min: set, max: set, approximate: false };
  if (entityAt(end - 1)?.label === 'PERSON' || (inList && ONE_PERSON.test(word))) return ONE;
  const article = /^an?$/.test(
    first && !/^an?$/.test(word) ? (tokens[from - 1]?.lower ?? '') : word,
  );
  const one = (article || word === 'another') && singular(head) === head;
  const amount = nouns.quantities.has(head) || UNCOUNTED.test(head) || PLURAL_FORM.test(head);
  return one && !amount && !nouns.groups.has(head) ? ONE : null;
}

/** `both women`; but not `both young and old women`, `in both the camps`. */
function isBothOf({ tokens }: Reading, { from, to }: Extent): boolean {
  return tokens[to]?.pos !== 'DET' && tokens.slice(from, to).every(({ pos }) => pos !== 'CCONJ');
}

/** The token after the head: up to the first preposition. */
function headEnd({ tokens }: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) {
    if (tokens[i]!.pos === 'ADP' || tokens[i]!.lower === '(') return i;
  }
  return to;
}

function hasOf({ tokens }: Reading, { from, to }: Extent): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.lower === 'of') return true;
  return false;
}
