import { beforeVerb } from './before-verb.ts';
import type { Anchor, Scene } from './found.ts';
import { governingVerb } from './governing-verb.ts';
import { AIMED } from './prepositional.ts';
import { isNoun, isVerb, lastOf, nextOf } from './syntax/around.ts';
import type { Chunk, VerbChunk } from './syntax/chunk.ts';

const WHILE = /^(?:while|when|after|for)$/;
const WHERE = /^(?:in|at|near|throughout|across)$/;

/** Positions of the chunks in which to look for the time and place of a violation: those of its own clause. */
export function reach(scene: Scene, anchor: Anchor, main: Chunk | undefined): number[] {
  const { chunks } = scene.syntax;
  const verb = isVerb(main) ? main : isNoun(main) ? governingVerb(scene, main, anchor.first) : null;
  const positions = new Set(verb ? beforeVerb(scene, verb, anchor) : []);
  let i = isNoun(main) ? main.index + 1 : (verb?.index ?? anchor.first);
  while (i >= 0 && i < chunks.length) {
    const behind = i > anchor.last;
    if (behind && i !== verb?.index && isClauseStart(scene, i)) break;
    if (behind && chunks[i]!.kind === 'comma') {
      i = behindComma(scene, main, i);
    } else {
      positions.add(i);
      i += 1;
    }
  }
  return [...positions];
}

/** Where the clause goes on behind a comma, or -1 where it ends. */
function behindComma(scene: Scene, main: Chunk | undefined, comma: number): number {
  const { syntax } = scene;
  const dated = syntax.chunks[comma - 1]?.kind === 'time';
  if (isNoun(main) && comma > lastOf(syntax, main).index && !dated)
    return examplesEnd(scene, comma);
  return opensAnother(scene, comma) ? -1 : comma + 1;
}

/** `, including eight children, in an airstrike`, `rape, and torture, in camps`: where the clause goes on, or -1. */
function examplesEnd({ syntax, grammar }: Scene, comma: number): number {
  const { chunks } = syntax;
  const next = chunks[comma + 1];
  if (!next) return -1;
  if (WHERE.test(next.word)) return comma + 1;
  if (isVerb(next) && next.form === 'gerund' && AIMED.test(next.word)) return comma + 2;
  const announced = next.kind === 'including' || grammar.adverbs.stressing.has(next.word);
  const example = announced ? chunks[comma + 2] : next;
  if (!isNoun(example)) return -1;
  if (!announced && example.entity?.label !== 'PERSON') return -1;
  const closing = lastOf(syntax, example).index + 1;
  const goesOn = /^(?:preposition|verb)$/.test(chunks[closing + 1]?.kind ?? '');
  return chunks[closing]?.kind === 'comma' && goesOn ? closing + 1 : -1;
}

/** `, and on 5 June it …`: a comma and conjunction that join no nouns. */
function opensAnother({ syntax }: Scene, comma: number): boolean {
  const { chunks, groups } = syntax;
  const next = chunks[comma + 1];
  if (next?.kind === 'verb' && next.form === 'participle' && !syntax.isTrigger(next.head))
    return true;
  if (next?.kind !== 'conjunction') return false;
  return !groups.has(comma + 2) && chunks[comma + 2]?.kind !== 'time';
}

/** True where another clause begins: its time and place are not those of the one before. */
function isClauseStart(scene: Scene, index: number): boolean {
  const chunk = scene.syntax.chunks[index]!;
  if (WHILE.test(chunk.word) && isStanding(scene, scene.syntax.chunks[index + 1])) return false;
  if (isVerb(chunk)) return startsClause(scene, chunk);
  if (chunk.kind === 'conjunction') return isVerb(nextOf(scene.syntax, index));
  return /^(?:break|subordinator|relative)$/.test(chunk.kind);
}

/** True for a verb but a participle, and but one that only tells who the people before are. */
function startsClause(scene: Scene, verb: VerbChunk): boolean {
  if (verb.form === 'gerund' && AIMED.test(verb.word))
    return !isNoun(scene.syntax.chunks[verb.index - 1]);
  if (isStanding(scene, verb)) return !isWhile(scene, verb.index);
  if (verb.form === 'infinitive') return !scene.grammar.verbs.against_people.has(verb.word);
  return verb.form !== 'participle';
}

/** `marching`, `guarding`: who is doing it somewhere is there when more happens. */
function isStanding({ grammar }: Scene, chunk: Chunk | undefined): boolean {
  return isVerb(chunk) && chunk.form === 'gerund' && grammar.verbs.standing.has(chunk.word);
}

/** `arrested ten people protesting in Goma`, `shot after marching in Goma`. */
function isWhile({ syntax }: Scene, index: number): boolean {
  const before = syntax.chunks[index - 1];
  return isNoun(before) || WHILE.test(before?.word ?? '');
}
