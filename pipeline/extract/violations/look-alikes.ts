import type { PartOfSpeech, Sentence, Token } from '../../model.ts';
import type { Cue } from './cue.ts';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const LETTER = /\p{L}$/u;
const LONGEST_SMALL_WORD = 3;
/** Behind these a form in -ed describes the noun that follows. */
const ATTRIBUTED: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADP', 'ADJ', 'NUM', 'CCONJ']);
const POSSESSIVE = /^(?:his|her|its|their|our|my|'s)$/;
const NAMED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * A cue loses to a look-alike that shares a word, unless it holds all of the look-alike's words and
 * more, and to a longer cue that holds all its words.
 */
export function withoutLookAlikes(
  tokens: readonly Token[],
  sentence: Sentence,
  all: readonly Cue[],
): Cue[] {
  const cues = all.filter((cue) => !isName(tokens, cue, sentence) && !isAttribute(tokens, cue));
  return cues.filter(
    (cue) =>
      cue.value.as !== 'none' &&
      !cues.some(
        (other) =>
          (other.value.as === 'none' &&
            other.words.some((word) => cue.words.includes(word)) &&
            !holds(cue, other)) ||
          (other.value.of.length === 0 &&
            other.words.length > cue.words.length &&
            (other.value.as !== cue.value.as || other.value.reach === 'guess') &&
            cue.words.every((word) => other.words.includes(word))),
      ),
  );
}

function holds(cue: Cue, other: Cue): boolean {
  return (
    cue.words.length > other.words.length && other.words.every((word) => cue.words.includes(word))
  );
}

/** `for alleged ties`, `his alleged killers`, `that the rejected asylum seekers`: nobody says anything. */
function isAttribute(tokens: readonly Token[], { value, from, to }: Cue): boolean {
  const said = value.reach === 'speech' && to - from === 1;
  if (!(said || value.reach === 'back') || !tokens[to - 1]!.lower.endsWith('ed')) return false;
  const before = tokens[to - 2];
  const attributed = ATTRIBUTED.has(before?.pos ?? 'X') || POSSESSIVE.test(before?.lower ?? '');
  return attributed && NAMED.has(tokens[to]?.pos ?? 'X');
}

/** `May` inside a sentence is a month, `Said` a surname, `Committee on the Elimination of …` a body. */
function isName(tokens: readonly Token[], { words, from, to }: Cue, sentence: Sentence): boolean {
  return (
    sentence.kind !== 'heading' &&
    from > sentence.firstToken &&
    CAPITAL.test(tokens[from]!.text) &&
    (tokens[to - 1]!.pos !== 'ADP' || CAPITAL.test(tokens[to]?.text ?? '')) &&
    LETTER.test(tokens[from - 1]!.text) &&
    words.every((word) => CAPITAL.test(tokens[word]!.text) || isSmall(tokens[word]!))
  );
}

/** Names keep these in lower case: `of`, `the`, `and`, `against`. */
function isSmall({ text, pos }: Token): boolean {
  return text.length <= LONGEST_SMALL_WORD || pos === 'ADP';
}
