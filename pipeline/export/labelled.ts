import type { AnnotatedDocument, AnyMention } from '../model.ts';

/** The label of nominal participants in formats that know only labels. */
export const ACTOR = 'ACTOR';

/** The one label that a mention has in formats that know only labels, as in `annotation.conf`. */
export function labelOf(mention: AnyMention): string {
  switch (mention.kind) {
    case 'entity':
      return mention.label;
    case 'date':
      return mention.timexType;
    case 'violation':
      return mention.category;
    case 'actor':
      return ACTOR;
  }
}

/** All mentions, layer by layer: the order in which formats number them. */
export function mentionsOf(
  doc: Pick<AnnotatedDocument, 'entities' | 'dates' | 'actors' | 'violations'>,
): AnyMention[] {
  return [...doc.entities, ...doc.dates, ...doc.actors, ...doc.violations];
}
