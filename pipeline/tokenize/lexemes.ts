import type { WordForm } from '../model.ts';
import { wordForm } from '../word-form.ts';
import { sentenceKeys, tagKeys } from './machines.ts';
import { core, lexicon, wink } from './wink-model.ts';

/** A word by itself, as wink-nlp's model knows it. */
export interface Lexeme {
  readonly form: WordForm;
  /** Id of the word in lower case and American spelling. */
  readonly normal: number;
  /** What the machine for sentences knows it by, without and with a space before it. */
  readonly glued: number;
  readonly spaced: number;
  /** What the machines for tags know it by whatever its tag; 0: they go by its tag. */
  readonly hint: number;
  /** The likeliest tag. */
  readonly tag: number;
  /** The context does not change the tag. */
  readonly fixed: boolean;
  /** The dictionary form; `null`: it depends on the tag. */
  readonly lemma: string | null;
  /** The normal form, and the dictionary forms by tag as far as they were asked for. */
  readonly base: string;
  readonly lemmas: string[];
}

const TAGS = core.features.pos.list;
const NOUN = TAGS.indexOf('NOUN');
/** The id of every word that is not in the lexicon. */
const UNKNOWN = lexicon.intrinsicSize();
const features = wink.featureFn(core.packing.config);
const [sentenceKey] = wink.sbd().transformers;
const [tagKey] = wink.pos().transformers;

const known: Lexeme[] = [];

/** @param category what the tokenizer takes the word for: a word, a number, an address … */
export function wordOf(text: string, category: number): Lexeme {
  const id = core.features.lexeme.hash[text];
  return id === undefined ? unknownWord(text, category) : knownWord(id);
}

/** A word of the lexicon; a contraction as a whole. */
export function knownWord(id: number): Lexeme {
  known[id] ??= lexeme(id, lexicon.value(id), {
    normal: lexicon.normal(id),
    tag: lexicon.posOf(lexicon.mappedSpelling(id)) || NOUN,
    lemma: singleLemma(lexicon.mappedSpelling(id)),
  });
  return known[id];
}

/** A part of a contraction, by its four numbers in the lexicon. */
export function contractedWord(id: number, pointer: number, lemma: number, tag: number): Lexeme {
  const normal = lexicon.nox(pointer << 16);
  return lexeme(id, lexicon.value(id), { normal, tag, lemma: lexicon.value(lemma), fixed: true });
}

function unknownWord(text: string, category: number): Lexeme {
  const id = core.features.lexeme.hash[text.toLowerCase()];
  const normal = id === undefined ? UNKNOWN : lexicon.mappedSpelling(id);
  return lexeme(UNKNOWN, text, { normal, tag: features.pos(text, category, total), lemma: null });
}

/** Text that stands as one word though it may be none. */
export function opaqueWord(text: string): Lexeme {
  return lexeme(UNKNOWN, text, {
    normal: UNKNOWN,
    tag: TAGS.indexOf('X'),
    lemma: text.toLowerCase(),
    fixed: true,
  });
}

/** Dictionary form in lower case of a word under a tag. */
export function lemmaOf(word: Lexeme, tag: number): string {
  if (word.lemma !== null) return word.lemma;
  word.lemmas[tag] ??= wink.lemmatize(word.base, TAGS[tag]!, lexicon);
  return word.lemmas[tag];
}

/** The lexicon with an answer for words that it does not have. */
const total = {
  lookup: (text: string) => lexicon.lookup(text) ?? [UNKNOWN],
  intrinsicSize: () => UNKNOWN,
  posOf: lexicon.posOf,
};

function singleLemma(id: number): string | null {
  const single = lexicon.property(id, 'isSLemma') === 1;
  return single ? lexicon.value(lexicon.property(id, 'lemma')) : null;
}

/** wink-nlp's search takes quadratic time; nothing so long is an abbreviation. */
const LONGEST_ABBREVIATION = 40;

/** @returns 1 or 0, as wink-nlp does */
function isAbbreviation(word: string): number {
  return word.length <= LONGEST_ABBREVIATION ? features.isAbbrev(word) : 0;
}

type Given = Pick<Lexeme, 'normal' | 'tag' | 'lemma'> & { readonly fixed?: true };

function lexeme(
  id: number,
  text: string,
  { normal, tag, lemma, fixed = undefined }: Given,
): Lexeme {
  const base = normal === UNKNOWN ? text.toLowerCase() : lexicon.value(normal);
  const view = {
    value: () => base,
    property: (of: number, name: string) =>
      of === UNKNOWN && name === 'isAbbrev' ? isAbbreviation(base) : lexicon.property(of, name),
  };
  const hint = tagKey(0, view, [id, 0, 0, 0], 0);
  return {
    form: wordForm(text),
    normal,
    glued: sentenceKeys.numberOf(sentenceKey(normal, view, [id, 0, 0, 0], 0)),
    spaced: sentenceKeys.numberOf(sentenceKey(normal, view, [id, 1, 0, 0], 0)),
    hint: hint === 0 ? 0 : tagKeys.numberOf(hint),
    tag,
    fixed: fixed === true,
    lemma,
    base,
    lemmas: [],
  };
}
