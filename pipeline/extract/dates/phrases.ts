import { type Family, isCapital, type Line, lower, word } from './line.ts';
import { calendar } from './meaning.ts';
import { yearPart } from './year-part.ts';

/** Fixed expressions of `lexicon/dates/phrases.yml`: now, to date, recently, Human Rights Day. */
export const phrase: Family = (line, at) => {
  const found = line.lexicon.phrases.longestAt(line.tokens, at, (token) => token.lower);
  if (!found || found.to > line.to) return null;
  const { value, to } = found;
  if (value.is === 'covered-period')
    return { to, rule: 'covered-period', meaning: { kind: 'covered-period' } };
  if (value.is === 'named-day') {
    const next = word(line, to);
    const isDated = next.month !== undefined || next.weekday !== undefined;
    if (!isCapital(line, at) || (isCapital(line, to) && !isDated)) return null;
    if (FEAST.has(lower(line, to - 1)) && line.tokens[to]?.pos === 'NOUN') return null;
    const { month, day } = value;
    const year = yearPart(line, to);
    const meaning = calendar({ month, day, year: year.year, relation: year.relation });
    return { to: year.to, rule: 'named-day', meaning };
  }
  const form = lower(line, at);
  if (value.after.size > 0 && !value.after.has(lower(line, at - 1))) return null;
  const alone = to === at + 1;
  const before = lower(line, at - 1);
  if (before === 'up' && lower(line, at) === 'to' && lower(line, to - 1) === 'date') return null;
  if (before === 'as' && alone && lower(line, to) === 'as') return null;
  if (before === 'most' && alone) return null;
  if (alone && isCapital(line, at) && (at > line.from || isTitle(line, at))) return null;
  const next = lower(line, to);
  if (form === 'current' && line.lexicon.negatives.offices.has(next)) return null;
  if (alone && form === 'past' && line.tokens[to]?.pos === 'NOUN') return null;
  if (form === 'future' && next === 'of') return null;
  return { to, rule: `reference:${form}`, meaning: { kind: 'reference', value: value.value } };
};

/** Of *Christmas celebrations*, *the New Year holidays* nobody tells the day. */
const FEAST = new Set(['christmas', 'year']);

const ADJECTIVES = new Set(['recent', 'current', 'past', 'future']);

/** *Recent Elections*; *Recently* and *Now* describe no name. */
function isTitle(line: Line, at: number): boolean {
  return ADJECTIVES.has(lower(line, at)) && isCapital(line, at + 1);
}
