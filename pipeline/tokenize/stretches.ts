import compile from 'wink-nlp/src/compile-trex.js';
import tokenizer, { type Sink } from 'wink-nlp/src/tokenizer.js';
import { contractedWord, knownWord, type Lexeme, opaqueWord, wordOf } from './lexemes.ts';
import { StretchMemo } from './stretch-memo.ts';
import { core, lexicon } from './wink-model.ts';

/** wink-nlp's tokenizer is quadratic in the length of a stretch, so longer ones are kept from it. */
const LONGEST_CUT = 200;
const cut = tokenizer(compile(core.trex), core.tcat.hash, core.preserve);

/** Texts have few stretches often and many once; when so many are held, all are let go. */
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 40;
/** Longer strings that were cut from a text hold the text. */
const LONGEST_OWN = 12;
const kept = new StretchMemo<readonly Lexeme[]>(MOST_KEPT);

/**
 * The words of a stretch of text without spaces, `text[start, end)`. They depend on nothing but the
 * stretch.
 * @param hash of the stretch, see {@link StretchMemo}
 */
export function wordsOfStretch(
  text: string,
  start: number,
  end: number,
  hash: number,
): readonly Lexeme[] {
  const same = kept.get(text, start, end, hash);
  if (same) return same;
  const stretch = text.slice(start, end);
  if (stretch.length > LONGEST_CUT) return [opaqueWord(stretch)];
  if (stretch.length > LONGEST_KEPT) return cutStretch(stretch);
  const own = stretch.length > LONGEST_OWN ? stretch.split('').join('') : stretch;
  const words = cutStretch(own);
  kept.set(own, hash, words);
  return words;
}

const UNFOUND = 0;
const FOUND = 1;
/** A part of a contraction is four numbers: id, pointer to the normal form, lemma, tag. */
const PART = 4;

function cutStretch(stretch: string): Lexeme[] {
  const words: Lexeme[] = [];
  const sink: Sink = {
    isLexeme: lexicon.lookup,
    _addTokenIfInCache(text) {
      const found = lexicon.lookup(text);
      if (found === null) return UNFOUND;
      if (found.length === 1) words.push(knownWord(found[0]!));
      for (let i = 0; i + PART <= found.length; i += PART) {
        words.push(contractedWord(found[i]!, found[i + 1]!, found[i + 2]!, found[i + 3]!));
      }
      return FOUND;
    },
    _addToken(text, category) {
      words.push(wordOf(text, category));
    },
  };
  cut(sink, stretch);
  return words;
}
