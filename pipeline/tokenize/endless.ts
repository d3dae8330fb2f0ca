/**
 * No sentence is longer, in tokens; the longest of reports have some 300. What goes on without a
 * full stop (a flattened table, a hostile text) is cut, so that work that grows with the square of a
 * sentence stays linear in the text.
 */
const LONGEST = 500;
const PAUSE = /^[;:,]$/;

/**
 * Cuts endless sentences after their last pause that is not too early, else anywhere.
 * @param words the tokens of one block
 * @param starts token indexes that begin a sentence, 0 first
 */
export function cutEndless(
  words: readonly { readonly text: string }[],
  starts: readonly number[],
): readonly number[] {
  if (words.length <= LONGEST) return starts;
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? words.length;
    const cuts = [start];
    for (let from = start; end - from > LONGEST; from = cuts.at(-1)!) {
      let at = from + LONGEST;
      while (at > from + LONGEST / 2 && !PAUSE.test(words[at - 1]!.text)) at -= 1;
      cuts.push(at > from + LONGEST / 2 ? at : from + LONGEST);
    }
    return cuts;
  });
}
