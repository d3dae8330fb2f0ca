import type { CanonicalEntity, EntityLabel, EntityMention, ExtractedDocument } from '../model.ts';
import type { Change } from './changes.ts';
import { foldName } from './fold.ts';
import type { RedactionPolicy } from './policy.ts';
import { GENERALISED, type GeneralDate, generalDate } from './when.ts';

/** Stands for a place of which neither division nor country is known. */
export const SOME_PLACE = '[place]';

/** What a place is called in the public profile. */
export interface GeneralPlace {
  readonly name: string;
  readonly label: EntityLabel;
}

/** What becomes of dates and places, by the ids of their mentions. */
export interface Generalisation {
  readonly dates: ReadonlyMap<string, GeneralDate>;
  readonly places: ReadonlyMap<string, GeneralPlace>;
  /** Canonical entities that are merged into a division, a country or {@link SOME_PLACE}. */
  readonly canonicalPlaces: ReadonlyMap<string, GeneralPlace>;
  readonly changes: readonly Change[];
}

/** Dates to the month, towns and buildings to the first-level division. */
export function generalise(doc: ExtractedDocument, policy: RedactionPolicy): Generalisation {
  const changes: Change[] = [];
  const dates = new Map<string, GeneralDate>();
  for (const date of doc.dates) {
    const general = generalDate(doc, date, policy.lexicon);
    if (!general) continue;
    dates.set(date.id, general);
    changes.push(...general.changes);
  }
  const canonicalPlaces = new Map<string, GeneralPlace>();
  const canonicalOf = new Map<string, CanonicalEntity>();
  for (const canonical of doc.canonicalEntities) {
    for (const id of canonical.mentions) canonicalOf.set(id, canonical);
  }
  const places = new Map<string, GeneralPlace>();
  for (const mention of doc.entities) {
    const general = generalPlace(mention, canonicalOf.get(mention.id), policy);
    if (!general) continue;
    places.set(mention.id, general);
    const canonical = canonicalOf.get(mention.id);
    if (canonical) canonicalPlaces.set(canonical.id, general);
    changes.push(changeOf(mention, general.name));
  }
  return { dates, places, canonicalPlaces, changes };
}

function generalPlace(
  mention: EntityMention,
  canonical: CanonicalEntity | undefined,
  policy: RedactionPolicy,
): GeneralPlace | null {
  if (mention.label !== 'GPE' && mention.label !== 'FAC') return null;
  if (mention.rule.endsWith(GENERALISED)) return null;
  if (mention.label === 'GPE' && canonical && canonical.country !== null) return null;
  const division = canonical ? policy.firstLevelDivision(canonical) : null;
  if (division !== null) {
    const isItself = foldName(division).join(' ') === foldName(canonical?.name ?? '').join(' ');
    return isItself && mention.label === 'GPE' ? null : { name: division, label: 'GPE' };
  }
  const country = canonical ? policy.countryOf(canonical) : null;
  return country !== null
    ? { name: country, label: 'GPE' }
    : { name: SOME_PLACE, label: mention.label };
}

function changeOf({ start, end }: EntityMention, replacement: string): Change {
  return { start, end, replacement, kind: 'place', reason: 'generalised', pseudonym: null };
}
