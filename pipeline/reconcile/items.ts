import { labelOf } from '../mention.ts';
import type { AnyMention, EntityMention, Span } from '../model.ts';
import type { Labelled } from './align.ts';

/** A mention as it is compared: where, under which label. */
export interface Item<M extends AnyMention> extends Labelled {
  readonly mention: M;
}

/** What is said of a mention beyond its label: a date's value, a violation's assertion. */
export function detailOf(mention: AnyMention): string {
  if (mention.kind === 'date') return mention.value;
  return mention.kind === 'violation' ? mention.assertion : '';
}

/** @param label where it is not that of the mention: the role of a participant */
export function item<M extends AnyMention>(
  mention: M,
  label: string = labelOf(mention),
  span: Span = mention,
): Item<M> {
  return { start: span.start, end: span.end, label, mention };
}

/**
 * Entities are compared without a leading article and a possessive `'s`, which the guidelines leave
 * out and which say nothing about whether a name was found.
 */
export function entityItem(mention: EntityMention): Item<EntityMention> {
  const article = mention.text.match(/^(?:the|an?)\s+(?=\S)/i)?.[0].length ?? 0;
  const possessive = /[^\s'’]['’]s$/.test(mention.text) ? 2 : 0;
  return item(mention, mention.label, {
    start: mention.start + article,
    end: mention.end - possessive,
  });
}
