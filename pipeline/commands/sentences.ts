import { loadAbbreviations } from '../lexicon/abbreviations.ts';
import type { AnnotatedDocument, Span } from '../model.ts';
import { tokenize } from '../tokenize/tokenize.ts';

/** Gives the sentences of documents that came without any, as `extract` would cut them. */
export function sentenceSplitter(): (document: AnnotatedDocument) => readonly Span[] {
  const abbreviations = loadAbbreviations();
  return ({ text }) => tokenize({ text }, { abbreviations }).sentences;
}
