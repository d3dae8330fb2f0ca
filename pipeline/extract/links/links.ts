import { countUp } from '../../count-up.ts';
import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import type { CanonicalEntity, EntityLabel, EntityMention, MentionDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { type NamedMention, namedMentions } from './named.ts';
import { variantKeys } from './organisations.ts';
import { personKeys } from './persons.ts';
import { geonamesOf } from './places.ts';

/**
 * Joins the mentions of each thing that the document names. Every entity mention is in exactly one
 * canonical entity; the list is in the order of first mentions.
 */
export const linkEntities: Stage<MentionDocument, CanonicalEntity[], 'entityLexicon'> = (
  doc,
  { entityLexicon },
) => {
  const names = namedMentions(doc.entities);
  const byLabel = new Map<EntityLabel, NamedMention[]>();
  for (const one of names.values()) {
    const list = byLabel.get(one.mention.label);
    if (list) list.push(one);
    else byLabel.set(one.mention.label, [one]);
  }
  const countryByMention = new Map<EntityMention, string | null>();
  for (const one of names.values()) {
    const { mention } = one;
    if (mention.label !== 'GPE' && mention.label !== 'NORP') continue;
    countryByMention.set(mention, knownOf(one, entityLexicon)?.country ?? null);
  }
  const groups = new Map<string, EntityMention[]>();
  const keyOf = new Map<string, string>();
  for (const [label, mentions] of byLabel) {
    const keys =
      label === 'PERSON'
        ? personKeys(doc.text, mentions)
        : label === 'NORP' || label === 'MONEY'
          ? new Map(mentions.map((one) => [one, peopleKey(one, entityLexicon)]))
          : variantKeys(doc.text, mentions, entityLexicon);
    for (const [{ mention }, key] of keys) keyOf.set(mention.id, `${label}:${key}`);
  }
  for (const mention of doc.entities) {
    const key = keyOf.get(mention.id)!;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const countries = countriesOf(doc, countryByMention);
  const seen = new Map<string, number>();
  return [...groups.values()].map((group) => {
    const { label } = group[0]!;
    const name = nameOf(group);
    const country = countryOf(group, countryByMention);
    const id = `${doc.id}:canonical:${label}:${name}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return {
      id: count === 1 ? id : `${id}#${count}`,
      label,
      name,
      country,
      geonames:
        label === 'GPE' && country === null
          ? geonamesOf(entityLexicon.places, names.get(group[0]!)!.key, countries)
          : null,
      mentions: group.map((mention) => mention.id),
    };
  });
};

/** The country of each mention of a place or people; `null` where it is that of none. */
type Countries = ReadonlyMap<EntityMention, string | null>;

/** Nationalities by their country, other peoples by their singular. */
function peopleKey(one: NamedMention, lexicon: EntityLexicon): string {
  const { mention, key } = one;
  if (mention.label === 'MONEY') return key;
  const known = knownOf(one, lexicon);
  if (known?.country) return `country:${known.country}`;
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

function knownOf({ mention, listKey }: NamedMention, { phrases }: EntityLexicon): KnownName | null {
  const known = phrases.get(listKey) ?? phrases.get(listKey.replace(/s$/, ''));
  return known && known.label === mention.label ? known : null;
}

/** The fullest name; of a people the shortest, which is the singular. */
function nameOf(group: readonly EntityMention[]): string {
  const isPeople = group[0]!.label === 'NORP';
  return group
    .map((mention) => mention.text.replace(/\s+/g, ' '))
    .reduce((best, text) => {
      if (text.length === best.length) return best;
      return text.length > best.length === isPeople ? best : text;
    });
}

function countryOf(group: readonly EntityMention[], countries: Countries): string | null {
  for (const mention of group) {
    const country = countries.get(mention);
    if (country === undefined) return null;
    if (country) return country;
  }
  return null;
}

/** The country of the metadata, then the countries that the document names, most often first. */
function countriesOf(doc: MentionDocument, countries: Countries): string[] {
  const counts = new Map<string, number>();
  for (const country of countries.values()) {
    if (country) countUp(counts, country);
  }
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  return [...new Set([...(doc.meta.country ? [doc.meta.country] : []), ...named])];
}
