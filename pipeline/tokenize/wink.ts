import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from '../model.ts';

/**
 * Takes one token: its offset into the text that was given, its words, and whether a sentence
 * begins with it.
 */
export type TakeToken = (
  start: number,
  words: string,
  lemma: string,
  pos: PartOfSpeech,
  beginsSentence: boolean,
) => void;

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/**
 * wink-nlp's tokenizer is quadratic in the length of a run without spaces, so longer runs are kept
 * from it and stand as one token; and it cannot count more than 65,535 spaces in a row.
 */
const LONGEST_RUN = 200;
const LONG_RUN = new RegExp(`[^ ]{${LONGEST_RUN + 1},}| {${LONGEST_RUN + 1},}`, 'g');
/** What wink-nlp drops or glues: every space but U+0020, controls, zero-width marks, lone surrogates. */
const EXOTIC = /[^\S ]|[\p{Cc}\p{Cf}\p{Cs}]/gu;
const PLAIN = /^[ -~]*$/;
const SPACE = 0x20;
/** Latin letters beyond Latin-1, at which wink-nlp cuts words in two: `Erdo|ğ|an`. */
const BEYOND_LATIN_1 = /[\u0100-\u024F\u1E00-\u1EFF]/g;

/**
 * Gives the tokens of one block in text order, with tags and sentence starts as wink-nlp sees them.
 * (A callback and no list: the tokens of a large corpus are made once, not twice.)
 * @param text any string; offsets are UTF-16 code units into it
 */
export function winkTokens(text: string, take: TakeToken): void {
  const plain = PLAIN.test(text);
  const spaced = plain ? text : text.replace(EXOTIC, (mark) => ' '.repeat(mark.length));
  const view = plain ? text : spaced.replace(BEYOND_LATIN_1, plainLetter);
  const put: TakeToken =
    view === spaced
      ? take
      : (start, seen, lemma, pos, begins) => {
          const words = spaced.slice(start, start + seen.length);
          take(start, words, words === seen ? lemma : words.toLowerCase(), pos, begins);
        };
  if (!hasLongRun(view)) {
    readPart(view, 0, view.length, put);
    return;
  }
  let position = 0;
  for (const run of view.matchAll(LONG_RUN)) {
    readPart(view, position, run.index, put);
    position = run.index + run[0].length;
    if (run[0].startsWith(' ')) continue;
    put(run.index, run[0], run[0].toLowerCase(), 'X', false);
  }
  readPart(view, position, view.length, put);
}

/** Whether {@link LONG_RUN} would find any; in one pass, where the expression looks at words again. */
function hasLongRun(text: string): boolean {
  let begin = 0;
  let inSpace = false;
  for (let i = 0; i < text.length; i += 1) {
    const isSpace = text.charCodeAt(i) === SPACE;
    if (isSpace !== inSpace) {
      begin = i;
      inSpace = isSpace;
    } else if (i - begin >= LONGEST_RUN) return true;
  }
  return false;
}

/** The letter without its marks, or, for one that is not made of letter and marks, some letter. */
function plainLetter(letter: string): string {
  const plain = letter.normalize('NFD').charAt(0);
  if (plain < '\u0100') return plain;
  return letter === letter.toLowerCase() ? 'l' : 'L';
}

function readPart(view: string, from: number, to: number, take: TakeToken): void {
  const part = from === 0 && to === view.length ? view : view.slice(from, to);
  if (part.trim() === '') return;
  const doc = nlp.readDoc(part);
  const all = doc.tokens();
  const values = all.out() as string[];
  const lemmas = all.out(its.lemma as typeof its.value) as string[];
  const tags = all.out(its.pos) as PartOfSpeech[];
  const sentences = doc.sentences().out(its.span) as unknown as [number, number][];
  let sentence = 0;
  let end = from;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    let start = end;
    while (view.charCodeAt(start) === SPACE) start += 1;
    end = start + value.length;
    const begins = sentences[sentence]?.[0] === i;
    if (begins) sentence += 1;
    take(start, value, lemmas[i]!, tags[i]!, begins);
  }
  if (view.slice(end, to).trim() !== '') {
    throw new Error(`wink-nlp lost characters at ${end} of ${JSON.stringify(part.slice(0, 80))}`);
  }
}
