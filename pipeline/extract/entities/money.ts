import type { NameGrammar } from '../../lexicon/entities/grammar.ts';
import type { Candidate } from './candidate.ts';
import type { NameView } from './view.ts';

const NUMBER = /^\d[\d,.]*(?:m|bn|k|tn|mn)?$/i;
const SIGN_AND_NUMBER = /^(?:[a-z]{0,3}[$€£¥₹₦₩₪₱]|rs\.?)\d[\d,.]*(?:m|bn|k|tn|mn)?$/i;

/** Letters that are a currency in capitals only: `LE 15 million`, not `Le 15 mai`. */
const CODE = /^(?:le|per|pen|sar|ars|sos|all|mad|cup|top|try|php|cad|jod)$/;

/**
 * An amount with its currency that begins at a token: `US$8 million`, `one million kwanzas`.
 * @returns the candidate or `null`
 */
export function moneyAt(
  { folded, upper }: NameView,
  { currencies, currency_signs, magnitudes, number_words }: NameGrammar,
  from: number,
  end: number,
): Candidate | null {
  const word = folded[from]!;
  const isSign = currency_signs.has(word) && (upper[from] === 1 || !CODE.test(word));
  if (isSign || SIGN_AND_NUMBER.test(word)) {
    let to = from + 1;
    if (isSign) {
      while (to < end && currency_signs.has(folded[to]!)) to += 1;
      if (to >= end || !NUMBER.test(folded[to]!)) return null;
      to += 1;
    }
    while (to < end && (magnitudes.has(folded[to]!) || magnitudes.has(`${folded[to]!}s`))) to += 1;
    return { from, to, label: 'MONEY', rule: 'money-sign' };
  }
  if (!isNumber(word, number_words) || magnitudes.has(word)) return null;
  let to = from + 1;
  while (to < end && (magnitudes.has(folded[to]!) || isNumber(folded[to]!, number_words))) to += 1;
  if (to < end && folded[to] === '-') to += 1;
  const nationality = to + 1 < end && currencies.has(folded[to + 1]!) && /^[a-z]/.test(folded[to]!);
  if (to < end && currencies.has(folded[to]!)) {
    return { from, to: to + 1, label: 'MONEY', rule: 'money-word' };
  }
  return nationality && !/^(?:of|in|a|the|and|to)$/.test(folded[to]!)
    ? { from, to: to + 2, label: 'MONEY', rule: 'money-word' }
    : null;
}

function isNumber(word: string, numberWords: ReadonlySet<string>): boolean {
  return NUMBER.test(word) || numberWords.has(word);
}
