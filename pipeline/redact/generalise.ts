import type {
  CanonicalEntity,
  DateMention,
  EntityLabel,
  EntityMention,
  ExtractedDocument,
} from '../model.ts';
import type { Change } from './changes.ts';
import { foldName } from './fold.ts';
import { type GeneralDate, toMonth } from './months.ts';
import type { RedactionPolicy } from './policy.ts';
import { firstFrom } from './search.ts';

/** Added to the rule of a mention whose words were made general; such a mention stays as it is. */
export const GENERALISED = ' > generalised';
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
    const general = toMonth(date);
    if (!general) continue;
    dates.set(date.id, general);
    changes.push(changeOf(date, general.words, 'date'));
    const on = prepositionOf(doc, date);
    if (on) changes.push(on);
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
    changes.push(changeOf(mention, general.name, 'place'));
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

/** *on May 3* becomes *in May*. */
function prepositionOf(doc: ExtractedDocument, date: DateMention): Change | null {
  const before = doc.tokens[firstFrom(doc.tokens, date.start) - 1];
  if (before?.lower !== 'on') return null;
  const { start, end, text } = before;
  const replacement = text === 'on' ? 'in' : text === 'ON' ? 'IN' : 'In';
  return { start, end, replacement, kind: 'grammar', reason: 'generalised', pseudonym: null };
}

function changeOf(
  { start, end }: EntityMention | DateMention,
  replacement: string,
  kind: 'date' | 'place',
): Change {
  return { start, end, replacement, kind, reason: 'generalised', pseudonym: null };
}
