import type { PartOfSpeech, Sentence, Token } from '../../model.ts';

/** An enumerator, a bullet and an adverb may stand before a command: `(a) Immediately end …`. */
const LONGEST_START = 7;
const START: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'NUM', 'ADV', 'SYM', 'X']);
const ENUMERATOR = /^(?:[a-z]|[ivx]{1,4}|\d{1,3}[a-z]?|also|further|particular|priority)$/;
/** Behind the verb of a command these stand seldom, behind the noun of a headline often: `Review of …`. */
const BEHIND_NOUN = /^(?:of|on|for|by|in|was|is|were|are|has|had|will|:)$/;

/** True where a verb opens its sentence as a command: `(b) Investigate all killings`. */
export function isCommand(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  verb: number,
  to: number,
): boolean {
  if (verb - firstToken > LONGEST_START || to >= endToken) return false;
  if (BEHIND_NOUN.test(tokens[to]!.lower)) return false;
  for (let i = firstToken; i < verb; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (lower === '“' || lower === '"') return false;
    if (!START.has(pos) && !ENUMERATOR.test(lower) && lower !== 'in') return false;
  }
  return true;
}
