import type {
  ActorMention,
  AnyMention,
  DateMention,
  EntityMention,
  Participant,
  SourceDocument,
  Span,
  ViolationMention,
} from './model.ts';

type Host = Pick<SourceDocument, 'id' | 'text'>;
type Given<M> = Omit<M, 'id' | 'kind' | 'text'>;

/**
 * The constructors of mentions: the one place where ids are made and offsets are checked.
 * @throws RangeError where the span is empty, reversed or outside the text.
 */
export function entityMention(doc: Host, given: Given<EntityMention>): EntityMention {
  return { kind: 'entity', ...anchored(doc, 'entity', given, given.label), ...given };
}

/** @throws RangeError as {@link entityMention} */
export function dateMention(doc: Host, given: Given<DateMention>): DateMention {
  return { kind: 'date', ...anchored(doc, 'date', given, given.timexType), ...given };
}

/** @throws RangeError as {@link entityMention} */
export function violationMention(doc: Host, given: Given<ViolationMention>): ViolationMention {
  return { kind: 'violation', ...anchored(doc, 'violation', given, given.category), ...given };
}

/** @throws RangeError as {@link entityMention} */
export function actorMention(doc: Host, given: Given<ActorMention>): ActorMention {
  return { kind: 'actor', ...anchored(doc, 'actor', given, 'actor'), ...given };
}

/** Joins a violation to the mention that plays a role in it, both by id. */
export function participant(given: Omit<Participant, 'id'>): Participant {
  return { id: `${given.violation}>${given.role}>${given.mention}`, ...given };
}

/** The label of nominal participants, which have none of their own. */
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

function anchored(doc: Host, kind: string, { start, end }: Span, label: string) {
  if (!(Number.isInteger(start) && Number.isInteger(end)) || start < 0 || end <= start) {
    throw new RangeError(`${doc.id}: a ${kind} mention cannot span ${start}-${end}`);
  }
  if (end > doc.text.length) {
    throw new RangeError(
      `${doc.id}: a ${kind} mention ends at ${end}, after the text (${doc.text.length})`,
    );
  }
  return {
    id: `${doc.id}:${kind}:${start}-${end}:${label}`,
    text: doc.text.slice(start, end),
  };
}
