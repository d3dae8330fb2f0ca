import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Span } from '../model.ts';

/** A token as wink-nlp gives it, with offsets into the text that it was given. */
export interface RawToken extends Span {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

export interface RawTokens {
  readonly tokens: readonly RawToken[];
  /** Indexes of the tokens that begin a sentence, 0 first. */
  readonly sentenceStarts: readonly number[];
}

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

/**
 * Tokens, tags and sentence starts of one block.
 * @param text any string; offsets in the result are UTF-16 code units into it
 */
export function winkTokens(text: string): RawTokens {
  const view = text.replace(EXOTIC, (mark) => ' '.repeat(mark.length));
  const tokens: RawToken[] = [];
  const sentenceStarts: number[] = [];
  let position = 0;
  for (const run of view.matchAll(LONG_RUN)) {
    read(position, run.index);
    position = run.index + run[0].length;
    if (run[0].startsWith(' ')) continue;
    tokens.push({ start: run.index, end: position, lemma: run[0].toLowerCase(), pos: 'X' });
  }
  read(position, view.length);
  if (tokens.length > 0 && sentenceStarts[0] !== 0) sentenceStarts.unshift(0);
  return { tokens, sentenceStarts };

  function read(from: number, to: number): void {
    const part = view.slice(from, to);
    if (part.trim() === '') return;
    const doc = nlp.readDoc(part);
    const all = doc.tokens();
    const values = all.out() as string[];
    const spaces = all.out(its.precedingSpaces) as string[];
    const lemmas = all.out(its.lemma as typeof its.value) as string[];
    const tags = all.out(its.pos) as PartOfSpeech[];
    const first = tokens.length;
    let offset = from;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as string;
      const start = offset + (spaces[i] as string).length;
      offset = start + value.length;
      tokens.push({ start, end: offset, lemma: lemmas[i] as string, pos: tags[i] as PartOfSpeech });
    }
    if (offset > to || view.slice(offset, to).trim() !== '') {
      throw new Error(
        `wink-nlp lost characters at ${offset} of ${JSON.stringify(part.slice(0, 80))}`,
      );
    }
    for (const span of doc.sentences().out(its.span) as unknown as [number, number][]) {
      sentenceStarts.push(first + span[0]);
    }
  }
}
