import { isCapital, isDash, type Line, lower, word } from './line.ts';

/** Tells the month from the verb or name that is spelled alike: may, march, April, June. */
export function isMonthName(line: Line, at: number): boolean {
  const { ambiguousMonths, beforeMonth, titles } = line.lexicon.negatives;
  const form = lower(line, at);
  if (!ambiguousMonths.has(form)) return true;
  const previous = lower(line, at - 1);
  if (at === line.from && opensEntry(line, at + 1)) return true;
  if (titles.has(previous)) return false;
  if (ARTICLES.has(previous)) return describes(line, at, form);
  if (beforeMonth.has(previous) || word(line, at - 1).edge) {
    return !(previous === ',' || previous === 'and') || !isCapital(line, at + 1);
  }
  const attributive =
    at > line.from && line.tokens[at + 1]?.pos === 'NOUN' && !isCapital(line, at + 1);
  if (attributive && line.tokens[at - 1]?.pos === 'DET') return true;
  if (isCapital(line, at - 1) || isCapital(line, at + 1)) return false;
  return at > line.from && form !== 'may' && form !== 'march';
}

const ARTICLES = new Set(['the', 'a', 'an']);
/** After *the March* they show that people walked. */
const OF_A_MARCH = new Set(['for', 'of', 'on', 'against', 'to', 'in', 'by', 'and', 'from']);

/** *The April referendum*, *an August Human Rights Watch report*; *the March for Justice* is none. */
function describes(line: Line, at: number, form: string): boolean {
  const { pos } = line.tokens[at + 1] ?? {};
  if (!isCapital(line, at + 1)) return pos === 'NOUN' || pos === 'ADJ';
  if (form !== 'march' && form !== 'may') return true;
  return form === 'may' || !OF_A_MARCH.has(lower(line, at + 2));
}

/** *March: police shot two men*; a line with nothing but *March*. */
function opensEntry(line: Line, at: number): boolean {
  return at === line.to || lower(line, at) === ':' || isDash(line, at);
}
