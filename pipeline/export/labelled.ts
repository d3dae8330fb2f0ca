import type { AnnotatedDocument, AnyMention } from '../model.ts';

/** All mentions, layer by layer: the order in which formats number them. */
export function mentionsOf(
  doc: Pick<AnnotatedDocument, 'entities' | 'dates' | 'actors' | 'violations'>,
): AnyMention[] {
  return [...doc.entities, ...doc.dates, ...doc.actors, ...doc.violations];
}
