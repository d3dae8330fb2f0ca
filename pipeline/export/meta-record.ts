import type { DocumentMeta } from '../model.ts';

/** A document's metadata as our JSON formats write them. */
export function metaRecord({ periodInferred, ...meta }: DocumentMeta): object {
  return { ...meta, period_inferred: periodInferred ?? null };
}
