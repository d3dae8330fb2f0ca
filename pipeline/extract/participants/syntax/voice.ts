import type { Resources } from '../../../lexicon/resources.ts';
import { isNoun, isVerb, nextOf, previousOf } from './around.ts';
import type { Chunk, NounChunk, RawChunk, RawVerbChunk, VerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

/** `fired at students`, `opened fire on them`. */
const AIMING = /^(?:fire|shoot|open)$/;

/** With these a clause begins that tells what is reported. */
const CLAUSE = /^(?:that|how|why|what|whether)$/;

/** Right behind these a participle tells of their subject: `remains detained`. */
const LINKING = /^(?:remain|stay)$/;

/**
 * Decides for each verb in -ed without an auxiliary whether it is a past (`police detained him`) or
 * a participle (`refugees detained in camps`), from what stands around it. From left to right: while
 * a verb is judged, those before it are settled and those behind it are still as the chunker read
 * them. {@link sharesObject} and {@link hasLaterVerb} rest on that.
 * @returns the chunks of the sentence at their places; those that had nothing to settle are the same
 */
export function settleVerbs(raw: RawSyntax): readonly Chunk[] {
  const settled: Chunk[] = [];
  const soFar = [...raw.chunks];
  const syntax: RawSyntax = { ...raw, chunks: soFar };
  for (const chunk of raw.chunks) {
    const known = isSettled(chunk) ? chunk : settle(syntax, chunk);
    soFar[known.index] = known;
    settled.push(known);
  }
  return settled;
}

function isSettled(chunk: RawChunk): chunk is Chunk {
  return chunk.kind !== 'verb' || chunk.form !== 'past';
}

function settle(syntax: RawSyntax, verb: RawVerbChunk): VerbChunk {
  const passive = isParticiple(syntax, verb);
  return { ...verb, form: passive ? 'participle' : 'finite', passive };
}

function isParticiple(syntax: RawSyntax, verb: RawVerbChunk): boolean {
  const next = nextOf(syntax, verb.index);
  const before = previousOf(syntax, verb.index);
  if (next?.kind === 'preposition' && next.word === 'by' && isNoun(syntax.chunks[next.index + 1]))
    return true;
  if (
    next?.kind === 'preposition' &&
    /^(?:of|with)$/.test(next.word) &&
    syntax.grammar.verbs.accuse.has(verb.word)
  )
    return true;
  if (syntax.grammar.verbs.active.has(verb.word)) return false;
  if (linkBefore(syntax, verb.index)) return true;
  if (
    syntax.grammar.verbs.report.has(verb.word) &&
    CLAUSE.test(syntax.chunks[verb.index + 1]?.word ?? '')
  )
    return false;
  if (hasRelative(syntax, verb)) return false;
  if (syntax.grammar.verbs.inflicted.has(verb.word) && next?.kind === 'preposition')
    if (isNoun(before) && syntax.isTrigger(before.head)) return true;
  const aims = AIMING.test(verb.word) && /^(?:at|on|upon|into|over)$/.test(next?.word ?? '');
  if (aims && isNoun(before) && syntax.isActor(before)) return hasLaterVerb(syntax, verb.index);
  if (verb.word === 'threaten' && next?.word === 'to') return false;
  if (isVerb(next) && next.form === 'gerund' && syntax.grammar.verbs.report.has(verb.word))
    return false;
  if (
    before?.kind === 'conjunction' &&
    isNoun(next) &&
    syntax.grammar.verbs.granting.has(verb.word)
  ) {
    const first = verbBefore(syntax, before.index);
    if (first?.passive || (first && syntax.grammar.verbs.staying.has(first.word))) return true;
  }
  if (before?.kind === 'conjunction' && isNoun(next) && next.entity?.label === 'MONEY')
    return verbBefore(syntax, before.index)?.passive ?? false;
  if (
    isNoun(next) &&
    syntax.grammar.verbs.naming.has(verb.word) &&
    isNoun(before) &&
    hasLaterVerb(syntax, verb.index)
  )
    return true;
  if (isNoun(next) && isGone(syntax, verb, before, next)) return true;
  if (isNoun(next) && isCaught(syntax, verb, before, next)) return true;
  if (isNoun(next) || isTerm(syntax, next) || sharesObject(syntax, verb.index)) return false;
  if (isVerb(next) && next.form === 'infinitive')
    return syntax.grammar.verbs.object_control.has(verb.word);
  if (syntax.grammar.verbs.convicting.has(verb.word) && next?.kind === 'preposition') return true;
  if (before?.kind === 'conjunction') {
    if (next && next.kind !== 'preposition' && syntax.grammar.verbs.suffer.has(verb.word))
      return false;
    const coordinated = verbBefore(syntax, before.index);
    if (coordinated) return coordinated.passive;
  }
  if (before?.kind === 'relative') return false;
  if (isNoun(before) && /^(?:he|she|it|they|we|i)$/.test(before.word)) return false;
  if (!before || before.kind === 'subordinator') return true;
  const noun = nounBefore(syntax, verb);
  if (!noun) return before.kind === 'comma' || before.kind === 'preposition';
  if (previousOf(syntax, noun.index)?.kind === 'relative') return false;
  if (syntax.grammar.verbs.suffer.has(verb.word) || syntax.grammar.verbs.report.has(verb.word)) {
    if (!isVerb(next)) return false;
  }
  if (syntax.sentence.kind === 'heading') return true;
  if (syntax.isTrigger(verb.head) && !syntax.grammar.verbs.intransitive.has(verb.word)) return true;
  if (
    previousOf(syntax, noun.index)?.kind === 'preposition' &&
    previousOf(syntax, verb.index) === noun
  ) {
    if (hasLaterVerb(syntax, verb.index)) return true;
  }
  if (isVerb(next) && next.form === 'gerund') return syntax.grammar.verbs.perception.has(verb.word);
  return hasEarlierVerb(syntax, noun.index) || hasLaterVerb(syntax, verb.index);
}

/** `girls denied an abortion`: of people who have nothing to deny. */
function isGone(
  { isTrigger, isActor, grammar }: RawSyntax,
  { word, head }: RawVerbChunk,
  before: RawChunk | undefined,
  object: NounChunk,
): boolean {
  if (!/^(?:deny|refuse)$/.test(word) || !isNoun(before) || !isActor(before)) return false;
  if (!isTrigger(object.head) || isActor(object)) return false;
  return isTrigger(head) && grammar.nouns.deprived.has(before.word);
}

/** `boys caught stealing were beaten`: of people, with a verb of their own behind what they were caught at. */
function isCaught(
  syntax: RawSyntax,
  { word }: RawVerbChunk,
  before: RawChunk | undefined,
  act: NounChunk,
): boolean {
  if (!syntax.grammar.verbs.perception.has(word) || !act.word.endsWith('ing')) return false;
  return isNoun(before) && syntax.isActor(before) && hasLaterVerb(syntax, act.index);
}

/** `handed ten-year terms to them`: a duration that is part of the object. */
function isTerm({ chunks }: RawSyntax, next: RawChunk | undefined): boolean {
  if (next?.kind !== 'time' || next.date.timexType !== 'DURATION') return false;
  const term = chunks[next.index + 1];
  return isNoun(term) && !term.article && !term.entity && !term.pronoun;
}

/**
 * The verb by which a participle is said of its subject: `was found murdered`, `remains detained`,
 * `are currently detained`. `null` where there is none.
 * @param index the position of the participle
 */
export function linkBefore<C extends RawChunk>(
  { chunks, grammar }: { readonly chunks: readonly C[]; readonly grammar: Resources['grammar'] },
  index: number,
): Extract<C, { readonly kind: 'verb' }> | null {
  const timed = chunks[index - 1]?.kind === 'time' ? index - 1 : index;
  const before = previousOf({ chunks }, timed);
  if (!isVerb(before)) return null;
  if (timed < index && before.word === 'be' && !before.passive) return before;
  const links = before.passive
    ? grammar.verbs.perception.has(before.word) || grammar.verbs.held_to_be.has(before.word)
    : LINKING.test(before.word);
  return links ? before : null;
}

/** `whom members of the guard abducted`: nothing but its subject stands between `whom` and the verb. */
function hasRelative({ chunks }: RawSyntax, { index }: RawVerbChunk): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'relative') return i < index - 1;
    if (!/^(?:noun|preposition|adverb|conjunction|time)$/.test(kind)) return false;
  }
  return false;
}

/** `threatened, attacked or arrested worshippers`: the object follows the last verb, itself open still. */
function sharesObject(syntax: RawSyntax, index: number): boolean {
  let i = index + 1;
  let joined = false;
  while (i < syntax.chunks.length) {
    const { kind } = syntax.chunks[i]!;
    if (kind === 'conjunction' || kind === 'comma') joined = true;
    else if (kind === 'verb' && joined) {
      const { form, from, head, word } = syntax.chunks[i] as RawVerbChunk;
      if (syntax.grammar.verbs.saying.has(word)) return false;
      if (form !== 'past' && !(form === 'finite' && from === head)) return false;
      if (isNoun(nextOf(syntax, i))) return true;
      joined = false;
    } else if (kind !== 'adverb') return false;
    i += 1;
  }
  return false;
}

/** The verb joined by the conjunction at `index`: the nearest one to the left in the clause. */
function verbBefore(syntax: RawSyntax, index: number): RawVerbChunk | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
  }
  return null;
}

function nounBefore(syntax: RawSyntax, verb: RawVerbChunk): RawChunk | null {
  let i = verb.index - 1;
  while (i >= 0) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'noun') return chunk;
    if (
      chunk.kind !== 'adverb' &&
      chunk.kind !== 'time' &&
      chunk.kind !== 'comma' &&
      chunk.kind !== 'preposition'
    )
      return null;
    i -= 1;
  }
  return null;
}

/** True where the noun already belongs to a finite verb of its clause. */
function hasEarlierVerb(syntax: RawSyntax, noun: number): boolean {
  for (let i = noun - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'subordinator' || chunk.kind === 'break' || chunk.kind === 'relative')
      return false;
    if (
      chunk.kind === 'conjunction' &&
      syntax.groups.get(noun) === undefined &&
      isNoun(syntax.chunks[i + 1]) &&
      i + 1 === noun
    )
      return false;
    if (chunk.kind === 'verb')
      return !(syntax.grammar.verbs.report.has(chunk.word) && i === noun - 1);
  }
  return false;
}

/** True where a verb that is finite, or open still, follows without anything that would join or subordinate it. */
function hasLaterVerb(syntax: RawSyntax, verb: number): boolean {
  for (let i = verb + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') {
      if (chunk.form === 'finite' || chunk.form === 'past') return true;
      continue;
    }
    if (chunk.kind === 'conjunction' || chunk.kind === 'comma' || chunk.kind === 'break') {
      if (chunk.kind === 'conjunction' && isVerb(syntax.chunks[i + 1])) {
        const joined = syntax.chunks[i + 1] as RawVerbChunk;
        if (joined.form === 'gerund' || joined.form === 'infinitive') continue;
      }
      if (chunk.kind === 'conjunction' && isNoun(syntax.chunks[i + 1]) && syntax.groups.has(i + 1))
        continue;
      return false;
    }
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') return false;
  }
  return false;
}
