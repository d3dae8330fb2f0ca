import type { OriginSpan } from '../model.ts';
import type { Limits } from './limits.ts';
import type { GivenMeta } from './metadata.ts';

/** What a reader is told beside the bytes. */
export interface ReadContext {
  /** The file as it was named, for messages. */
  readonly place: string;
  readonly limits: Limits;
  /** To be called now and then in long work; throws when the time is up. */
  readonly checkTime: () => void;
}

/** What a reader makes of one document. */
export interface ReadText {
  /** Canonical. */
  readonly text: string;
  readonly origin: readonly OriginSpan[];
  /** What the document says of itself. */
  readonly meta: Partial<GivenMeta>;
  /** What a person should know of the reading: a guessed encoding, pages without text. */
  readonly notes: readonly string[];
}

/**
 * The reader of one format.
 * @throws InputError for what cannot be read or is over a limit
 */
export type Reader = (
  bytes: Uint8Array<ArrayBuffer>,
  context: ReadContext,
) => ReadText | Promise<ReadText>;
