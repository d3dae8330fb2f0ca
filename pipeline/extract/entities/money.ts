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
  return (
    signedAt(view, from, end) ??
    prefixedAt(view, from, end) ??
    namedAt(view, from, end) ??
    countedAt(view, from, end)
  );
}

/** `US$8 million`, `€ 500`. */
function signedAt(view: NameView, from: number, end: number): Candidate | null {
  const { folded, upper } = view;
  const { currency_signs, capital_signs } = view.grammar;
  const word = folded[from]!;
  if (!currency_signs.has(word) || (capital_signs.has(word) && upper[from] !== 1)) {
    return SIGN_AND_NUMBER.test(word) ? money(from, endOfMagnitudes(view, from + 1, end)) : null;
  }
  let number = from + 1;
  while (number < end && currency_signs.has(folded[number]!)) number += 1;
  if (number >= end || !NUMBER.test(folded[number]!)) return null;
  return money(from, endOfMagnitudes(view, number + 1, end));
}

/** `KSh2,000`, `N1.7 trillion`. */
function prefixedAt(view: NameView, from: number, end: number): Candidate | null {
  const { folded, capital } = view;
  const word = folded[from]!;
  const isLetter = LETTERED.test(word);
  if (!capital[from] || !(isLetter || PREFIXED.test(word))) return null;
  const number = endOfTornNumber(view, from + 1, end);
  const to = endOfMagnitudes(view, number, end);
  const isTorn = number > from + 1 && folded[number - 2] === ',';
  const ending = isTorn ? TORN_THOUSANDS : AMOUNT_IN_ITSELF;
  const isAmount = to > number || ending.test(folded[number - 1]!);
  return isAmount || !isLetter ? money(from, to) : null;
}

/** `Kyats 5000`. */
function namedAt(view: NameView, from: number, end: number): Candidate | null {
  const { folded, capital, grammar } = view;
  const number = from + 1;
  if (!capital[from] || !grammar.currencies.has(folded[from]!) || number >= end) return null;
  if (!NUMBER.test(folded[number]!) || isYear(folded[number]!)) return null;
  return money(from, endOfMagnitudes(view, number + 1, end));
}

/** `one million kwanzas`, `200 Kenyan shillings`. */
function countedAt({ folded, grammar }: NameView, from: number, end: number): Candidate | null {
  const { currencies, number_words } = grammar;
  const word = folded[from]!;
  if (!isNumber(word, number_words) || isMagnitude(grammar, word)) return null;
  let to = from + 1;
  while (to < end && (isMagnitude(grammar, folded[to]!) || isNumber(folded[to]!, number_words))) {
    to += 1;
  }
  if (to < end && folded[to] === '-') to += 1;
  if (to >= end) return null;
  const next = folded[to + 1] ?? '';
  if (currencies.has(folded[to]!)) {
    const isPair = folded[to] === 'cfa' && to + 1 < end && /^francs?$/.test(next);
    return counted(from, isPair ? to + 2 : to + 1);
  }
  const hasNationality = to + 1 < end && currencies.has(next) && NATIONALITY.test(folded[to]!);
  return hasNationality ? counted(from, to + 2) : null;
}

function counted(from: number, to: number): Candidate {
  return { from, to, label: 'MONEY', rule: 'money-word' };
}

/** A word before a currency that may say whose it is. */
const NATIONALITY = /^(?!(?:of|in|a|the|and|to)$)[a-z]/;

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
