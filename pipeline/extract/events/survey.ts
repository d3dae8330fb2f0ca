import type { ExtractedDocument, ViolationMention } from '../../model.ts';
import { WeightedCounts } from './weighted-counts.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Categories from which a text tells of a country's state, and not of an incident. */
const MOST_CATEGORIES = 20;

/**
 * Whether a document surveys a period, as an annual report does, so that no incident is its main
 * one: it says which period it covers, or tells of nearly everything.
 *
 * @param mentions of what happened
 */
export function isSurvey({ meta }: Peopled, mentions: readonly ViolationMention[]): boolean {
  if (meta.period !== null) return true;
  return new Set(mentions.map(({ category }) => category)).size >= MOST_CATEGORIES;
}

/** The period of a survey (EDTF): as it says, else the year in which most of its dates fall. */
export function periodOf({ meta, dates }: Peopled): string | null {
  if (meta.period !== null) return meta.period;
  const years = new WeightedCounts<string>();
  for (const { timexType, value } of dates)
    if (timexType === 'DATE' && /^\d{4}/.test(value)) years.add(value.slice(0, 4), 1);
  return years.ranked()[0] ?? null;
}
