import type { DateMention, ExtractedDocument, Participant } from '../../model.ts';
import { WeightedCounts } from './weighted-counts.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

const DATED = /^\d{4}/;

/**
 * The date of the main incident (EDTF): of the times that its mentions give, in the year that most
 * of them fall in, the most exact; else of all dates of the document; `null` where there is none.
 */
export function dateOf(doc: Peopled, participants: readonly Participant[]): string | null {
  const dates = new Map(doc.dates.map((date) => [date.id, date]));
  const own = participants.flatMap((one) => {
    const date = one.role === 'time' ? dates.get(one.mention) : undefined;
    return date && isDated(date) ? [date] : [];
  });
  const all = own.length > 0 ? own : doc.dates.filter(isDated);
  const years = new WeightedCounts<string>();
  for (const { value } of all) years.add(value.slice(0, 4), 1);
  const [year] = years.ranked();
  if (!year) return null;
  const values = new WeightedCounts<string>();
  for (const { value } of all) if (value.startsWith(year)) values.add(value, value.length);
  return values.ranked()[0] ?? null;
}

function isDated({ timexType, value }: DateMention): boolean {
  return (timexType === 'DATE' || timexType === 'TIME') && DATED.test(value);
}
