import type {
  CanonicalEntity,
  DateMention,
  EntityLabel,
  EntityMention,
  ExtractedDocument,
} from '../model.ts';
import type { Change } from './changes.ts';
import { foldName, isInsideWord, isReplacement } from './fold.ts';
import { valueToMonth } from './months.ts';
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
  const canonicalOf = canonicalsByMention(doc);
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
  if (mention.rule.endsWith(GENERALISED) || isReplacement(mention.text)) return null;
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

/** A day or a place finer than a first-level division that is still among what a document records. */
export function finerThanGeneral(doc: ExtractedDocument, policy: RedactionPolicy): string[] {
  const canonicalOf = canonicalsByMention(doc);
  const { published, period } = doc.meta;
  return [
    ...doc.dates.filter(isFineDate).map(({ id }) => id),
    ...doc.entities
      .filter((one) => generalPlace(one, canonicalOf.get(one.id), policy) !== null)
      .map(({ id }) => id),
    ...doc.events
      .filter(({ city, date }) => city !== null || (date !== null && valueToMonth(date) !== date))
      .map(({ id }) => id),
    ...[published, period].filter((value) => value !== null && valueToMonth(value) !== value),
  ].filter((what) => what !== null);

  function isFineDate(date: DateMention): boolean {
    const isPoint = date.timexType === 'DATE' || date.timexType === 'TIME';
    if (isPoint && valueToMonth(date.value) !== date.value) return true;
    return generalDate(doc, date, policy.lexicon) !== null;
  }
}

/**
 * Free words beside the text (a title) with the names of the document's generalised places and its
 * dated words made general too, where they stand as in the text.
 */
export function generalWords(
  words: string,
  doc: ExtractedDocument,
  general: Generalisation,
): string {
  const renamed = new Map<string, string>();
  for (const { id, text } of doc.entities) {
    const place = general.places.get(id);
    if (place) renamed.set(text, place.name);
  }
  for (const { id, text } of doc.dates) {
    const month = general.dates.get(id);
    const words = month?.changes.find(({ kind }) => kind === 'date')?.replacement;
    if (words !== undefined) renamed.set(text, words);
  }
  const longestFirst = [...renamed].sort(([a], [b]) => b.length - a.length);
  return longestFirst.reduce((now, [name, instead]) => replacedWord(now, name, instead), words);
}

function replacedWord(words: string, name: string, instead: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
    if (isInsideWord(words, at) || isInsideWord(words, at + name.length)) continue;
    parts.push(words.slice(from, at), instead);
    from = at + name.length;
  }
  return parts.join('') + words.slice(from);
}

function canonicalsByMention(doc: ExtractedDocument): Map<string, CanonicalEntity> {
  const canonicalOf = new Map<string, CanonicalEntity>();
  for (const canonical of doc.canonicalEntities) {
    for (const id of canonical.mentions) canonicalOf.set(id, canonical);
  }
  return canonicalOf;
}

function changeOf({ start, end }: EntityMention, replacement: string): Change {
  return { start, end, replacement, kind: 'place', reason: 'generalised', pseudonym: null };
}
