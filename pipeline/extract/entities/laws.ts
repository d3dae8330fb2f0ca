import type { Candidate } from './candidate.ts';
import type { NameView } from './view.ts';

const NUMBERED = /^(?:\d[\d./-]*(?:,\d{3})?(?:\([\da-z]+\))*[a-z]?|[ivxlc]+)$/;
/** `Directive (EU) 2024/1760`. */
const UNION = /^(?:eu|ec|eec|euratom)$/;
const NUMBER_SIGN = /^(?:no\.?|nos\.?|number|#)$/;

/**
 * An article, resolution or law that is named by its number: `article 301`, `Resolution 2334`,
 * `Law No. 5651`, `articles 10 and 12`.
 */
export function numberedLawAt(
  { folded, grammar }: NameView,
  from: number,
  end: number,
): Candidate | null {
  if (!grammar.law_numbered.has(folded[from]!)) return null;
  let to = from + 1;
  while (to < end && (NUMBER_SIGN.test(folded[to]!) || (folded[to] === '.' && to > from + 1))) {
    to += 1;
  }
  if (folded[to] === '(' && UNION.test(folded[to + 1] ?? '') && folded[to + 2] === ')') to += 3;
  while (to < end && NUMBER_SIGN.test(folded[to]!)) to += 1;
  if (to >= end || !/^\d/.test(folded[to]!) || !NUMBERED.test(folded[to]!)) return null;
  if (/^(?:law|act|bill)s?$/.test(folded[from]!) && /^(?:19|20)\d\d$/.test(folded[to]!))
    return null;
  to += 1;
  if (isOldResolution(folded, from, to))
    return { from, to: to + 4, label: 'LAW', rule: 'law-number' };
  if (grammar.laws_with_year.has(folded[from]!) && isOfYear(folded, to)) to += 2;
  while (to < end) {
    const next = folded[to]!;
    const after = folded[to + 1];
    if (next === '(' && folded[to + 2] === ')' && to + 2 < end) to += 3;
    else if (/^[-–/]$/.test(next) && after !== undefined && /^\d/.test(after)) to += 2;
    else break;
  }
  return { from, to, label: 'LAW', rule: 'law-number' };
}

/** `resolution 217 A (III)`: the sessions of the General Assembly until 1976. */
function isOldResolution(folded: readonly string[], from: number, to: number): boolean {
  if (!/^resolutions?$/.test(folded[from]!) || !/^[a-d]$/.test(folded[to] ?? '')) return false;
  return folded[to + 1] === '(' && /^[ivx]+$/.test(folded[to + 2] ?? '') && folded[to + 3] === ')';
}

/** `Law No. 5 of 2018`. */
function isOfYear(folded: readonly string[], to: number): boolean {
  return folded[to] === 'of' && /^(?:19|20)\d\d$/.test(folded[to + 1] ?? '');
}
