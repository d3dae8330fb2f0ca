import { singular } from './syntax/animacy.ts';
import { firstOf, isPlaceName, previousOf, withAmount } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** How many chunks before a relative pronoun its noun may stand. */
const FARTHEST = 12;

/** Position of the relative pronoun whose verb this is, or -1. */
export function relativeOf(syntax: Syntax, verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - 4; i -= 1) {
    const { kind } = syntax.chunks[i]!;
    if (kind === 'relative') return i;
    if (kind !== 'adverb' && kind !== 'noun' && kind !== 'comma') return -1;
  }
  return -1;
}

/** The noun that a relative pronoun stands for. */
export function antecedentOf(syntax: Syntax, relative: number): NounChunk | null {
  const who = syntax.chunks[relative]!.word.startsWith('who');
  for (let i = relative - 1; i >= 0 && i >= relative - FARTHEST; i -= 1) {
    const chunk = syntax.chunks[i]!;
    const reduced = chunk.kind === 'verb' && /^(?:gerund|participle)$/.test(chunk.form) && who;
    if ((chunk.kind === 'verb' && !reduced) || chunk.kind === 'break') return null;
    if (chunk.kind !== 'noun') continue;
    const before = previousOf(syntax, firstOf(syntax, chunk).index);
    const place = isPlaceName(chunk);
    if (who && place && before?.kind === 'preposition') continue;
    if (who && before && !chunk.entity && !syntax.isActor(chunk) && hasActor(syntax, i)) continue;
    if (!who && place && before?.kind === 'preposition' && isActBefore(syntax, before.index))
      continue;
    if (!who && before?.kind === 'preposition' && isOnlyPerson(syntax, chunk, before)) continue;
    if (before?.kind === 'preposition' && before.word === 'of' && !syntax.isActor(chunk)) continue;
    if (who && before?.word === 'of' && isBody(syntax, chunk, before.index)) continue;
    return nameApposed(syntax, chunk) ?? withAmount(syntax, chunk);
  }
  return null;
}

/** `migrants awaiting hearings who`: people stand before the things in the same phrase. */
function hasActor(syntax: Syntax, index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - FARTHEST; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'noun' && syntax.isActor(chunk)) return true;
    if (chunk.kind === 'break' || (chunk.kind === 'verb' && chunk.form === 'finite')) return false;
  }
  return false;
}

/** `the raid in the town of Bria that killed nine`: what is done there stands before the place. */
function isActBefore(syntax: Syntax, preposition: number): boolean {
  for (let i = preposition - 1; i >= 0 && i >= preposition - FARTHEST; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'noun') {
      if (syntax.isTrigger(chunk.head)) return true;
      if (syntax.grammar.nouns.weapons.has(singular(chunk.word))) return true;
    } else if (chunk.kind !== 'preposition' && chunk.kind !== 'adverb' && chunk.kind !== 'time')
      return false;
  }
  return false;
}

/** `the attack on the general that killed two`, `the death of X, which sparked riots`: no one is meant by `which`. */
function isOnlyPerson(syntax: Syntax, one: NounChunk, preposition: Chunk): boolean {
  if (/^(?:by|in|with)$/.test(preposition.word)) return false;
  if (one.entity) return one.entity.label === 'PERSON';
  const { groups, of_members } = syntax.grammar.nouns;
  const body = groups.has(one.word) || of_members.has(one.word);
  const single = !body && singular(one.word) === one.word && syntax.isActor(one);
  return single && isActBefore(syntax, preposition.index);
}

/** `members of the army who`: of those before `of`, where a body or its name stands behind it. */
function isBody(syntax: Syntax, { entity, word }: NounChunk, of: number): boolean {
  if (!entity) return syntax.grammar.nouns.of_members.has(word);
  const member = previousOf(syntax, of);
  return entity.label === 'ORG' && member?.kind === 'noun' && syntax.isActor(member);
}

/** `the case of X, a young reporter who`: X. */
function nameApposed({ chunks }: Syntax, { index, article }: NounChunk): NounChunk | null {
  if (article !== 'indefinite' || chunks[index - 1]?.word !== ',') return null;
  const name = chunks[index - 2];
  return name?.kind === 'noun' && name.entity?.label === 'PERSON' ? name : null;
}

/** The noun before a relative pronoun that can say something: a person, a body or a document. */
export function speakerBefore(syntax: Syntax, relative: number): NounChunk | null {
  for (let i = relative - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break') return null;
    if (chunk.kind !== 'noun') continue;
    if (syntax.grammar.nouns.documents.has(singular(chunk.word))) return chunk;
    if (syntax.isActor(chunk) && chunk.entity?.label !== 'GPE') return chunk;
  }
  return null;
}

/** `most of them women`: position of `most`. */
function startOfAmount(syntax: Syntax, chunk: NounChunk): number {
  const [amount, of, whole] = syntax.chunks.slice(Math.max(0, chunk.index - 3), chunk.index);
  const counted = amount?.kind === 'noun' && of?.word === 'of' && whole?.kind === 'noun';
  return counted && whole.pronoun ? amount.index : chunk.index;
}

/** `X, the leader of Y, was …`: X. */
export function apposedTo(syntax: Syntax, chunk: NounChunk, verb: number): NounChunk | null {
  const comma = previousOf(syntax, startOfAmount(syntax, chunk));
  const closing = syntax.chunks[verb - 1];
  if (comma?.kind !== 'comma' || closing?.kind !== 'comma') return null;
  if (syntax.chunks[verb - 2]?.kind === 'adverb' && syntax.chunks[verb - 3]?.kind === 'comma')
    return null;
  for (let i = comma.index - 1; i >= 0; i -= 1) {
    const earlier = syntax.chunks[i]!;
    if (earlier.kind === 'noun') {
      const first = firstOf(syntax, earlier);
      const before = previousOf(syntax, first.index);
      if (before?.kind === 'preposition') {
        i = before.index;
        continue;
      }
      return syntax.isActor(earlier) ? earlier : null;
    }
    if (earlier.kind !== 'comma' && earlier.kind !== 'adverb') return null;
  }
  return null;
}
