import { relativeOf } from './antecedents.ts';
import { isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/**
 * A noun between two verbs: the subject of the second where it begins a clause of its own (`said
 * soldiers shot him`, `saw police beat him`), else the position from which to look on.
 */
export function innerSubject(
  syntax: Syntax,
  verb: VerbChunk,
  noun: NounChunk,
  before: VerbChunk,
  joined: boolean,
): NounChunk | number {
  const near = previousOf(syntax, verb.index) === noun;
  const apart = relativeOf(syntax, before.index) < 0;
  if (near && before.form === 'finite' && apart && verb.from < verb.head) {
    const relative = joinedRelativeOf(syntax, before.index);
    return relative >= 0 ? relative : noun;
  }
  const comma = syntax.chunks.slice(noun.index, verb.index).some(({ kind }) => kind === 'comma');
  const reported =
    syntax.grammar.verbs.report.has(before.word) &&
    !syntax.grammar.verbs.accuse.has(before.word) &&
    !comma;
  const saying = syntax.grammar.verbs.saying.has(before.word) && apart && syntax.isActor(noun);
  if ((reported || saying) && !joined) return noun;
  return isWatching(syntax, before) && verb.bare && near && !joined && syntax.isActor(noun)
    ? noun
    : before.index + 1;
}

/** `men who have not served and have no exemption may not`: position of `who` before joined verbs, or -1. */
function joinedRelativeOf({ chunks }: Syntax, verb: number): number {
  if (chunks[verb - 1]?.kind !== 'conjunction') return -1;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'relative') return i;
    if (kind === 'break' || kind === 'subordinator') return -1;
  }
  return -1;
}

/** `people she met in May were detained`: people, where a clause follows its noun without a pronoun. */
export function contactOf(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  const subject = previousOf(syntax, verb.index);
  if (!isNoun(subject) || !subject.pronoun) return null;
  const noun = syntax.chunks[subject.index - 1];
  return isNoun(noun) && syntax.isActor(noun) && !noun.pronoun ? noun : null;
}

/** `after members of the guard shot him`: nothing but phrases stands between a noun and its verb. */
export function opensClause(
  { chunks, isActor }: Syntax,
  noun: NounChunk,
  verb: VerbChunk,
): boolean {
  if (noun.index === verb.index - 1) return true;
  return (
    isActor(noun) &&
    !/^(?:as|like|than)$/.test(chunks[noun.index - 1]!.word) &&
    chunks
      .slice(noun.index + 1, verb.index)
      .every(({ kind }) => kind === 'noun' || kind === 'preposition' || kind === 'adverb')
  );
}

/** `saw`, `did`: what follows is the subject of the next verb. */
export function isWatching({ grammar }: Syntax, chunk: Chunk | undefined): chunk is VerbChunk {
  return isVerb(chunk) && (grammar.verbs.watching.has(chunk.word) || chunk.word === 'do');
}

/** The chunk before a phrase, which a day may open: `at Tuesday’s march`. */
export function beforePhrase(syntax: Syntax, first: NounChunk): Chunk | undefined {
  const before = previousOf(syntax, first.index);
  const owned = before?.kind === 'time' && /^(?:'s|')$/.test(syntax.chunks[before.index + 1]!.word);
  return owned ? previousOf(syntax, before.index) : before;
}
