import type { Anchor, Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isVerb, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

/** Positions of what opens the clause of a verb, and of what stands between its subject and it. */
export function beforeVerb(scene: Scene, verb: VerbChunk, anchor: Anchor): number[] {
  const { syntax } = scene;
  if (verb.form === 'gerund' && previousOf(syntax, verb.index)?.kind === 'preposition') return [];
  const subject = subjectOf(syntax, verb);
  if (verb.form !== 'finite' && subject && standsApart(scene, subject.index, verb.index)) return [];
  const start =
    subject && subject.index < verb.index
      ? firstOf(syntax, subject).index
      : Math.min(verb.index, anchor.first);
  return [
    ...opening(scene, verb, start),
    ...behindSubject(scene, verb, start, subject, anchor.first === verb.index),
  ];
}

/** `In May in Goma | soldiers beat him`: what stands before the subject and is of the same clause. */
function opening(scene: Scene, verb: VerbChunk, start: number): number[] {
  const { syntax, grammar } = scene;
  const opener = previousOf(syntax, start);
  if (opener?.kind === 'preposition' && grammar.prepositions.clausal.has(opener.word)) return [];
  const positions: number[] = [];
  for (let i = start - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (/^(?:break|relative|subordinator)$/.test(chunk.kind)) break;
    const isMain = isVerb(chunk) && (chunk.form === 'finite' || i === start - 1);
    const ordered = verb.form === 'infinitive' && grammar.verbs.ordering.has(chunk.word);
    if (isMain && !ordered) return isOtherClause(scene, i, start) ? [] : positions;
    positions.unshift(i);
  }
  return positions;
}

/** True where what opens the sentence belongs to the verb before, and not to the clause that starts behind it. */
function isOtherClause(scene: Scene, verb: number, start: number): boolean {
  return isSubordinate(scene, verb) || saysThen(scene, verb, start) || joinsClause(scene, start);
}

/**
 * `soldiers | on 3 May | beat him`: what stands between subject and verb, as far as no other clause
 * begins there. A time behind a participle is the participle’s: `men arrested in May were beaten`.
 */
function behindSubject(
  scene: Scene,
  verb: VerbChunk,
  start: number,
  subject: NounChunk | null,
  isTrigger: boolean,
): number[] {
  const { chunks } = scene.syntax;
  const positions: number[] = [];
  const adjunct = isTrigger && verb.form === 'gerund' && chunks[verb.index - 1]?.kind === 'comma';
  let described = false;
  for (let i = start; i < verb.index; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'relative') break;
    if (isVerb(chunk)) {
      if (describes(scene, chunk, subject)) described = true;
      else if (!adjunct && !leadsOn(scene, chunk, subject)) break;
    } else if (!described || chunk.kind !== 'time') positions.push(i);
  }
  return positions;
}

/** `men arrested in May`, `women marching in Goma`: a verb that tells which people are meant. */
function describes(
  { syntax, grammar }: Scene,
  verb: VerbChunk,
  subject: NounChunk | null,
): boolean {
  if (verb.form !== 'gerund') return verb.form === 'participle';
  const isAct = subject !== null && syntax.isTrigger(subject.head);
  return !isAct && grammar.verbs.standing.has(verb.word);
}

/** `entered Goma and beat him`, `an attack killing two in Goma drove …`: the place is that of both verbs. */
function leadsOn({ syntax, grammar }: Scene, verb: VerbChunk, subject: NounChunk | null): boolean {
  if (verb.form === 'gerund' && subject && syntax.isTrigger(subject.head)) return true;
  const { entering, going } = grammar.verbs;
  return !verb.passive && (entering.has(verb.word) || going.has(verb.word));
}

/** `arrested ten in Goma, and farms were burned`: what stands before `and` is the other clause’s. */
function joinsClause({ syntax }: Scene, start: number): boolean {
  return syntax.chunks[start - 1]?.kind === 'conjunction';
}

/** `said on Monday soldiers had …`: the time and place of the saying. */
function saysThen({ syntax, grammar }: Scene, verb: number, start: number): boolean {
  const { chunks } = syntax;
  const { word } = chunks[verb]!;
  if (!grammar.verbs.report.has(word)) return false;
  return chunks
    .slice(verb + 1, start)
    .every(({ kind, word: own }) => kind !== 'comma' && own !== 'that');
}

/** `In May the envoy welcomed efforts to end …`: the time is that of the welcome. */
function standsApart({ syntax, grammar }: Scene, subject: number, verb: number): boolean {
  const { report } = grammar.verbs;
  return syntax.chunks
    .slice(subject, verb)
    .some(
      (one) =>
        isVerb(one) && one.form === 'finite' && (one.word === 'welcome' || report.has(one.word)),
    );
}

/** True for the verb of a clause that `when`, `after` or the like opens; what is true since then is dated by it. */
function isSubordinate({ syntax, grammar }: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= 0; i -= 1) {
    const { kind, word } = syntax.chunks[i]!;
    if (word === 'since' || word === 'that') return false;
    if (kind === 'subordinator' || kind === 'relative') return true;
    if (kind === 'preposition' && grammar.prepositions.clausal.has(word)) return true;
    if (kind === 'verb' || kind === 'comma' || kind === 'break') return false;
  }
  return false;
}
