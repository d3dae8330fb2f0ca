import type { ExtractedDocument } from '../model.ts';
import type { Losses } from './format.ts';

type Count = (doc: ExtractedDocument) => number;

/**
 * What a document holds that some formats have no place for, and how much of it there is. A format
 * names those that it loses; what it says of itself and what it counts come from the same names.
 */
const COUNTS = {
  'places in the source': (doc) => doc.origin?.length ?? 0,
  'other columns': (doc) => Object.keys(doc.columns ?? {}).length,
  metadata: ({ meta: { sha256: _, ...meta } }) =>
    Object.values(meta).filter((value) => value !== null).length,
  'text between words': () => 1,
  sentences: (doc) => doc.sentences.length,
  rules: (doc) =>
    doc.entities.length +
    doc.dates.length +
    doc.violations.length +
    doc.actors.length +
    doc.participants.length,
  'entity links': (doc) => sum(doc.canonicalEntities, ({ mentions }) => mentions.length),
  'date values': (doc) => doc.dates.length,
  'inferred parts of dates': (doc) => sum(doc.dates, ({ inferred }) => inferred.length),
  assertions: (doc) => doc.violations.length,
  'assertion cues': (doc) => doc.violations.length,
  'nominal participants': (doc) => doc.actors.length,
  participants: (doc) => doc.participants.length,
  'participant profiles': (doc) => doc.participants.filter(({ profile }) => profile).length,
  'resolved pronouns': (doc) => doc.participants.filter(({ resolvedTo }) => resolvedTo).length,
  'main events': (doc) => doc.events.length,
} satisfies Record<string, Count>;

export type Losable = keyof typeof COUNTS;

/** What a format loses that has a place for these alone. */
export function allBut(...kept: readonly Losable[]): readonly Losable[] {
  return (Object.keys(COUNTS) as Losable[]).filter((what) => !kept.includes(what));
}

/** Counts what a format loses of a document; what there is none of is left out. */
export function lossesOf(doc: ExtractedDocument, lost: readonly Losable[]): Losses {
  const counts = lost.map((what) => [what, COUNTS[what](doc)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
