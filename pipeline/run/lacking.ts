import { isAlleged } from '../alleged.ts';
import type { ExtractedDocument } from '../model.ts';

/** What is not known of a document, and is needed to count what it tells by country and year. */
export interface Lacking {
  /** Neither the period that it covers nor when it was published. */
  readonly time: boolean;
  readonly country: boolean;
}

export const NOTHING_LACKING: Lacking = { time: false, country: false };

/** What a document lacks; nothing where it tells of nothing that is counted. */
export function lackingIn({ meta, violations }: ExtractedDocument): Lacking {
  if (!violations.some(isAlleged)) return NOTHING_LACKING;
  return {
    time: meta.period === null && meta.published === null,
    country: meta.country === null,
  };
}
