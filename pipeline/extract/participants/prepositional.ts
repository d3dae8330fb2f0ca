import { isNoun, lastOf, nextOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `attributed to X`, `blamed on X`: X is said to have done it. */
function isBlame(through: string | null, preposition: string): boolean {
  if (through === null) return false;
  return preposition === 'to'
    ? /^(?:attribute|ascribe)$/.test(through)
    : preposition === 'on' && through === 'blame';
}

/** `attacks targeting farmers`: in -ing they lead to those whom the noun before concerns. */
export const AIMED = /^(?:target|affect|involve)$/;

/** `was shot in May, in Goma, by rebels`: behind a comma, after phrases and before those who did it. */
function isAgentBehind(syntax: Syntax, comma: number): boolean {
  let i = comma + 1;
  while (syntax.chunks[i]?.kind === 'adverb') i += 1;
  const by = syntax.chunks[i];
  const noun = by?.kind === 'preposition' ? syntax.chunks[i + 1] : undefined;
  if (by?.word === 'by') return isNoun(noun) && syntax.isActor(noun);
  if (!/^(?:in|at|near|on)$/.test(by?.word ?? '') || !noun) return false;
  const closing = noun.kind === 'noun' || noun.kind === 'time' ? syntax.chunks[i + 2] : undefined;
  return closing?.word === ',' && syntax.chunks[i + 3]?.word === 'by';
}

/** `threats against and harassment of lawyers`: the noun that two prepositions govern. */
function sharedComplement(syntax: Syntax, conjunction: number): NounChunk | null {
  const second = nextOf(syntax, conjunction);
  const preposition = isNoun(second) ? nextOf(syntax, second.index) : undefined;
  const complement =
    preposition?.kind === 'preposition' ? nextOf(syntax, preposition.index) : undefined;
  return isNoun(complement) ? complement : null;
}

/** `killings, including of women,`, `the killing, by soldiers, of two boys`: a comma behind which phrases go on. */
function isRemark(
  { chunks }: Syntax,
  comma: number,
  last: PrepositionalPhrase | undefined,
): boolean {
  const next = chunks[comma + 1];
  if (next?.kind === 'including') return chunks[comma + 2]?.kind === 'preposition';
  if (next?.word === 'by') return isNoun(chunks[comma + 2]);
  return last?.word === 'by' && /^(?:of|against|on)$/.test(next?.word ?? '');
}

/** A preposition with the nouns that it governs. */
export interface PrepositionalPhrase {
  readonly word: string;
  readonly noun: NounChunk;
  /** The participle through which it hangs on what comes before: `perpetrated` by. */
  readonly through: string | null;
}

/** As {@link phrasesAfter}, behind a trigger; one that ends with a preposition opens the first phrase. */
export function phrasesBehind(syntax: Syntax, last: number): PrepositionalPhrase[] {
  const open = syntax.chunks[last]?.kind === 'preposition';
  return phrasesAfter(syntax, open ? last - 1 : last);
}

/**
 * The prepositional phrases that follow a position, up to the next clause.
 * @param index the chunk after which to begin
 * @param throughParticiples also those after `perpetrated`, `carried out` and the like
 */
export function phrasesAfter(syntax: Syntax, index: number): PrepositionalPhrase[] {
  const phrases: PrepositionalPhrase[] = [];
  let through: string | null = null;
  let i = index + 1;
  while (i < syntax.chunks.length) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'adverb' || chunk.kind === 'time') {
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'comma' &&
      syntax.chunks[i - 1]?.kind === 'time' &&
      /^(?:of|by)$/.test(syntax.chunks[i + 1]?.word ?? '')
    ) {
      i += 1;
      continue;
    }
    if (chunk.kind === 'comma' && isAgentBehind(syntax, i)) {
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'comma' &&
      syntax.grammar.verbs.done_by.has(syntax.chunks[i + 1]?.word ?? '')
    ) {
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'comma' &&
      syntax.chunks[i + 1]?.kind === 'verb' &&
      AIMED.test(syntax.chunks[i + 1]!.word)
    ) {
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'comma' &&
      syntax.grammar.adverbs.stressing.has(syntax.chunks[i + 1]?.word ?? '')
    ) {
      i += 1;
      continue;
    }
    if (chunk.kind === 'comma' && isRemark(syntax, i, phrases.at(-1))) {
      i += syntax.chunks[i + 1]!.kind === 'including' ? 2 : 1;
      continue;
    }
    if (chunk.kind === 'preposition') {
      const next = nextOf(syntax, i);
      if (isNoun(next)) {
        const of = syntax.chunks[next.index + 1];
        const doer = of?.word === 'of' ? nextOf(syntax, of.index) : undefined;
        if (/^(?:behalf|hands?|part)$/.test(next.word) && isNoun(doer)) {
          phrases.push({ word: 'by', noun: doer, through });
          i = lastOf(syntax, doer).index + 1;
          continue;
        }
        phrases.push({
          word: isBlame(through, chunk.word) ? 'by' : chunk.word,
          noun: next,
          through,
        });
        i = lastOf(syntax, next).index + 1;
        continue;
      }
      const shared = next?.kind === 'conjunction' ? sharedComplement(syntax, next.index) : null;
      if (shared) phrases.push({ word: chunk.word, noun: shared, through });
      if (next?.kind === 'time' || next?.kind === 'preposition' || next?.kind === 'conjunction') {
        i += 1;
        continue;
      }
      break;
    }
    if (chunk.kind === 'conjunction') {
      const next = syntax.chunks[i + 1];
      if (next?.kind === 'preposition') {
        i += 1;
        continue;
      }
      break;
    }
    if (chunk.kind === 'verb' && chunk.form === 'participle') {
      through = chunk.word;
      i += 1;
      continue;
    }
    if (chunk.kind === 'verb' && chunk.form === 'gerund' && AIMED.test(chunk.word)) {
      const next = nextOf(syntax, i);
      if (isNoun(next)) {
        phrases.push({
          word: chunk.word === 'involve' ? 'involving' : 'against',
          noun: next,
          through,
        });
        i = lastOf(syntax, next).index + 1;
        continue;
      }
    }
    break;
  }
  return phrases;
}
