import type { PartOfSpeech, WordForm } from '../model.ts';
import { wordForm } from '../word-form.ts';
import { type Lexeme, lemmaOf } from './lexemes.ts';
import { sentenceStarts, tagsOf } from './machines.ts';
import { hashOn, NO_HASH } from './stretch-memo.ts';
import { wordsOfStretch } from './stretches.ts';
import { core } from './wink-model.ts';

/** Takes one token: its offset into the text, its words, and whether a sentence begins with it. */
export type TakeToken = (
  start: number,
  form: WordForm,
  lemma: string,
  pos: PartOfSpeech,
  beginsSentence: boolean,
) => void;

/** What wink-nlp drops or glues: every space but U+0020, controls, zero-width marks, lone surrogates. */
const EXOTIC = /[^\S ]|[\p{Cc}\p{Cf}\p{Cs}]/gu;
const PLAIN = /^[ -~]*$/;
/** Latin letters beyond Latin-1, at which wink-nlp cuts words in two: `Erdo|ğ|an`. */
const BEYOND_LATIN_1 = /[\u0100-\u024F\u1E00-\u1EFF]/g;
const SPACE = 32;
const TAGS = core.features.pos.list;

/**
 * Gives the tokens of one block in text order, with tags and sentence starts as wink-nlp sees them.
 * (A callback and no list: the tokens of a large corpus are made once, not twice.)
 * @param text any string; offsets are UTF-16 code units into it
 */
export function winkTokens(text: string, take: TakeToken): void {
  const plain = PLAIN.test(text);
  const spaced = plain ? text : text.replace(EXOTIC, (mark) => ' '.repeat(mark.length));
  const view = plain ? text : spaced.replace(BEYOND_LATIN_1, plainLetter);
  const isAsWritten = view === spaced;
  const { words, starts, keys } = wordsOf(view);
  const tags = tagsOf(words);
  const sentences = sentenceStarts(keys);
  let sentence = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const start = starts[i]!;
    const tag = tags[i]!;
    const begins = sentences[sentence] === i;
    if (begins) sentence += 1;
    const seen = word.form.text;
    const written = isAsWritten ? seen : spaced.slice(start, start + seen.length);
    if (written === seen) take(start, word.form, lemmaOf(word, tag), TAGS[tag]!, begins);
    else take(start, wordForm(written), written.toLowerCase(), TAGS[tag]!, begins);
  }
}

interface Words {
  readonly words: Lexeme[];
  /** Offsets of the words. */
  readonly starts: number[];
  /** What the machine for sentences knows them by. */
  readonly keys: number[];
}

/** @param text in which U+0020 is the only white space */
function wordsOf(text: string): Words {
  const words: Lexeme[] = [];
  const starts: number[] = [];
  const keys: number[] = [];
  let start = 0;
  let hash = NO_HASH;
  for (let i = 0; i <= text.length; i += 1) {
    const unit = i < text.length ? text.charCodeAt(i) : SPACE;
    if (unit !== SPACE) {
      hash = hashOn(hash, unit);
      continue;
    }
    if (i > start) takeStretch(start, i, hash);
    start = i + 1;
    hash = NO_HASH;
  }
  return { words, starts, keys };

  function takeStretch(from: number, end: number, hash: number): void {
    let at = from;
    for (const word of wordsOfStretch(text, from, end, hash)) {
      words.push(word);
      starts.push(at);
      keys.push(at === from && from > 0 ? word.spaced : word.glued);
      at += word.form.text.length;
    }
    if (at !== end) throw new Error(`wink-nlp lost characters of ${text.slice(from, end)}`);
  }
}

/** The letter without its marks, or, for one that is not made of letter and marks, some letter. */
function plainLetter(letter: string): string {
  const plain = letter.normalize('NFD').charAt(0);
  if (plain < '\u0100') return plain;
  return letter === letter.toLowerCase() ? 'l' : 'L';
}
