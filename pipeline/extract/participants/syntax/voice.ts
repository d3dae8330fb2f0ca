import { nextOf, previousOf } from './around.ts';
import type { Chunk, RawChunk, RawVerbChunk, VerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';
import { nounBefore } from './verb-neighbours.ts';
import { COMPLEMENT_RULES } from './voice-complements.ts';
import { isOneOfTwo, PLACE_RULES } from './voice-places.ts';
import type { OpenVerb } from './voice-rule.ts';

const RULES = [...COMPLEMENT_RULES, ...PLACE_RULES];

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
  const at: OpenVerb = {
    syntax,
    verb,
    before: previousOf(syntax, verb.index),
    next: nextOf(syntax, verb.index),
    noun: nounBefore(syntax, verb),
  };
  for (const rule of RULES) {
    const answer = rule(at);
    if (answer !== null) return answer;
  }
  return isOneOfTwo(at);
}
