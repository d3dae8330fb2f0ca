import type { Resources } from '../../lexicon/resources.ts';
import type { PartOfSpeech } from '../../model.ts';
import type { Scene } from './found.ts';
import type { Extent } from './syntax/chunk.ts';

/** What may be a phrase of its own between `and`s. */
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

/**
 * Cuts a list of people at its commas and `and`s: `two guards`, `a bystander`. Adjectives of one noun,
 * a name with `and` in it, a range of numbers and what stands in brackets are not cut.
 */
export function partsOf(
  { tokens, entityAt }: Pick<Scene, 'tokens' | 'entityAt'>,
  { from, to }: Extent,
  numbers: Resources['grammar']['numbers'],
): Extent[] {
  const parts: Extent[] = [];
  let begin = from;
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const { lower } = tokens[i]!;
    if (lower === '(') depth += 1;
    if (lower === ')') depth -= 1;
    const end = depth === 0 && !isInName(i) ? joinerEnd(i) : null;
    if (end === null || !hasNoun(begin, i) || isRange(i) || isInNumber(i)) continue;
    parts.push({ from: begin, to: i });
    begin = end;
    i = end - 1;
  }
  parts.push({ from: begin, to });
  return parts.filter((part) => part.from < part.to);

  /** The token after `,`, `and`, `, and`, `as well as`, `along with`. */
  function joinerEnd(i: number): number | null {
    const { lower } = tokens[i]!;
    const next = tokens[i + 1]?.lower;
    if (lower === ',' || lower === ';') return i + 1 < to ? (joinerEnd(i + 1) ?? i + 1) : i + 1;
    if (lower === 'and' || lower === '&') return i + 1;
    if (lower === 'as' && next === 'well' && tokens[i + 2]?.lower === 'as') return i + 3;
    return (lower === 'along' || lower === 'together') && next === 'with' ? i + 2 : null;
  }

  function isInName(i: number): boolean {
    const name = entityAt(i);
    return name !== null && name === entityAt(i - 1) && name === entityAt(i + 1);
  }

  function hasNoun(first: number, end: number): boolean {
    for (let i = first; i < end; i += 1) if (NOMINAL.has(tokens[i]!.pos)) return true;
    return false;
  }

  /** `three hundred and seventeen`. */
  function isInNumber(i: number): boolean {
    if (!numbers.scales.has(tokens[i - 1]?.lower ?? '')) return false;
    return numbers.words.has(tokens[i + 1]?.lower ?? '');
  }

  /** `between 20 and 30`, `between 1 million and 2 million`. */
  function isRange(i: number): boolean {
    let number = i - 1;
    while (number > from && tokens[number]!.pos === 'NUM') number -= 1;
    return number < i - 1 && tokens[number]!.lower === 'between' && tokens[i + 1]?.pos === 'NUM';
  }
}
