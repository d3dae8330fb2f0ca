import { headLength } from '../../bisect.ts';
import type { DateMention, EntityMention, LinkedDocument, Span } from '../../model.ts';
import { ByToken } from './syntax/by-token.ts';
import type { MentionIndex } from './syntax/words.ts';

/** Finds tokens by offset and mentions by token, in logarithmic or constant time. */
export interface TokenIndex extends MentionIndex {
  /** The token that holds an offset, or the next one; `null` after the last. */
  readonly tokenAt: (offset: number) => number | null;
  /** The first token at or after `from` that begins at or after an offset. */
  readonly tokenAfter: (offset: number, from: number) => number;
  /** The tokens of a mention. */
  readonly extentOf: (mention: Span) => { readonly from: number; readonly to: number };
  /** ISO 3166-1 alpha-3 code of the country that a name stands for, where the document's canonical entities tell. */
  readonly countryOf: (entity: EntityMention) => string | null;
  /** True for a name that the document's canonical entities hold for a country's. */
  readonly isCountry: (entity: EntityMention) => boolean;
  /** The date that begins with a token. */
  readonly dateAt: (token: number) => DateMention | null;
}

export function indexMentions(doc: LinkedDocument): TokenIndex {
  const { tokens } = doc;
  const entities = new ByToken<{ mention: EntityMention; to: number }>(tokens.length);
  const dates = new ByToken<{ mention: DateMention; to: number }>(tokens.length);
  const inside = new ByToken<EntityMention>(tokens.length);
  for (const mention of doc.entities) {
    const extent = extentOf(mention.start, mention.end);
    if (!extent || inside.has(extent.from)) continue;
    entities.set(extent.from, { mention, to: extent.to });
    for (let i = extent.from; i < extent.to; i += 1) inside.set(i, mention);
  }
  for (const mention of doc.dates) {
    const extent = extentOf(mention.start, mention.end);
    if (extent && !inside.has(extent.from)) dates.set(extent.from, { mention, to: extent.to });
  }
  const countries = new Map<string, string>();
  for (const { country, mentions } of doc.canonicalEntities) {
    if (country !== null) for (const id of mentions) countries.set(id, country);
  }
  const triggers = new Uint8Array(tokens.length);
  for (const mention of doc.violations) {
    const extent = extentOf(mention.start, mention.end);
    if (extent) triggers.fill(1, extent.from, extent.to);
  }
  return {
    extentOf: tokensOf,
    countryOf: (entity) => countries.get(entity.id) ?? null,
    isCountry: (entity) => countries.has(entity.id),
    dateAt: (token) => dates.get(token)?.mention ?? null,
    isTrigger: (token) => triggers[token] === 1,
    entities,
    dates,
    tokenAt,
    tokenAfter,
    entityAt: (token) => inside.get(token),
  };

  function tokensOf({ start, end }: Span): { from: number; to: number } {
    return extentOf(start, end) ?? { from: tokens.length, to: tokens.length };
  }

  function extentOf(start: number, end: number): { from: number; to: number } | null {
    const from = tokenAt(start);
    return from === null ? null : { from, to: Math.max(from + 1, tokenAfter(end, from)) };
  }

  function tokenAt(offset: number): number | null {
    const at = headLength(tokens, ({ end }) => end <= offset);
    return at < tokens.length ? at : null;
  }

  function tokenAfter(offset: number, from: number): number {
    let i = from;
    while (i < tokens.length && tokens[i]!.start < offset) i += 1;
    return i;
  }
}
