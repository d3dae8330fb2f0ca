import type { NameGrammar } from '../../lexicon/entities/grammar.ts';
import { foldedForm } from '../../lexicon/entities/keys.ts';
import type { Sentence, Token, TokenizedDocument } from '../../model.ts';
import { formFact } from '../../word-form.ts';
import { type ShortForms, shortFormsOf } from './short-forms.ts';

/** How a sentence uses capitals: as English does, on most words, on all letters, or not at all. */
export type Casing = 'normal' | 'title' | 'upper' | 'none';

/** A document as the finders of names read it: columns beside its tokens. */
export interface NameView {
  readonly doc: TokenizedDocument;
  readonly grammar: NameGrammar;
  readonly tokens: readonly Token[];
  readonly folded: readonly string[];
  /** 1 for tokens that begin with a capital letter. */
  readonly capital: Uint8Array;
  /** 1 for tokens of two capitals or more and no small letter. */
  readonly upper: Uint8Array;
  /** Casing of each sentence. */
  readonly casing: readonly Casing[];
  /** Folded words that the document also writes with a small first letter. */
  readonly common: ReadonlySet<string>;
  readonly shortForms: ShortForms;
}

const CAPITAL = /^\p{Lu}/u;
const UPPER = /^\p{Lu}[\p{Lu}\p{N}.&'’]*\p{Lu}[\p{Lu}\p{N}.]*s?$/u;
const SMALL = /^\p{Ll}/u;

/** What a word form is in a name. */
const shapeOf = formFact((form) => {
  const { text } = form;
  const capital = CAPITAL.test(text);
  return {
    folded: foldedForm(form),
    capital,
    upper: capital && text.length > 1 && UPPER.test(text),
    small: SMALL.test(text),
  };
});

export function viewOf(doc: TokenizedDocument, grammar: NameGrammar): NameView {
  const { tokens } = doc;
  const { folded, capital, upper, common } = shapesOf(tokens);
  const casing = casings(doc, capital, upper);
  const shortForms = shortFormsOf({ tokens, folded }, doc.sentences, capital, upper, grammar);
  return { doc, grammar, tokens, folded, capital, upper, casing, common, shortForms };
}

function shapesOf(tokens: readonly Token[]) {
  const folded: string[] = new Array(tokens.length);
  const capital = new Uint8Array(tokens.length);
  const upper = new Uint8Array(tokens.length);
  const common = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const shape = shapeOf(tokens[i]!.form);
    folded[i] = shape.folded;
    if (shape.capital) capital[i] = 1;
    if (shape.upper) upper[i] = 1;
    if (shape.small) common.add(shape.folded);
  }
  return { folded, capital, upper, common };
}

/** A document without capitals is one where fewer than one word in this many has one. */
const FEWEST_CAPITALS = 150;

function casings(doc: TokenizedDocument, capital: Uint8Array, upper: Uint8Array): Casing[] {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < capital.length; i += 1) {
    if (doc.tokens[i]!.pos !== 'PUNCT') words += 1;
    capitals += capital[i]!;
  }
  if (capitals * FEWEST_CAPITALS < words) return doc.sentences.map(() => 'none');
  return doc.sentences.map((sentence) => casingOf(doc, sentence, capital, upper));
}

function casingOf(
  doc: TokenizedDocument,
  { firstToken, endToken, kind }: Sentence,
  capital: Uint8Array,
  upper: Uint8Array,
): Casing {
  let words = 0;
  let long = 0;
  let capitals = 0;
  let uppers = 0;
  for (let i = firstToken; i < endToken; i += 1) {
    const { text, pos } = doc.tokens[i]!;
    if (pos === 'PUNCT' || pos === 'NUM' || pos === 'SYM') continue;
    words += 1;
    uppers += upper[i]!;
    if (text.length <= 3) continue;
    long += 1;
    capitals += capital[i]!;
  }
  if (words >= 3 && uppers >= 0.7 * words) return 'upper';
  if (words >= 2 && uppers === words && kind === 'heading') return 'upper';
  const share = kind === 'heading' ? 0.7 : 0.9;
  if (long >= (kind === 'heading' ? 2 : 6) && capitals >= share * long) return 'title';
  return 'normal';
}
