/** In words: more of what stands before need not be given. */
export const LONGEST_PHRASE = 5;

/** How many words the longest of the phrases has with which the words end; 0 where there is none. */
export function lengthAtEnd(words: readonly string[], phrases: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length -= 1) {
    if (phrases.has(words.slice(words.length - length).join(' '))) return length;
  }
  return 0;
}
