import { type Finding, nounFinding, type Scene } from './found.ts';
import { isToldBy } from './phrase-roles.ts';
import { isNoun, nextOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';

/** They are someone’s own, and not done to anyone. */
const FREE = /^(?:freedom|right)$/;

/**
 * `arrests in May and killings by police`: a `by` at the end of a run of nouns is for all of them,
 * unless one before it has a victim of its own.
 */
export function laterDoer(scene: Scene, noun: NounChunk): Finding[] {
  const { chunks, isActor } = scene.syntax;
  if (FREE.test(noun.word)) return [];
  let hasVictim = false;
  for (let i = noun.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (isDoneBy(scene, chunk)) continue;
    if (endsRun(scene, chunk, hasVictim) || opensOther(scene, chunk, hasVictim)) return [];
    const governed = chunks[i + 1];
    if (chunk.kind !== 'preposition' || !isNoun(governed) || !isActor(governed)) continue;
    hasVictim ||= scene.grammar.prepositions.victim.has(chunk.word);
    if (chunk.word !== 'by') continue;
    return isToldBy(scene, noun, governed)
      ? []
      : [nounFinding('perpetrator', governed, 'later-by')];
  }
  return [];
}

/** `killings and rapes committed by rebels`: the participle before `by`. */
function isDoneBy({ syntax: { chunks }, grammar }: Scene, { kind, word, index }: Chunk): boolean {
  return kind === 'verb' && grammar.verbs.done_by.has(word) && chunks[index + 1]?.word === 'by';
}

/** True for a verb or a new clause, and for what sets a phrase apart: `…, and by officials`. */
function endsRun({ syntax }: Scene, { kind, word, index }: Chunk, hasVictim: boolean): boolean {
  if (word === 'but') return true;
  switch (kind) {
    case 'verb':
    case 'break':
    case 'relative':
    case 'subordinator':
      return true;
    case 'including':
      return hasVictim && opensExample(syntax, index);
    case 'conjunction':
      return syntax.chunks[index + 1]?.kind === 'preposition';
    default:
      return false;
  }
}

/** `violence against women, including cases of …`: an example that is no one, but an act. */
function opensExample(syntax: Scene['syntax'], including: number): boolean {
  const example = nextOf(syntax, including);
  return isNoun(example) && !syntax.isActor(example);
}

/** `arrests, and a statement by officials`: a thing with a `by` of its own; behind a victim another violation. */
function opensOther({ syntax }: Scene, { kind, index }: Chunk, hasVictim: boolean): boolean {
  const other = syntax.chunks[index + 1];
  if ((kind !== 'conjunction' && kind !== 'comma') || !isNoun(other)) return false;
  if (syntax.isTrigger(other.head)) return hasVictim;
  return !syntax.isActor(other) && syntax.chunks[index + 2]?.word === 'by';
}
