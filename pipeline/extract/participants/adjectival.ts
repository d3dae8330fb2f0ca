import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, previousOf, withAmount } from './syntax/around.ts';
import type { VerbChunk } from './syntax/chunk.ts';

/** `left nine people dead`, `were found dead`, `30 dead`: those of whom the adjective is said. */
export function adjectivalRoles({ syntax, tokens, grammar }: Scene, anchor: Anchor): Finding[] {
  if (!grammar.adjectives.states.has(tokens[anchor.extent.from]!.lower)) return [];
  const before = previousOf(syntax, anchor.first);
  const sufferer = isNoun(before)
    ? withAmount(syntax, before)
    : isVerb(before)
      ? subjectOf(syntax, before)
      : null;
  if (!sufferer || !syntax.isActor(sufferer)) return [];
  const findings = [nounFinding('victim', sufferer, 'adjective-of')];
  const verb = isNoun(before)
    ? previousOf(syntax, firstOf(syntax, withAmount(syntax, before)).index)
    : before;
  if (!isVerb(verb) || !grammar.verbs.leaving.has(verb.word)) return findings;
  const holder = verb.passive ? null : subjectOf(syntax, verb);
  if (holder && syntax.isActor(holder)) findings.push(nounFinding('perpetrator', holder, 'holder'));
  return findings;
}

/** The verb in whose clause an adjective stands: `left nine people dead`. */
export function verbOfAdjective({ syntax }: Scene, anchor: Anchor): VerbChunk | undefined {
  for (let i = anchor.first - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (isVerb(chunk)) return chunk;
    if (chunk.kind !== 'noun' && chunk.kind !== 'adverb' && chunk.kind !== 'conjunction')
      return undefined;
  }
  return undefined;
}
