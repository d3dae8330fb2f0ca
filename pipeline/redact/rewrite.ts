import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../mention.ts';
import type {
  AnyMention,
  CanonicalEntity,
  DocumentEvent,
  ExtractedDocument,
  SourceDocument,
} from '../model.ts';
import type { Generalisation } from './generalise.ts';
import { layoutAfter } from './layout.ts';
import { valueToMonth } from './months.ts';
import { OffsetMap, type Substitution } from './offsets.ts';
import { GENERALISED } from './when.ts';

/** What a document becomes: its new source, where things are now, and what they are called. */
export interface Rewriting {
  readonly source: SourceDocument;
  readonly substitutions: readonly Substitution[];
  readonly map: OffsetMap;
  /** `null`: nothing is made general. */
  readonly general: Generalisation | null;
  /** The new name of a canonical entity that is not made general. */
  readonly nameOf: (canonical: CanonicalEntity) => string;
  /** Redacts free words: rules, towns of events. */
  readonly clean: (words: string) => string;
}

/** Carries every layer over to the new text; mentions that have become one keep one id. */
export function rewritten(doc: ExtractedDocument, rewriting: Rewriting): ExtractedDocument {
  const { source, substitutions, map, general, clean } = rewriting;
  const ids = new Map<string, string>();
  const moved = <M extends AnyMention>(mentions: readonly M[], make: (mention: M) => M): M[] =>
    distinct(
      mentions.map((mention) => {
        const made = make(mention);
        ids.set(mention.id, made.id);
        return made;
      }),
    );
  const after = <M extends AnyMention>(mention: M) => {
    const { id: _id, kind: _kind, text: _text, ...given } = mention;
    return { ...given, ...map.span(mention), rule: clean(mention.rule) };
  };
  const entities = moved(doc.entities, (entity) => {
    const place = general?.places.get(entity.id);
    const given = after(entity);
    return entityMention(
      source,
      place ? { ...given, label: place.label, rule: given.rule + GENERALISED } : given,
    );
  });
  const dates = moved(doc.dates, (date) => {
    const month = general?.dates.get(date.id);
    const given = after(date);
    if (!month) return dateMention(source, given);
    const { timexType, value, inferred } = month;
    return dateMention(source, {
      ...given,
      timexType,
      value,
      inferred,
      rule: given.rule + GENERALISED,
    });
  });
  const violations = moved(doc.violations, (violation) =>
    violationMention(source, {
      ...after(violation),
      assertionRule: clean(violation.assertionRule),
    }),
  );
  const actors = moved(doc.actors, (actor) => actorMention(source, after(actor)));
  const idAfter = (id: string): string => ids.get(id) ?? id;
  const participants = distinct(
    doc.participants.map(({ id: _, ...one }) =>
      participant({
        ...one,
        violation: idAfter(one.violation),
        mention: idAfter(one.mention),
        resolvedTo: one.resolvedTo === null ? null : idAfter(one.resolvedTo),
        rule: clean(one.rule),
      }),
    ),
  );
  return {
    ...source,
    ...layoutAfter(doc, source.text, substitutions, map),
    entities,
    dates,
    violations,
    actors,
    participants,
    canonicalEntities: canonicalsAfter(doc.canonicalEntities, rewriting, idAfter),
    events: doc.events.map((event) => eventAfter(event, doc.id, rewriting, idAfter)),
  };
}

/** The same document under another id, and so with other ids of all that is in it. */
export function underId(doc: ExtractedDocument, id: string): ExtractedDocument {
  return rewritten(doc, {
    source: { id, text: doc.text, meta: doc.meta },
    substitutions: [],
    map: new OffsetMap([]),
    general: null,
    nameOf: ({ name }) => name,
    clean: (words) => words,
  });
}

function canonicalsAfter(
  canonicals: readonly CanonicalEntity[],
  { source, general, nameOf }: Rewriting,
  idAfter: (id: string) => string,
): CanonicalEntity[] {
  const merged = new Map<string, CanonicalEntity>();
  const taken = new Set<string>();
  for (const canonical of canonicals) {
    const place = general?.canonicalPlaces.get(canonical.id);
    const name = place?.name ?? nameOf(canonical);
    const label = place?.label ?? canonical.label;
    const id = `${source.id}:canonical:${label}:${name}`;
    const mentions = canonical.mentions.map(idAfter).filter((one) => !taken.has(one));
    for (const one of mentions) taken.add(one);
    const known = merged.get(id);
    const all = [...new Set([...(known?.mentions ?? []), ...mentions])];
    if (all.length === 0) continue;
    merged.set(id, {
      id,
      label,
      name,
      country: known?.country ?? canonical.country,
      geonames: known?.geonames ?? (place ? null : canonical.geonames),
      mentions: all,
    });
  }
  return [...merged.values()];
}

function eventAfter(
  event: DocumentEvent,
  oldId: string,
  { source, general, clean }: Rewriting,
  idAfter: (id: string) => string,
): DocumentEvent {
  const violations = event.violations.map(idAfter);
  const tail = event.id.startsWith(`${oldId}:`) ? event.id.slice(oldId.length + 1) : event.id;
  return {
    ...event,
    id: `${source.id}:${clean(tail)}`,
    perpetrators: [...new Set(event.perpetrators.map(idAfter))],
    victims: [...new Set(event.victims.map(idAfter))],
    city: general || event.city === null ? null : clean(event.city),
    region: event.region === null ? null : clean(event.region),
    date: general && event.date !== null ? valueToMonth(event.date) : event.date,
    violations: [...new Set(violations)],
  };
}

/** The first of each id. */
function distinct<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one] as const).reverse()).values()].reverse();
}
