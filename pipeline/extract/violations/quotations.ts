import type { TokenizedDocument } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import type { Sightings } from './sightings.ts';

/** Which words of a document stand in a quotation that the text attributes to someone. */
export interface Quotations {
  isAttributed(token: number): boolean;
}

const OPENING = '“';
const CLOSING = '”';
/** Opens and closes by turns. */
const STRAIGHT = '"';
const isMark = formFact(({ text }) => /[“”"]/.test(text));
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
    if (verbs.length > 0 || opensQuoted(doc, from)) collect(doc, from, to, verbs, quoted);
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
  const spans: [number, number][] = [];
  for (let i = doc.sentences[from]!.firstToken; i < end; i += 1) {
    const { text, form } = doc.tokens[i]!;
    if (!isMark(form)) continue;
    const straight = text.includes(STRAIGHT);
    if (text.includes(OPENING) || (straight && open === null)) open = i;
    else if ((straight || text.includes(CLOSING)) && open !== null) {
      spans.push([open, i]);
      open = null;
    }
  }
  if (open !== null) spans.push([open, end]);
  const spoken =
    opensQuoted(doc, from) ||
    spans.some(([start, stop]) =>
      verbs.some(
        (verb) => Math.abs(verb - start) <= VERB_WITHIN || Math.abs(verb - stop) <= VERB_WITHIN,
      ),
    );
  if (!spoken) return;
  for (const [start, stop] of spans) {
    if (stop - start < SHORTEST) continue;
    for (let i = start; i < stop; i += 1) quoted.add(i);
  }
}

/** A paragraph that begins with a quotation goes on with what someone says. */
function opensQuoted(doc: TokenizedDocument, sentence: number): boolean {
  const text = doc.tokens[doc.sentences[sentence]!.firstToken]?.text;
  return text === OPENING || text === STRAIGHT;
}
