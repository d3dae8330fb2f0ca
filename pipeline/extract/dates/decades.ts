import { type Family, isDash, type Line, lower, type Reading, word, written } from './line.ts';
import { calendar } from './meaning.ts';
import { astronomical } from './years.ts';

const CENTURY = /^(\d{1,2})(?:st|nd|rd|th)$/;
const DECADE = /^(?:(\d{2})|['‘’]?)(\d0)'?s$/;

/** Decades: the 1970s, the '90s, the sixties. */
export function decade(line: Line, at: number): Reading | null {
  const glued = gluedDecade(line, at);
  if (glued) return glued;
  const form = lower(line, at);
  const apart = lower(line, at + 1) === "'s" || lower(line, at + 1) === 's';
  const digits = DECADE.exec(apart && /^\d{3}0$/.test(form) ? `${form}s` : form);
  const era = word(line, at + (apart ? 2 : 1)).era;
  const to = at + (apart ? 2 : 1);
  if (digits?.[1] === undefined && era === 'before') {
    const tens = /^(\d{1,3})0s$/.exec(form);
    if (tens) return ancientDecade(Number(tens[1]) * 10, to + 1);
  }
  if (digits) {
    if (digits[1] === undefined) {
      return form.startsWith("'") ? decadeOf(19, Number(digits[2]) / 10, to, true) : null;
    }
    return decadeOf(Number(digits[1]), Number(digits[2]) / 10, to, false);
  }
  const named = word(line, at).decade;
  const previous = lower(line, at - 1);
  if (
    named === undefined ||
    !(
      previous === 'the' ||
      (isPart(line, at) && [at - 2, at - 3].some((i) => lower(line, i) === 'the'))
    )
  )
    return null;
  return decadeOf(19, named, at + 1, true);
}

/** *470s* comes in two tokens, *4* and *70s*. */
function gluedDecade(line: Line, at: number): Reading | null {
  const tens = /^(\d0)s$/.exec(lower(line, at + 1));
  if (!tens || !/^\d$/.test(lower(line, at))) return null;
  if (line.tokens[at]!.end !== line.tokens[at + 1]!.start) return null;
  const first = Number(lower(line, at)) * 100 + Number(tens[1]);
  return word(line, at + 2).era === 'before'
    ? ancientDecade(first, at + 3)
    : decadeOf(Number(lower(line, at)), Number(tens[1]) / 10, at + 2, false);
}

/** *the late sixties*, *the mid-sixties*. */
function isPart(line: Line, at: number): boolean {
  return word(line, at - 1).edge !== undefined || isDash(line, at - 1);
}

/** *The 1800s* are a century, *the 1900s* and *2000s* may be a decade. */
const FIRST_BARE_DECADE = 19;

function centuryOf(hundreds: number, to: number): Reading {
  const value = `${String(hundreds).padStart(2, '0')}XX`;
  const meaning = { kind: 'fixed' as const, value, year: hundreds * 100, inferredCentury: false };
  return { to, rule: 'century:years', meaning };
}

function decadeOf(hundreds: number, tens: number, to: number, inferredCentury: boolean): Reading {
  const first = hundreds * 100 + tens * 10;
  if (tens === 0 && hundreds < FIRST_BARE_DECADE) return centuryOf(hundreds, to);
  const value = `${String(hundreds).padStart(2, '0')}${tens}X`;
  return { to, rule: 'decade', meaning: { kind: 'fixed', value, year: first, inferredCentury } };
}

/** EDTF decades are counted from 0, those before Christ from 9: the 470s BC are 479 to 470. */
function ancientDecade(first: number, to: number): Reading {
  const from = calendar({ year: astronomical(first + 9, 'before') });
  const until = calendar({ year: astronomical(first, 'before') });
  return { to, rule: 'decade:bc', meaning: { kind: 'interval', from, to: until } };
}

/** Between the first and the second of *the 19th and 20th centuries*. */
const PAIRS = new Set(['and', 'or', 'to']);

/** Centuries: the 19th century, the nineteenth century, the 5th century BC. */
export const century: Family = (line, at) => centuryAt(line, at, true);

/** @param isFirst another may follow, *the 19th and 20th centuries* */
function centuryAt(line: Line, at: number, isFirst: boolean): Reading | null {
  const digits = CENTURY.exec(lower(line, at));
  const tens = word(line, at).cardinal === 20 && isDash(line, at + 1) ? 20 : 0;
  const ordinalAt = tens ? at + 2 : at;
  const count = digits ? Number(digits[1]) : tens + (word(line, ordinalAt).ordinal ?? 0);
  if (count < 1 || count > 21) return null;
  const noun = isDash(line, ordinalAt + 1) ? ordinalAt + 2 : ordinalAt + 1;
  const paired =
    isFirst && PAIRS.has(lower(line, ordinalAt + 1)) && centuryAt(line, ordinalAt + 2, false);
  const isNamed = /^centur(?:y|ies)$/.test(lower(line, noun)) || written(line, noun) === 'c.';
  if (!isNamed && !paired) return null;
  const era = isNamed ? word(line, noun + 1).era : undefined;
  const hundreds = String(count - 1).padStart(2, '0');
  const value = era === 'before' ? `-${hundreds}XX` : `${hundreds}XX`;
  const first = era === 'before' ? -count * 100 + 1 : (count - 1) * 100;
  return {
    to: isNamed ? (era ? noun + 2 : noun + 1) : ordinalAt + 1,
    rule: 'century',
    meaning: { kind: 'fixed', value, year: first, inferredCentury: false },
  };
}
