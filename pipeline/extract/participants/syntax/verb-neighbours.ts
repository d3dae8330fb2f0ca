import type { Resources } from '../../../lexicon/resources.ts';
import { isNoun, isVerb, nextOf, previousOf } from './around.ts';
import type { NounChunk, RawChunk, RawVerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

/** Right behind these a participle tells of their subject: `remains detained`. */
const LINKING = /^(?:remain|stay)$/;

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
export function hasRelative({ chunks }: RawSyntax, { index }: RawVerbChunk): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'relative') return i < index - 1;
    if (!/^(?:noun|preposition|adverb|conjunction|time)$/.test(kind)) return false;
  }
  return false;
}

/** `threatened, attacked or arrested worshippers`: the object follows the last verb, itself open still. */
export function sharesObject(syntax: RawSyntax, index: number): boolean {
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

/** The nearest verb to the left of a position in its clause. */
export function verbBefore<C extends RawChunk>(
  { chunks }: { readonly chunks: readonly C[] },
  index: number,
): Extract<C, { readonly kind: 'verb' }> | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (isVerb(chunk)) return chunk;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
  }
  return null;
}

/** The noun before a verb, with nothing but adverbs, times, commas and prepositions in between. */
export function nounBefore(syntax: RawSyntax, verb: RawVerbChunk): NounChunk | null {
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
export function hasEarlierVerb(syntax: RawSyntax, noun: number): boolean {
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
export function hasLaterVerb(syntax: RawSyntax, verb: number): boolean {
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
