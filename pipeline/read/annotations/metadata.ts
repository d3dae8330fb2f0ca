import * as z from 'zod';
import { type DocumentMeta, PERIODS_INFERRED } from '../../model.ts';
import { sha256 } from '../document.ts';
import { NO_META } from '../metadata.ts';

const text = z.string().nullish();

/** Metadata among the annotations of a document, as our JSON formats write them. */
export const metaShape = {
  title: text,
  publisher: text,
  published: text,
  period: text,
  period_inferred: z.enum(PERIODS_INFERRED).nullish(),
  country: text,
  language: text,
  licence: text,
  source: text,
  genre: text,
};

type Given = z.infer<z.ZodObject<typeof metaShape>>;

/** What is given, `null` for the rest, and the hash of the text as it was read. */
export function metaOf(given: Given, words: string): DocumentMeta {
  return {
    title: given.title ?? NO_META.title,
    publisher: given.publisher ?? NO_META.publisher,
    published: given.published ?? NO_META.published,
    period: given.period ?? NO_META.period,
    ...(given.period_inferred && { periodInferred: given.period_inferred }),
    country: given.country ?? NO_META.country,
    language: given.language ?? NO_META.language,
    licence: given.licence ?? NO_META.licence,
    source: given.source ?? NO_META.source,
    genre: given.genre ?? NO_META.genre,
    sha256: sha256(words),
  };
}
