import type { Clauses } from '../../lexicon/clauses.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { PartOfSpeech, Token } from '../../model.ts';

/** Categories named by a general word that examples fill: `torture such as …`. */
const GENERAL: ReadonlySet<string> = new Set([
  'torture',
  'ill-treatment',
  'sexual-violence',
  'harmful-practices',
  'detention-conditions',
]);
/** What is done, as a noun: `exposure`, `hanging`, `suspension`, and short words of pain. */
const ACT =
  /(?:ings?|[st]ions?|ments?|sures?|ations?|nudity|shocks?|burns?|blows?|positions?|threats?|denials?|removal|lack|cold|noise|starvation)$/;
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ', 'DET', 'NUM']);
const COMPLEMENT = /^(?:of|to|with|from|by|on|into)$/;
const JOINER = /^(?:,|and|or)$/;
/** They end the list. */
const STOP = /^[;:.()–—]$/;
/** What follows these is talked of or fought, and its examples need not be acts: `the law on torture`. */
const ABOUT = /^(?:on|about|against|for|to)$/;
const MOST_ITEMS = 8;
const LONGEST_PHRASE = 5;
const LONGEST_ITEM = 10;

type Words = Clauses['exemplified'];
type Match = PatternMatch<ViolationEntry>;

/**
 * The items of `torture such as hanging from hooks, exposure to cold and …` that name nothing by
 * themselves: they take the category of what they exemplify.
 * @param words by which they are read
 * @param kept what the lexicon found in the sentence
 */
export function exemplified(
  words: Words,
  tokens: readonly Token[],
  kept: readonly Match[],
  end: number,
): readonly Match[] {
  return kept.flatMap((match) => {
    if (!GENERAL.has(match.value.category) || isTalkedOf(words, tokens, match.from)) return [];
    const first = afterCue(words, tokens, match.to, end);
    return first === null ? [] : itemsFrom(words, tokens, match, kept, first, end);
  });
}

function isTalkedOf({ treated }: Words, tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  return ABOUT.test(before) || (before === 'of' && treated.has(tokens[from - 2]?.lower ?? ''));
}

/** Where the items begin that `such as` or `including` opens right behind a mention. */
function afterCue(
  { kinds }: Words,
  tokens: readonly Token[],
  from: number,
  end: number,
): number | null {
  let at = from;
  if (kinds.has(tokens[at]?.lower ?? '')) at += 1;
  if (tokens[at]?.lower === ',') at += 1;
  if (tokens[at]?.lower === 'including') at += 1;
  else if (tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as') at += 2;
  else return null;
  return at < end ? at : null;
}

function itemsFrom(
  words: Words,
  tokens: readonly Token[],
  head: Match,
  kept: readonly Match[],
  first: number,
  end: number,
): Match[] {
  const items: Match[] = [];
  let at = first;
  for (let seen = 0; seen < MOST_ITEMS && at < end; seen += 1) {
    const joiner = itemEnd(tokens, at, end);
    const from = tokens[at]!.pos === 'DET' ? at + 1 : at;
    const isOwn = kept.some((other) => other.from < joiner && other.to > at);
    const to = isOwn ? null : phraseEnd(words, tokens, from, joiner);
    if (to !== null) {
      const value = { ...head.value, id: 'exemplified.such-as' };
      items.push({ value, words: range(from, to), from, to });
    }
    if (!isOwn && to === null) break;
    at = joiner;
    while (at < end && JOINER.test(tokens[at]!.lower)) at += 1;
    if (at === joiner) break;
  }
  return items;
}

/** Where a comma or conjunction ends an item, or what cannot be part of one does. */
function itemEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  const most = Math.min(end, from + LONGEST_ITEM);
  while (at < most && !ends(tokens[at]!)) at += 1;
  return at;
}

function ends({ lower, pos }: Token): boolean {
  return JOINER.test(lower) || STOP.test(lower) || pos === 'AUX';
}

/** The end of a noun phrase that names an act, with the complement of its noun; else `null`. */
function phraseEnd(
  { no_acts }: Words,
  tokens: readonly Token[],
  from: number,
  end: number,
): number | null {
  const noun = nominalEnd(tokens, from, end);
  const last = tokens[noun - 1];
  if (noun === from || !last || !ACT.test(last.lower) || no_acts.has(last.lower)) return null;
  if (!COMPLEMENT.test(tokens[noun]?.lower ?? '')) return noun;
  const complement = nominalEnd(tokens, noun + 1, end);
  return complement === noun + 1 ? noun : complement;
}

function nominalEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = tokens[from]?.lower === 'near' ? from + 1 : from;
  const most = Math.min(end, from + LONGEST_PHRASE);
  while (at < most) {
    const { pos, lower } = tokens[at]!;
    if (!NOMINAL.has(pos) && !(pos === 'VERB' && /(?:ing|ed)$/.test(lower))) break;
    at += 1;
  }
  return at;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
