import type { Anchor, Scene } from './found.ts';
import { governingVerb } from './governing-verb.ts';
import { AIMED } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, VerbChunk } from './syntax/chunk.ts';

const WHILE = /^(?:while|when|after|for)$/;

/** Positions of the chunks in which to look for time and place, in text order. */
export function reach(scene: Scene, anchor: Anchor, main: Chunk | undefined): number[] {
  const { chunks } = scene.syntax;
  const positions: number[] = [];
  const verb = isVerb(main) ? main : isNoun(main) ? governingVerb(scene, main, anchor.first) : null;
  if (verb) positions.push(...beforeVerb(scene, verb, anchor));
  let i = isNoun(main) ? main.index + 1 : (verb?.index ?? anchor.first);
  const list = isNoun(main) ? lastOf(scene.syntax, main).index : -1;
  while (i < chunks.length) {
    const chunk = chunks[i]!;
    if (i > anchor.last && i !== verb?.index && isClauseStart(scene, i)) break;
    if (
      isNoun(main) &&
      i > list &&
      i > anchor.last &&
      chunk.kind === 'comma' &&
      chunks[i - 1]?.kind !== 'time'
    ) {
      const behind = examplesEnd(scene, i);
      if (behind < 0) break;
      i = behind;
      continue;
    }
    if (i > anchor.last && chunk.kind === 'comma' && opensAnother(scene, i)) break;
    positions.push(i);
    i += 1;
  }
  return [...new Set(positions)];
}

/** `, including eight children, in an airstrike`, `rape, and torture, in camps`: where the clause goes on, or -1. */
function examplesEnd({ syntax }: Scene, comma: number): number {
  const { chunks } = syntax;
  if (/^(?:in|at|near|throughout|across)$/.test(chunks[comma + 1]?.word ?? '')) return comma + 1;
  const aimed = chunks[comma + 1];
  if (isVerb(aimed) && aimed.form === 'gerund' && AIMED.test(aimed.word)) return comma + 2;
  const opening = chunks[comma + 1];
  const stressed = syntax.grammar.adverbs.stressing.has(opening?.word ?? '');
  const example = opening?.kind === 'including' || stressed ? chunks[comma + 2] : opening;
  if (!isNoun(example)) return -1;
  const isName = example === opening && example.entity?.label === 'PERSON';
  if (example === opening && !isName) return -1;
  const closing = lastOf(syntax, example).index + 1;
  const goesOn = /^(?:preposition|verb)$/.test(chunks[closing + 1]?.kind ?? '');
  return chunks[closing]?.kind === 'comma' && goesOn ? closing + 1 : -1;
}

/** What opens the clause, and what stands between subject and verb. */
function beforeVerb(scene: Scene, verb: VerbChunk, anchor: Anchor): number[] {
  const { chunks } = scene.syntax;
  const { grammar } = scene;
  if (verb.form === 'gerund' && previousOf(scene.syntax, verb.index)?.kind === 'preposition')
    return [];
  const subject = subjectOf(scene.syntax, verb);
  if (verb.form !== 'finite' && subject && standsApart(scene, subject.index, verb.index)) return [];
  const start =
    subject && subject.index < verb.index
      ? firstOf(scene.syntax, subject).index
      : Math.min(verb.index, anchor.first);
  const positions: number[] = [];
  const opener = previousOf(scene.syntax, start);
  if (!(opener?.kind === 'preposition' && grammar.prepositions.clausal.has(opener.word))) {
    for (let i = start - 1; i >= 0; i -= 1) {
      const chunk = chunks[i]!;
      if (chunk.kind === 'break' || chunk.kind === 'relative') break;
      if (chunk.kind === 'subordinator' && chunk.word !== 'that') break;
      if (chunk.kind === 'verb' && (chunk.form === 'finite' || i === start - 1)) {
        const ordered = verb.form === 'infinitive' && grammar.verbs.ordering.has(chunk.word);
        if (ordered) continue;
        const apart =
          isSubordinate(scene, i) || saysThen(scene, i, start) || joinsClause(scene, start);
        if (apart) positions.length = 0;
        break;
      }
      if (chunk.kind === 'subordinator') break;
      positions.unshift(i);
    }
  }
  let reduced = false;
  const adjunct =
    verb.form === 'gerund' &&
    chunks[verb.index - 1]?.kind === 'comma' &&
    anchor.first === verb.index;
  const isTriggered = subject !== null && scene.syntax.isTrigger(subject.head);
  for (let i = start; i < verb.index; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'participle') reduced = true;
    else if (chunk.kind === 'verb' && chunk.form === 'gerund' && isTriggered) continue;
    else if (
      chunk.kind === 'verb' &&
      grammar.verbs.standing.has(chunk.word) &&
      chunk.form === 'gerund'
    )
      reduced = true;
    else if (
      chunk.kind === 'verb' &&
      !chunk.passive &&
      (grammar.verbs.entering.has(chunk.word) || grammar.verbs.going.has(chunk.word))
    )
      continue;
    else if (chunk.kind === 'relative' || (chunk.kind === 'verb' && !adjunct)) break;
    if (!reduced || chunk.kind !== 'time') positions.push(i);
  }
  return positions;
}

/** `arrested ten in Goma, and farms were burned`: what stands before `and` is the other clause’s. */
function joinsClause({ syntax }: Scene, start: number): boolean {
  const { chunks } = syntax;
  return chunks[start - 1]?.kind === 'conjunction';
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

/** `, and on 5 June it …`: a comma and conjunction that join no nouns. */
function opensAnother({ syntax }: Scene, comma: number): boolean {
  const { chunks, groups } = syntax;
  const next = chunks[comma + 1];
  if (next?.kind === 'verb' && next.form === 'participle' && !syntax.isTrigger(next.head))
    return true;
  if (next?.kind !== 'conjunction') return false;
  return !groups.has(comma + 2) && chunks[comma + 2]?.kind !== 'time';
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

function isClauseStart(scene: Scene, index: number): boolean {
  const chunk = scene.syntax.chunks[index]!;
  if (WHILE.test(chunk.word) && isStanding(scene, scene.syntax.chunks[index + 1])) return false;
  if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
    return true;
  if (chunk.kind === 'conjunction') return isVerb(nextOf(scene.syntax, index));
  if (chunk.kind === 'verb' && chunk.form === 'gerund' && AIMED.test(chunk.word))
    return !isNoun(scene.syntax.chunks[index - 1]);
  if (isStanding(scene, chunk)) return !isWhile(scene, index);
  if (
    chunk.kind === 'verb' &&
    chunk.form === 'infinitive' &&
    scene.grammar.verbs.against_people.has(chunk.word)
  )
    return false;
  if (chunk.kind === 'verb') return chunk.form !== 'participle';
  return false;
}
