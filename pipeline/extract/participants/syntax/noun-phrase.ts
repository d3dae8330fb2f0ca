import type { PartOfSpeech, Token } from '../../../model.ts';
import type { NounChunk } from './chunk.ts';
import { type NounRun, readRun } from './noun-run.ts';
import { ARTICLES } from './noun-words.ts';
import type { Words } from './words.ts';

/** Tags of words with which no noun phrase begins, unless they are part of a name or compound. */
const APART: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'AUX', 'PART', 'SCONJ', 'PUNCT']);

/** The noun phrase that begins at a token, up to its head, the last noun of the run. */
export function nounAt(words: Words, first: number): NounChunk | null {
  const start = words.at(first)!;
  if (words.grammar.pronouns.personal.has(start.lower) && !isPossessive(words, first))
    return pronounAt(words, first, start);
  if (!mayOpen(words, first, start)) return null;
  const run = readRun(words, first);
  const head = headOf(words, run);
  if (head < first) return null;
  const { entity, ownFrom } = run;
  return {
    kind: 'noun',
    index: words.chunks.length,
    from: first,
    to: head + 1,
    word: words.at(head)!.lower,
    head,
    ownFrom: Math.min(ownFrom, head),
    pronoun: false,
    article: ARTICLES.get(start.lower) ?? null,
    entity: entity && words.at(head)!.end === entity.end ? entity : null,
  };
}

function pronounAt(words: Words, first: number, { lower }: Token): NounChunk {
  return {
    kind: 'noun',
    index: words.chunks.length,
    from: first,
    to: first + 1,
    word: lower,
    head: first,
    ownFrom: first,
    pronoun: true,
    article: null,
    entity: null,
  };
}

/** The last noun; without one the adjective that stands for it: `the wounded`. */
function headOf(words: Words, { first, next, head }: NounRun): number {
  const adjective =
    head < first &&
    next > first + 1 &&
    words.at(first)!.pos === 'DET' &&
    words.at(next - 1)!.pos === 'ADJ';
  return adjective ? next - 1 : head;
}

/** False for a word with which no noun phrase begins. */
function mayOpen(words: Words, first: number, start: Token): boolean {
  if (start.pos === 'ADJ' && words.lower(first + 1) === 'that') return false;
  if (words.grammar.clause_words.has(start.lower) || isApart(words, first, start)) return false;
  return start.lower !== 'that' || !isReporting(words);
}

/** True for a particle or a mark, but not for a comma, which may be one between adjectives. */
function isApart(words: Words, i: number, { pos, lower }: Token): boolean {
  return (
    APART.has(pos) &&
    lower !== ',' &&
    words.lower(i + 1) !== '-' &&
    !words.mentions.entities.has(i) &&
    !words.grammar.pronouns.possessive.has(lower)
  );
}

/** `acknowledged that overcrowding …`: after a verb of saying `that` opens a clause. */
function isReporting({ chunks, grammar }: Words): boolean {
  const before = chunks.at(-1);
  return before?.kind === 'verb' && grammar.verbs.report.has(before.word);
}

/** `her` before a noun. */
function isPossessive(words: Words, i: number): boolean {
  return (
    words.grammar.pronouns.possessive.has(words.lower(i)) &&
    (words.isNounLike(i + 1) ||
      words.mentions.entities.has(i + 1) ||
      (words.lower(i + 1) === 'only' && words.isNounLike(i + 2)))
  );
}
