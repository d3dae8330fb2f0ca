import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { fold, nameParts } from '../../lexicon/entities/keys.ts';
import type { DocumentEvent, EntityMention, ExtractedDocument, Participant } from '../../model.ts';
import { Tally } from './tally.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;
type Place = Pick<DocumentEvent, 'city' | 'region' | 'country'>;

const REGION = /\b(?:state|province|region|governorate|district|county|oblast|prefecture)\b/i;
/** What a name in the first part of a document counts for beside one further down. */
const LEAD = 1000;
const LEAD_WEIGHT = 3;
/** What a country counts for where a violation took place in it, or its authorities did it. */
const PLACE_WEIGHT = 3;
const PERPETRATOR_WEIGHT = 1;
/** A nationality or an organisation often only tells where someone comes from. */
const ORIGIN_WEIGHT = 0.5;
/** A town tells its country less surely than the country's name does. */
const TOWN_WEIGHT = 0.5;
const LEAST_TOWN = 50_000;

/** City, region and country of the main incident, from the places of its mentions and all names of places. */
export function placeOf(
  doc: Peopled,
  participants: readonly Participant[],
  places: EntityLexicon['places'],
): Place {
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]));
  const countryOf = countriesOf(doc);
  const cities = new Tally<string>();
  const regions = new Tally<string>();
  const countries = new Tally<string>();
  for (const { role, mention } of participants) {
    const entity = entities.get(mention);
    if (!entity) continue;
    const country = countryOf.get(entity.id);
    if (role === 'perpetrator' && country) countries.add(country, PERPETRATOR_WEIGHT);
    if (role !== 'place' || entity.label !== 'GPE') continue;
    if (country) countries.add(country, PLACE_WEIGHT);
    else (isRegion(doc, entity, places) ? regions : cities).add(entity.text, 1);
  }
  const homes = new Map<string, string | null>();
  for (const entity of doc.entities) {
    const country = countryOf.get(entity.id);
    const weight = entity.start < LEAD ? LEAD_WEIGHT : 1;
    const kind = entity.label === 'GPE' ? 1 : ORIGIN_WEIGHT;
    if (country) countries.add(country, kind * weight);
    else if (entity.label === 'GPE') {
      let home = homes.get(entity.text);
      if (home === undefined) {
        home = homeOf(entity, places);
        homes.set(entity.text, home);
      }
      if (home) countries.add(home, TOWN_WEIGHT * weight);
    }
  }
  return {
    city: cities.ranked()[0] ?? null,
    region: regions.ranked()[0] ?? null,
    country: countries.ranked()[0] ?? doc.meta.country,
  };
}

/** ISO 3166-1 alpha-3 codes by the id of the mention. */
function countriesOf({ canonicalEntities }: Peopled): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { country, mentions } of canonicalEntities) {
    if (country !== null) for (const id of mentions) codes.set(id, country);
  }
  return codes;
}

/** The country of a division or of a town of some size. */
function homeOf({ text }: EntityMention, places: EntityLexicon['places']): string | null {
  const [first] = places.named(keyOf(text));
  if (!first || (first.geonames !== null && first.population < LEAST_TOWN)) return null;
  return first.country === '' ? null : first.country;
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
  const named = places.named(keyOf(text));
  return named.length > 0 && named.every((place) => place.geonames === null);
}

/** The form in which the gazetteer keys names. */
function keyOf(name: string): string {
  return nameParts(name).map(fold).join(' ');
}
