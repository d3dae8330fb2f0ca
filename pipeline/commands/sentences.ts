import { loadAbbreviations } from '../lexicon/abbreviations.ts';
import type { AnnotatedDocument, Span } from '../model.ts';
import { NO_META } from '../read/metadata.ts';
import { tokenize } from '../tokenize/tokenize.ts';

/** Gives the sentences of documents that came without any, as `extract` would cut them. */
export function sentenceSplitter(): (document: AnnotatedDocument) => readonly Span[] {
  const abbreviations = loadAbbreviations();
  return ({ id, text }) =>
    tokenize({ id, text, meta: { ...NO_META, sha256: '' } }, { abbreviations }).sentences;
}
