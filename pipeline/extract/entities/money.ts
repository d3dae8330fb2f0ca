import type { NameGrammar } from '../../lexicon/entities/grammar.ts';
import type { Candidate } from './candidate.ts';
import type { NameView } from './view.ts';

const NUMBER = /^\d[\d,.]*(?:m|bn|k|tn|mn)?$/i;
const SIGN_AND_NUMBER = /^(?:[a-z]{0,3}[$€£¥₹₦₩₪₱¢]|rs\.?)\d[\d,.]*(?:m|bn|k|tn|mn)?$/i;
/** `Rs500`, `KSh2,000`: a prefix of letters that touches its number. */
const PREFIXED =
  /^(?:rs|[ktu]?shs?|tk|rm|rp|nis|usd|eur|gbp|inr|kes|ngn|zar|ugx|php|gh[s¢]|afs?|sr|qr|bd|kd|jd|dh|le|fcfa|cfa|nu)\.?\d[\d,]*(?:m|bn|k|tn|mn)?$/;
/** `N1.7 trillion`, `R89bn`, `P500,000`: one letter, which may also number a road or a court. */
const LETTERED = /^[nrpk]\d[\d,]*(?:m|bn|tn|mn)?$/;
const AMOUNT_IN_ITSELF = /(?:,\d{3}|\d(?:m|bn|tn|mn))$/;
const TORN_THOUSANDS = /^\d{3}$/;

/**
 * An amount with its currency that begins at a token: `US$8 million`, `one million kwanzas`,
 * `KSh2,000`, `Kyats 5000`.
 * @returns the candidate or `null`
 */
export function moneyAt(view: NameView, from: number, end: number): Candidate | null {
  const { folded, upper, capital } = view;
  const { currencies, currency_signs, number_words } = view.grammar;
  const word = folded[from]!;
  const isSign =
    currency_signs.has(word) && (upper[from] === 1 || !view.grammar.capital_signs.has(word));
  if (isSign || SIGN_AND_NUMBER.test(word)) {
    let to = from + 1;
    if (isSign) {
      while (to < end && currency_signs.has(folded[to]!)) to += 1;
      if (to >= end || !NUMBER.test(folded[to]!)) return null;
      to += 1;
    }
    return money(from, endOfMagnitudes(view, to, end));
  }
  if (capital[from] && (PREFIXED.test(word) || LETTERED.test(word))) {
    const number = endOfTornNumber(view, from + 1, end);
    const to = endOfMagnitudes(view, number, end);
    const isTorn = number > from + 1 && folded[number - 2] === ',';
    const ending = isTorn ? TORN_THOUSANDS : AMOUNT_IN_ITSELF;
    const isAmount = to > number || ending.test(folded[number - 1]!);
    return isAmount || !LETTERED.test(word) ? money(from, to) : null;
  }
  if (capital[from] && currencies.has(word) && NUMBER.test(folded[from + 1] ?? '')) {
    return from + 1 < end && !isYear(folded[from + 1]!)
      ? money(from, endOfMagnitudes(view, from + 2, end))
      : null;
  }
  if (!isNumber(word, number_words) || isMagnitude(view.grammar, word)) return null;
  let to = from + 1;
  while (
    to < end &&
    (isMagnitude(view.grammar, folded[to]!) || isNumber(folded[to]!, number_words))
  )
    to += 1;
  if (to < end && folded[to] === '-') to += 1;
  const nationality = to + 1 < end && currencies.has(folded[to + 1]!) && /^[a-z]/.test(folded[to]!);
  if (to < end && currencies.has(folded[to]!)) {
    const isPair = folded[to] === 'cfa' && to + 1 < end && /^francs?$/.test(folded[to + 1]!);
    return { from, to: isPair ? to + 2 : to + 1, label: 'MONEY', rule: 'money-word' };
  }
  return nationality && !/^(?:of|in|a|the|and|to)$/.test(folded[to]!)
    ? { from, to: to + 2, label: 'MONEY', rule: 'money-word' }
    : null;
}

function isNumber(word: string, numberWords: ReadonlySet<string>): boolean {
  return NUMBER.test(word) || numberWords.has(word);
}

function money(from: number, to: number): Candidate {
  return { from, to, label: 'MONEY', rule: 'money-sign' };
}

function isMagnitude({ magnitudes }: NameGrammar, word: string): boolean {
  return magnitudes.has(word) || (word.length > 4 && magnitudes.has(word.slice(0, -1)));
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** `million`, and a second amount of a smaller unit: the `60 lakh` of `Rs 40 crores 60 lakh`. */
function endOfMagnitudes({ folded, grammar }: NameView, from: number, end: number): number {
  let to = from;
  while (to < end && isMagnitude(grammar, folded[to]!)) to += 1;
  if (to > from && /^crores?$/.test(folded[to - 1]!) && /^\d+$/.test(folded[to] ?? '')) {
    if (to + 1 < end && /^la(?:kh|c)s?$/.test(folded[to + 1]!)) return to + 2;
  }
  return to;
}

/** The tokenizer cuts `KSh2,000` and `N1.7` at their marks. */
function endOfTornNumber({ folded, tokens }: NameView, from: number, end: number): number {
  let to = from;
  while (
    to + 1 < end &&
    /^[.,]$/.test(folded[to]!) &&
    /^\d+(?:m|bn|tn|mn)?$/.test(folded[to + 1]!) &&
    tokens[to]!.start === tokens[to - 1]!.end &&
    tokens[to + 1]!.start === tokens[to]!.end
  ) {
    to += 2;
  }
  return to;
}
