import { countUp } from '../../count-up.ts';
import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { EntityMention, ExtractedDocument } from '../../model.ts';
import { sentenceAt } from '../../span.ts';
import { incidentMentions } from './features.ts';
import { homesOf } from './homes.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Characters that count as the beginning of a document. */
const LEAD = 1000;
const IN = /\b(?:in|at|near) (?:the )?$/i;
/** `Cuban police`: those who act on the country's own ground. */
const AUTHORITIES =
  /^ (?:authorities|police|government|forces|courts?|security|military|army|soldiers|officials|regime)\b/;

/** A country that the main incident may have happened in, and how the text brings it up. */
export interface CountryCandidate {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly features: ReadonlyMap<string, number>;
}

/** A mention of a country by its name, by its people or authorities, or by a place in it. */
interface Naming {
  readonly entity: EntityMention;
  readonly country: string;
  readonly kind: 'name' | 'people' | 'town';
}

/** The countries that a document names, or in which its places lie, in the order of the text. */
export function countryCandidates(
  doc: Peopled,
  places: EntityLexicon['places'],
): CountryCandidate[] {
  const namings = namingsOf(doc, places);
  const roles = new Map<string, string[]>();
  for (const { role, mention } of doc.participants) {
    const known = roles.get(mention);
    if (known) known.push(role);
    else roles.set(mention, [role]);
  }
  const sentenceOf = (offset: number) => sentenceAt(doc.sentences, offset);
  const telling = new Set(incidentMentions(doc).map(({ start }) => sentenceOf(start)));
  const titleEnd = doc.meta.title?.length ?? 0;
  const counts = new Map<string, Map<string, number>>();
  for (const { entity, country, kind } of namings) {
    const own = counts.get(country) ?? new Map<string, number>();
    counts.set(country, own);
    countUp(own, 'all');
    countUp(own, kind);
    if (entity.start < titleEnd) countUp(own, `title ${kind}`);
    else if (entity.start < LEAD) countUp(own, `lead ${kind}`);
    if (telling.has(sentenceOf(entity.start))) countUp(own, `told ${kind}`);
    if (kind !== 'people' && IN.test(doc.text.slice(Math.max(0, entity.start - 9), entity.start)))
      countUp(own, 'in');
    if (kind === 'people' && AUTHORITIES.test(doc.text.slice(entity.end, entity.end + 13)))
      countUp(own, 'authorities');
    for (const role of roles.get(entity.id) ?? []) countUp(own, `role ${role}`);
  }
  const most = Math.max(...[...counts.values()].map((own) => own.get('all')!));
  return [...counts].map(([country, own], rank) => {
    const features = new Map<string, number>([['bias', 1]]);
    for (const [feature, count] of own) features.set(feature, Math.log1p(count));
    const all = own.get('all')!;
    features.set('share', all / namings.length);
    features.set('of most', all / most);
    features.set('rank', Math.log1p(rank));
    if (rank === 0) features.set('first', 1);
    features.set('countries', Math.log1p(counts.size));
    if (country === doc.meta.country) features.set('of the document', 1);
    return { country, features };
  });
}

function namingsOf(doc: Peopled, places: EntityLexicon['places']): Naming[] {
  const codes = new Map<string, string>();
  for (const { country, mentions } of doc.canonicalEntities) {
    if (country !== null) for (const id of mentions) codes.set(id, country);
  }
  const unplaced = doc.entities.filter(({ id, label }) => label === 'GPE' && !codes.has(id));
  const names = unplaced.map(({ text }) => text);
  const homes = homesOf(names, new Set(codes.values()), places);
  return doc.entities.flatMap((entity): Naming[] => {
    const country = codes.get(entity.id);
    if (country) return [{ entity, country, kind: entity.label === 'GPE' ? 'name' : 'people' }];
    const home = entity.label === 'GPE' ? homes.get(entity.text) : undefined;
    return home ? [{ entity, country: home, kind: 'town' }] : [];
  });
}
