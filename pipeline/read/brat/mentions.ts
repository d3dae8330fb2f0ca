import { ACTOR, actorMention, dateMention, entityMention } from '../../mention.ts';
import type { ActorMention, DateMention, EntityMention, Span } from '../../model.ts';
import type { Notes } from './notes.ts';
import type { TextBound } from './records.ts';
import type { References } from './references.ts';
import { ANNOTATED, entityLabel, timexType } from './scheme.ts';

type Filler = EntityMention | DateMention | ActorMention;

/**
 * The mention that a text-bound annotation is by itself.
 * @returns `null` for a trigger, and for a type that the scheme does not have, which is counted
 */
export function bareMention(
  { id, type }: TextBound,
  span: Span,
  host: { readonly id: string; readonly text: string },
  { values, triggers }: References,
  categories: ReadonlySet<string>,
  notes: Notes,
): Filler | null {
  const label = entityLabel(type);
  if (label) return entityMention(host, { ...span, label, rule: ANNOTATED });
  const timex = timexType(type);
  if (timex) {
    const value = values.get(id) ?? '';
    return dateMention(host, { ...span, timexType: timex, value, inferred: [], rule: ANNOTATED });
  }
  if (type === ACTOR) return actorMention(host, { ...span, rule: ANNOTATED });
  if (!categories.has(type)) notes.ignore(`type ${type}`);
  else if (!triggers.has(id)) notes.ignore('trigger without an event');
  return null;
}
