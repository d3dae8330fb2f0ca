import { pastComma } from './phrase-commas.ts';
import { isNoun, isVerb, lastOf, nextOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `at the hands of X`, `on the part of X`: X does it. */
const ON_BEHALF = /^(?:behalf|hands?|part)$/;
const ATTRIBUTING = /^(?:attribute|ascribe)$/;

/** `attacks targeting farmers`: in -ing they lead to those whom the noun before concerns. */
export const AIMED = /^(?:target|affect|involve)$/;

/** A preposition with the nouns that it governs. */
export interface PrepositionalPhrase {
  readonly word: string;
  readonly noun: NounChunk;
  /** The participle through which it hangs on what comes before: `perpetrated` by. */
  readonly through: string | null;
}

/** What has been read of the phrases behind a position. */
interface Reading {
  readonly syntax: Syntax;
  readonly phrases: PrepositionalPhrase[];
  /** The last participle among them. */
  through: string | null;
}

/** As {@link phrasesAfter}, behind a trigger; one that ends with a preposition opens the first phrase. */
export function phrasesBehind(syntax: Syntax, last: number): PrepositionalPhrase[] {
  const open = syntax.chunks[last]?.kind === 'preposition';
  return phrasesAfter(syntax, open ? last - 1 : last);
}

/**
 * The prepositional phrases that follow a position, up to the next clause, those after
 * `perpetrated`, `carried out` and the like too.
 * @param index the chunk after which to begin
 */
export function phrasesAfter(syntax: Syntax, index: number): PrepositionalPhrase[] {
  const reading: Reading = { syntax, phrases: [], through: null };
  let at: number | null = index + 1;
  while (at !== null && at < syntax.chunks.length) at = read(reading, syntax.chunks[at]!);
  return reading.phrases;
}

/** Reads one chunk; the position at which to go on, `null` where the phrases end. */
function read(reading: Reading, chunk: Chunk): number | null {
  const { syntax, phrases } = reading;
  switch (chunk.kind) {
    case 'adverb':
    case 'time':
      return chunk.index + 1;
    case 'comma':
      return isAimed(syntax.chunks[chunk.index + 1])
        ? chunk.index + 1
        : pastComma(syntax, chunk.index, phrases.at(-1)?.word);
    case 'preposition':
      return readPreposition(reading, chunk);
    case 'conjunction':
      return syntax.chunks[chunk.index + 1]?.kind === 'preposition' ? chunk.index + 1 : null;
    case 'verb':
      return readVerb(reading, chunk);
    default:
      return null;
  }
}

/** `by soldiers`, `against lawyers`, `since 2015`, `from among them`: a phrase of its own, a time, or the first of two prepositions. */
function readPreposition(
  { syntax, phrases, through }: Reading,
  { word, index }: Chunk,
): number | null {
  const next = nextOf(syntax, index);
  if (isNoun(next)) {
    const doer = onBehalfOf(syntax, next);
    const noun = doer ?? next;
    phrases.push({ word: doer || isBlame(through, word) ? 'by' : word, noun, through });
    return lastOf(syntax, noun).index + 1;
  }
  if (next?.kind === 'conjunction') {
    const noun = sharedComplement(syntax, next.index);
    if (noun) phrases.push({ word, noun, through });
    return index + 1;
  }
  return next?.kind === 'time' || next?.kind === 'preposition' ? index + 1 : null;
}

/** `killings committed by X`, `attacks targeting X`: a participle leads to a phrase, some forms in -ing are like a preposition. */
function readVerb(reading: Reading, { form, word, index }: VerbChunk): number | null {
  const { syntax, phrases, through } = reading;
  if (form === 'participle') {
    reading.through = word;
    return index + 1;
  }
  if (form !== 'gerund' || !AIMED.test(word)) return null;
  const noun = nextOf(syntax, index);
  if (!isNoun(noun)) return null;
  phrases.push({ word: word === 'involve' ? 'involving' : 'against', noun, through });
  return lastOf(syntax, noun).index + 1;
}

/** `attacks, targeting farmers`. */
function isAimed(chunk: Chunk | undefined): boolean {
  return isVerb(chunk) && AIMED.test(chunk.word);
}

/** `at the hands of X`, `on behalf of X`: X. */
function onBehalfOf(syntax: Syntax, noun: NounChunk): NounChunk | null {
  if (!ON_BEHALF.test(noun.word)) return null;
  const of = syntax.chunks[noun.index + 1];
  const doer = of?.word === 'of' ? nextOf(syntax, of.index) : undefined;
  return isNoun(doer) ? doer : null;
}

/** `attributed to X`, `blamed on X`: X is said to have done it. */
function isBlame(through: string | null, preposition: string): boolean {
  if (through === null) return false;
  return preposition === 'to'
    ? ATTRIBUTING.test(through)
    : preposition === 'on' && through === 'blame';
}

/** `threats against and harassment of lawyers`: the noun that two prepositions govern. */
function sharedComplement(syntax: Syntax, conjunction: number): NounChunk | null {
  const second = nextOf(syntax, conjunction);
  const preposition = isNoun(second) ? nextOf(syntax, second.index) : undefined;
  const complement =
    preposition?.kind === 'preposition' ? nextOf(syntax, preposition.index) : undefined;
  return isNoun(complement) ? complement : null;
}
