import { fold, nameParts } from '../../lexicon/entities/keys.ts';
import type { EntityMention } from '../../model.ts';

/** A mention with its words in folded form. */
export interface NamedMention {
  readonly mention: EntityMention;
  readonly words: readonly string[];
  /** The words joined by blanks. */
  readonly key: string;
  /** The same with the marks between them, as the lists of known names are keyed. */
  readonly listKey: string;
}

/** A name's folded words, without marks between them. */
export function named(mention: EntityMention): NamedMention {
  const parts = nameParts(mention.text).map(fold);
  const words = parts.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { mention, words, key: words.join(' '), listKey: parts.join(' ') };
}
