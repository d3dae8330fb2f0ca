import { type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** What comes of something: `as a result of torture`. */
export const OUTCOME = /^(?:result|consequence)$/;

/** `the role of X in the killing`, `the use by X of torture`: X. */
export function partOf({ syntax, grammar }: Scene, doer: NounChunk, word: string): Finding[] {
  if (!syntax.isActor(doer) || syntax.isTrigger(doer.head)) return [];
  const of = syntax.chunks[doer.index - 1];
  const act = of ? previousOf(syntax, of.index) : undefined;
  if (!isNoun(act) || !/^(?:of|by)$/.test(of?.word ?? '')) return [];
  const took = /^(?:in|for)$/.test(word) && grammar.nouns.parts.has(act.word);
  const used =
    word === 'of' && of!.word === 'by' && grammar.nouns.of_the_doer.has(singular(act.word));
  return took || used ? [nounFinding('perpetrator', doer, 'part-of')] : [];
}

/** `died as a result of X`: those who died. */
export function outcomeRoles({ syntax, grammar }: Scene, outcome: NounChunk): Finding[] {
  const as = syntax.chunks[outcome.index - 1];
  const verb = as ? previousOf(syntax, as.index) : undefined;
  if (!isVerb(verb) || !/^(?:as|in)$/.test(as!.word) || !grammar.verbs.stricken.has(verb.word))
    return [];
  if (!verb.passive && /^(?:kill|injure|wound|displace)$/.test(verb.word)) return [];
  const stricken = subjectOf(syntax, verb);
  return stricken && syntax.isActor(stricken)
    ? [nounFinding('victim', stricken, 'outcome-of')]
    : [];
}
