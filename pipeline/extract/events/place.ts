import type { DocumentEvent, EntityMention, ExtractedDocument, Participant } from '../../model.ts';
import { Tally } from './tally.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;
type Place = Pick<DocumentEvent, 'city' | 'region' | 'country'>;

const REGION = /\b(?:state|province|region|governorate|district|county|oblast|prefecture)\b/i;
/** What a name in the first part of a document counts for beside one further down. */
const LEAD = 600;
const LEAD_WEIGHT = 3;
/** What the place of a violation counts for beside any other name of a country. */
const OWN_WEIGHT = 3;

/** City, region and country of the main incident, from the places of its mentions and all names of countries. */
export function placeOf(doc: Peopled, participants: readonly Participant[]): Place {
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]));
  const countryOf = countriesOf(doc);
  const cities = new Tally<string>();
  const regions = new Tally<string>();
  const countries = new Tally<string>();
  for (const { role, mention } of participants) {
    const entity = entities.get(mention);
    if (role !== 'place' || entity?.label !== 'GPE') continue;
    const country = countryOf.get(entity.id);
    if (country) countries.add(country, OWN_WEIGHT);
    else (isRegion(doc, entity) ? regions : cities).add(entity.text, 1);
  }
  for (const { id, start } of doc.entities) {
    const country = countryOf.get(id);
    if (country) countries.add(country, start < LEAD ? LEAD_WEIGHT : 1);
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

/** `Zamfara State`, `the province of Adana`. */
function isRegion(doc: Peopled, { start, end, text }: EntityMention): boolean {
  if (REGION.test(text)) return true;
  const around = `${doc.text.slice(Math.max(0, start - 16), start)} ${doc.text.slice(end, end + 12)}`;
  return /(?:state|province|region) of (?:the )? |^.{0,17} (?:state|province|region)\b/i.test(
    around,
  );
}
