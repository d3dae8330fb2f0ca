import type { PartOfSpeech } from '../../../model.ts';

/** Tags of nouns and of what may stand for one. */
export const NOUNISH: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X']);
/** Tags of what stands before a noun in its phrase. */
export const PREMODIFIERS: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NUM']);
