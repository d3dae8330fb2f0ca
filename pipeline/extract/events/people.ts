import { groupBy } from '../../group.ts';
import type { EntityMention, ExtractedDocument } from '../../model.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** A person of a document with all mentions of them, which share the last part of the name. */
export interface Person {
  /** The mention that names the person most fully. */
  readonly fullest: EntityMention;
  /** In the order of the text. */
  readonly mentions: readonly EntityMention[];
}

/** The persons of a document, in the order of their first mentions. */
export function peopleOf({ entities }: Peopled): Person[] {
  const persons = entities.filter(({ label }) => label === 'PERSON');
  return [...groupBy(persons, surname).values()].map((mentions) => ({
    mentions,
    fullest: mentions.reduce((best, one) => (one.text.length > best.text.length ? one : best)),
  }));
}

function surname({ text }: EntityMention): string {
  return text.split(' ').at(-1) ?? text;
}
