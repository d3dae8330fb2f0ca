import type { AnyMention, EntityMention, Span } from '../model.ts';
import type { Labelled } from './align.ts';

/** A mention as it is compared: where, under which label. */
export interface Item<M extends AnyMention> extends Labelled {
  readonly mention: M;
}

export function item<M extends AnyMention>(
  mention: M,
  label: string,
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
