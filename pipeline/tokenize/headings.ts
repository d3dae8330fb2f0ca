const LONGEST_HEADING = 160;
const MOST_WORDS_IN_SENTENCE_CASE = 8;
const ENUMERATOR = /^(?:section\s+\d+\.?|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)])\s*/iu;
const CLOSED = /[.!?;,:…]["”’)]?$/u;
const STARTS_LIKE_A_TITLE = /^["“‘(]?[\p{Lu}\d]/u;

/**
 * True for a block that is a heading: one short line that starts with a capital, has no closing
 * mark, and is either very short or in title case or capitals throughout.
 * @param block the block's words
 */
export function isHeading(block: string): boolean {
  if (block.length > LONGEST_HEADING || block.includes('\n')) return false;
  const words = block.replace(ENUMERATOR, '');
  if (words === '') return true;
  if (CLOSED.test(words) || !STARTS_LIKE_A_TITLE.test(words)) return false;
  const spelled = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (spelled.length === 0) return false;
  if (spelled.length <= MOST_WORDS_IN_SENTENCE_CASE) return true;
  const weighty = spelled.filter((word) => word.length > 3);
  const capital = weighty.filter((word) => /^\p{Lu}/u.test(word));
  return capital.length >= 0.7 * weighty.length;
}
