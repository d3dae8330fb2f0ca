import type { NounChunk, RawChunk, RawVerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

/** A verb in -ed without an auxiliary, and the chunks beside it that are no adverbs. */
export interface OpenVerb {
  readonly syntax: RawSyntax;
  readonly verb: RawVerbChunk;
  readonly before: RawChunk | undefined;
  readonly next: RawChunk | undefined;
  /** The noun before it whose verb it may be. */
  readonly noun: NounChunk | null;
}

/** Knows one construction: true where it makes the verb a participle, false for a past; `null`: this is another one. */
export type VoiceRule = (at: OpenVerb) => boolean | null;
