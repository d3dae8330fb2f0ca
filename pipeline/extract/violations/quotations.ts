import type { Token, TokenizedDocument } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import type { Sightings } from './sightings.ts';

/** Which words of a document stand in a quotation that the text attributes to someone. */
export interface Quotations {
  isAttributed(token: number): boolean;
}

const OPENING = /[“„]/;
const CLOSING = '”';
/** Opens and closes by turns. */
const STRAIGHT = '"';
/** Single marks are apostrophes too: one opens before a word, and closes behind a stop. */
const SINGLE = /^[‘'’]$/;
const isMark = formFact(({ text }) => /[“„”"‘'’]/.test(text));
const STOP = /[.,!?…]$/;
const SENTENCE_END = /[.!?…]$/;
const FIRST_PERSON = /^(?:i|we|me|us|my|our|mine|ours)$/;
/** How far from a quotation mark its verb of saying may stand. */
const VERB_WITHIN = 8;
/** A shorter quotation is a phrase that the author borrows. */
const SHORTEST = 5;

/** Finds the quotations of each block; in a block where someone speaks they are his. */
export function quotationsOf(doc: TokenizedDocument, all: readonly Sightings[]): Quotations {
  const quoted = new Set<number>();
  let from = 0;
  while (from < all.length) {
    let to = from;
    while (to < all.length && doc.sentences[to]!.block === doc.sentences[from]!.block) to += 1;
    const verbs: number[] = [];
    for (let i = from; i < to; i += 1) {
      for (const cue of all[i]!.assertions) if (cue.value.reach === 'speech') verbs.push(cue.from);
    }
    collect(doc, from, to, verbs, quoted);
    from = to;
  }
  return { isAttributed: (token) => quoted.has(token) };
}

function collect(
  doc: TokenizedDocument,
  from: number,
  to: number,
  verbs: readonly number[],
  quoted: Set<number>,
): void {
  const end = doc.sentences[to - 1]!.endToken;
  let open: number | null = null;
  let single = false;
  const spans: [number, number][] = [];
  for (let i = doc.sentences[from]!.firstToken; i < end; i += 1) {
    const { text, form } = doc.tokens[i]!;
    if (!isMark(form)) continue;
    const straight = text.includes(STRAIGHT);
    if (OPENING.test(text) || (straight && open === null)) open = i;
    else if (open === null && opensSingle(doc.tokens, i)) {
      open = i;
      single = true;
    } else if (
      open !== null &&
      (straight || text.includes(CLOSING) || (single && closesSingle(doc.tokens, i)))
    ) {
      spans.push([open, i]);
      open = null;
      single = false;
    }
  }
  if (open !== null && !single) spans.push([open, end]);
  const spoken =
    opensQuoted(doc, from) ||
    spans.some(([start, stop]) =>
      verbs.some(
        (verb) => Math.abs(verb - start) <= VERB_WITHIN || Math.abs(verb - stop) <= VERB_WITHIN,
      ),
    );
  for (const [start, stop] of spans) {
    if (stop - start < SHORTEST || !(spoken || speaksForItself(doc.tokens, start, stop))) continue;
    for (let i = start; i < stop; i += 1) quoted.add(i);
  }
}

function opensSingle(tokens: readonly Token[], i: number): boolean {
  const [before, { text, start, end }, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (text === '’' || !SINGLE.test(text) || after?.start !== end) return false;
  return before === undefined || before.end < start;
}

function closesSingle(tokens: readonly Token[], i: number): boolean {
  return SINGLE.test(tokens[i]!.text) && STOP.test(tokens[i - 1]?.text ?? '');
}

/** Whole sentences, and what is said in the first person, are someone’s words whoever they are. */
function speaksForItself(tokens: readonly Token[], start: number, stop: number): boolean {
  if (tokens[start - 1]?.text === ':' || SENTENCE_END.test(tokens[stop - 1]!.text)) return true;
  return tokens.slice(start, stop).some(({ lower }) => FIRST_PERSON.test(lower));
}

/** A paragraph that begins with a quotation goes on with what someone says. */
function opensQuoted(doc: TokenizedDocument, sentence: number): boolean {
  const text = doc.tokens[doc.sentences[sentence]!.firstToken]?.text;
  return text !== undefined && (OPENING.test(text) || text === STRAIGHT);
}
