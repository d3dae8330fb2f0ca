import type { EntityLabel } from '../../model.ts';
import type { NameView } from './view.ts';

const LISTS = [
  ['court_after_lower', 'ORG'],
  ['gpe_after_lower', 'GPE'],
  ['facility_after_lower', 'FAC'],
  ['location_after_lower', 'LOC'],
] as const;

/**
 * A small head after a name that makes it a place or a court: `Insein prison`, `Kurun hill`, `Jaffna district`,
 * `Jaffna district court`.
 * @param at the token after the name
 * @param end the end of the sentence
 * @returns the label and the end of the head
 */
export function smallHeadAt(
  { folded, capital, grammar }: NameView,
  at: number,
  end: number,
): { readonly label: EntityLabel; readonly to: number } | null {
  if (at >= end || capital[at]) return null;
  const two = at + 1 < end ? `${folded[at]} ${folded[at + 1]}` : '';
  for (const [list, label] of LISTS) {
    const length = grammar[list].has(two) ? 2 : grammar[list].has(folded[at]!) ? 1 : 0;
    if (length > 0) return { label, to: at + length };
  }
  return null;
}
