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

/** Each mention with its words; equal names are cut into words once. */
export function namedMentions(
  mentions: readonly EntityMention[],
): ReadonlyMap<EntityMention, NamedMention> {
  const byText = new Map<string, Omit<NamedMention, 'mention'>>();
  const all = new Map<EntityMention, NamedMention>();
  for (const mention of mentions) {
    let name = byText.get(mention.text);
    if (!name) {
      name = nameOf(mention.text);
      byText.set(mention.text, name);
    }
    const { words, key, listKey } = name;
    all.set(mention, { mention, words, key, listKey });
  }
  return all;
}

/** A name's folded words, without marks between them. */
function nameOf(text: string): Omit<NamedMention, 'mention'> {
  const parts = nameParts(text).map(fold);
  const words = parts.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { words, key: words.join(' '), listKey: parts.join(' ') };
}
