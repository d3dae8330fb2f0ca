import { lengthAtEnd } from './phrase-end.ts';
import type { NameContext, Run } from './positions.ts';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const LONGEST_INTRODUCTION = 3;
/** *I am*: what follows may be a people, a belief or a place as well as a name. */
const SELF = /^(?:am|i?m)$/;

/**
 * Names that are English words, by what is said around them: *My name is Grace*, *They call me
 * Sunday*, *Faith and Patience were beaten*.
 */
export function wordNamesIn(context: NameContext): Run[] {
  const { doc, words, policy } = context;
  const runs: Run[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    if (!isWordName(context, at)) continue;
    const run = { from: at, to: endOfName(context, at) };
    const isGiven = policy.lexicon.given_words.has(words[at]!);
    if (isIntroduced(context, at) || (isGiven && isActing(context, run))) runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

function isWordName({ doc, gone, kept }: NameContext, at: number): boolean {
  return CAPITAL.test(doc.tokens[at]?.text ?? '') && !gone[at] && !kept[at];
}

/** Directly after words that introduce a name, in the same sentence. */
function isIntroduced({ doc, words, policy, entities }: NameContext, at: number): boolean {
  const { firstToken } = doc.sentences[doc.tokens[at]!.sentence]!;
  const before = words.slice(Math.max(firstToken, at - LONGEST_INTRODUCTION - 1), at);
  const { introductions, never_names } = policy.lexicon;
  if (lengthAtEnd(before.filter(Boolean), introductions) === 0) return false;
  if (!SELF.test(before.at(-1)!)) return true;
  const label = entities[at]?.label ?? null;
  return (
    (label === null || label === 'PERSON') &&
    !never_names.has(words[at]!) &&
    (policy.lexicon.given_words.has(words[at]!) || !policy.isKnownName([words[at]!]))
  );
}

/** Past all words with a capital that follow, in the same sentence. */
function endOfName(context: NameContext, from: number): number {
  const { tokens } = context.doc;
  let to = from + 1;
  while (tokens[to]?.sentence === tokens[from]!.sentence && isWordName(context, to)) to += 1;
  return to;
}

/**
 * Before a verb in the past, alone or first of two, without an article and not taken for anything
 * else: *Charity saw it*.
 */
function isActing(context: NameContext, { from, to }: Run): boolean {
  const { doc, words, policy, entities } = context;
  const { tokens, sentences } = doc;
  const { sentence } = tokens[from]!;
  const isFirst = sentences[sentence]?.firstToken === from;
  if (!isFirst && policy.lexicon.determiners.has(words[from - 1]!)) return false;
  if (entities.slice(from, to).some((mention) => mention && mention.label !== 'PERSON'))
    return false;
  const isPair = words[to] === 'and' && isWordName(context, to + 1);
  const verb = tokens[isPair ? endOfName(context, to + 1) : to];
  if (verb?.sentence !== sentence) return false;
  return /^(?:was|were|has|had)$/.test(verb.lower) || isPast(verb);
}

function isPast({ pos, lower }: NameContext['doc']['tokens'][number]): boolean {
  return pos === 'VERB' && !/(?:s|ing)$/.test(lower);
}
