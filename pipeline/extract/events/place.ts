import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { LinearModel } from '../../lexicon/event-model.ts';
import type { DocumentEvent, EntityMention, ExtractedDocument, Participant } from '../../model.ts';
import { probabilityOf } from './classify.ts';
import { countryCandidates } from './country-features.ts';
import { placesNamed } from './homes.ts';
import type { MentionsById } from './mentions-by-id.ts';
import { WeightedCounts } from './weighted-counts.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;
type Place = Pick<DocumentEvent, 'city' | 'region' | 'country'>;

const REGION =
  /\b(?:states?|provinces?|regions?|governorates?|districts?|county|counties|oblasts?|prefectures?)\b/i;

/** City and region of the main incident, from the places of its mentions, and its country. */
export function placeOf(
  doc: Peopled,
  mentions: MentionsById,
  participants: readonly Participant[],
  places: EntityLexicon['places'],
  model: LinearModel,
): Place {
  const countries = new Set(
    doc.canonicalEntities.flatMap((one) => (one.country === null ? [] : one.mentions)),
  );
  const cities = new WeightedCounts<string>();
  const regions = new WeightedCounts<string>();
  for (const { role, mention } of participants) {
    const entity = role === 'place' ? mentions.get(mention) : undefined;
    if (entity?.kind !== 'entity' || entity.label !== 'GPE' || countries.has(mention)) continue;
    (isRegion(doc, entity, places) ? regions : cities).add(entity.text, 1);
  }
  return {
    city: cities.ranked()[0] ?? null,
    region: regions.ranked()[0] ?? null,
    country: countryOf(doc, places, model) ?? doc.meta.country,
  };
}

/** The country in which the incident most likely happened; `null` where the text names none. */
function countryOf(
  doc: Peopled,
  places: EntityLexicon['places'],
  model: LinearModel,
): string | null {
  const countries = new WeightedCounts<string>();
  for (const { country, features } of countryCandidates(doc, places))
    countries.add(country, probabilityOf(features, model));
  return countries.ranked()[0] ?? null;
}

/** `Zamfara State`, `the province of Adana`, or the name of a division that is no town. */
function isRegion(
  doc: Peopled,
  { start, end, text }: EntityMention,
  places: EntityLexicon['places'],
): boolean {
  if (REGION.test(text)) return true;
  const before = doc.text.slice(Math.max(0, start - 16), start);
  const after = doc.text.slice(end, end + 10);
  if (/\b(?:state|province|region) of (?:the )?$/i.test(before)) return true;
  if (/^ (?:state|province|region)\b/i.test(after)) return true;
  const named = placesNamed(text, places);
  return named.length > 0 && named.every((place) => place.geonames === null);
}
