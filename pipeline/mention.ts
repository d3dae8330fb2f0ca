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
 * The constructors of mentions: the one place where ids are made and offsets are checked. They name
 * each field, so that all mentions of a kind have one shape, which V8 needs to be quick.
 * @throws RangeError where the span is empty, reversed or outside the text.
 */
export function entityMention(doc: Host, given: Given<EntityMention>): EntityMention {
  const { start, end, label, rule } = given;
  const { id, text } = anchored(doc, 'entity', given, label);
  return { kind: 'entity', id, text, start, end, label, rule };
}

/** @throws RangeError as {@link entityMention} */
export function dateMention(doc: Host, given: Given<DateMention>): DateMention {
  const { start, end, timexType, value, inferred, rule } = given;
  const { id, text } = anchored(doc, 'date', given, timexType);
  return { kind: 'date', id, text, start, end, timexType, value, inferred, rule };
}

/** @throws RangeError as {@link entityMention} */
export function violationMention(doc: Host, given: Given<ViolationMention>): ViolationMention {
  const { start, end, category, assertion, assertionRule, rule } = given;
  const { id, text } = anchored(doc, 'violation', given, category);
  return { kind: 'violation', id, text, start, end, category, assertion, assertionRule, rule };
}

/** @throws RangeError as {@link entityMention} */
export function actorMention(doc: Host, given: Given<ActorMention>): ActorMention {
  const { start, end, rule } = given;
  const { id, text } = anchored(doc, 'actor', given, 'actor');
  return { kind: 'actor', id, text, start, end, rule };
}

/** Joins a violation to the mention that plays a role in it, both by id. */
export function participant(given: Omit<Participant, 'id'>): Participant {
  const { violation, role, resolvedTo, rule, mention, profile } = given;
  const id = `${violation}>${role}>${mention}`;
  return { id, violation, role, resolvedTo, rule, mention, profile };
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
