import type { PartOfSpeech, Token } from '../../../model.ts';
import type { RawForm, RawVerbChunk } from './chunk.ts';
import type { Words } from './words.ts';

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
]);
/** `got beaten`. */
const GET = new Set(['get', 'gets', 'got']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const MODAL = new Set([
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'will',
  'would',
  'do',
  'does',
  'did',
  'cannot',
]);
const FLOATING = new Set([
  'all',
  'both',
  'each',
  'either',
  'themselves',
  'himself',
  'herself',
  'itself',
]);
const QUOTE = /^[“"‘']$/;
const NEGATION = new Set(['not', "n't", 'never']);
/** Tags of main verbs (wink-nlp takes some of them for nouns, adjectives or names) and auxiliaries. */
const VERBAL: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN']);

/** False for a word with which no verb group begins. */
function mayOpen({ pos, lower }: Token): boolean {
  return VERBAL.has(pos) || lower === 'to' || HAVE.has(lower) || MODAL.has(lower);
}

/** `to control information and block content`: the bare verb behind the joiner. */
function continuesInfinitive({ chunks }: Words): boolean {
  const joiner = chunks.at(-1)?.kind;
  if (joiner !== 'conjunction' && joiner !== 'comma') return false;
  for (let i = chunks.length - 2; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'infinitive';
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return false;
  }
  return false;
}

/** The verb group that begins at a token, if one does: `was not tortured`, `to carry out`. */
export function verbAt(words: Words, first: number): RawVerbChunk | null {
  if (!mayOpen(words.at(first)!)) return null;
  let i = first;
  let to = false;
  let be = false;
  let have = false;
  let modal = false;
  let auxiliary = -1;
  while (i < words.end) {
    const token = words.at(i)!;
    const word = token.lower;
    if (i > first && words.mentions.dates.has(i)) break;
    if (word === 'to' && i === first && words.isInfinitive(i + 1)) to = true;
    else if (
      token.pos === 'AUX' ||
      (GET.has(word) && i === first && words.isParticiple(words.lower(i + 1))) ||
      (HAVE.has(word) && BE.has(words.lower(i + 1))) ||
      (MODAL.has(word) && token.pos !== 'NOUN' && token.pos !== 'PROPN')
    ) {
      auxiliary = i;
      if (BE.has(word)) be = true;
      else if (HAVE.has(word)) have = true;
      else modal = true;
    } else if ((to || be) && QUOTE.test(word) && isQuotedParticiple(words, i + 1)) {
      // A quotation mark before a participle: `was “arrested”`.
    } else if (to && (word === '“' || word === '"')) {
      // A quotation mark after `to`.
    } else if (
      auxiliary >= 0 &&
      FLOATING.has(word) &&
      /^(?:VERB|AUX)$/.test(words.at(i + 1)?.pos ?? '')
    ) {
      // A word for the whole subject inside the verb: `were all detained`.
    } else if (NEGATION.has(word) || (token.pos === 'ADV' && (auxiliary >= 0 || to))) {
      if (auxiliary < 0 && !to) break;
    } else break;
    i += 1;
  }
  if (words.lower(i + 1) === '-' && words.isParticiple(words.lower(i + 2)) && auxiliary >= 0)
    i += 2;
  const main = words.at(i);
  const isMain =
    main !== undefined &&
    !words.mentions.entities.has(i) &&
    !words.grammar.including.has(main.lower) &&
    main.lower !== 'according' &&
    (to || be || modal || have
      ? (words.isVerb(i) && !(be && words.isPremodifier(i))) ||
        (be && words.isParticiple(main.lower) && !words.isPremodifier(i)) ||
        (to && words.isInfinitive(i)) ||
        ((modal || have) &&
          (main.pos === 'NOUN' || main.pos === 'ADJ') &&
          words.isParticiple(main.lower) &&
          !(words.grammar.verbs.adjectival.has(main.lower) && words.isBeforeNoun(i)))
      : words.isVerb(i) && !words.isPremodifier(i));
  if (isMain) {
    const upTo = words.lower(i + 2) === 'to' && words.at(i + 3)?.pos === 'NUM';
    const over = words.lower(i + 1) === 'over';
    const charged = over && isCharging(words, main.lemma);
    const amount = upTo || charged || (over && words.at(i + 2)?.pos === 'NUM');
    const particle = words.grammar.verbs.particles.has(words.lower(i + 1)) && !amount ? 1 : 0;
    const word = main.lower;
    const participle = words.isParticiple(word);
    if (participle && particle && words.at(first - 1)?.pos === 'ADP' && words.isNounish(i + 2))
      return null;
    const passive = be && participle && !word.endsWith('ing');
    const form: RawForm = to
      ? 'infinitive'
      : be || have || modal
        ? words.lower(first) === 'being' || words.lower(first) === 'having'
          ? 'gerund'
          : 'finite'
        : word.endsWith('ing')
          ? 'gerund'
          : participle
            ? 'past'
            : word === main.lemma && continuesInfinitive(words)
              ? 'infinitive'
              : 'finite';
    return {
      kind: 'verb',
      index: words.chunks.length,
      from: first,
      to: i + 1 + particle,
      word: lemmaOfVerb(words, i),
      head: i,
      form,
      passive,
      bare: i === first && word === main.lemma,
    };
  }
  if (auxiliary < 0) return null;
  const asks = /^(?:do|does|did)$/.test(words.lower(auxiliary));
  const word = asks ? 'do' : have && !be ? 'have' : 'be';
  return {
    kind: 'verb',
    index: words.chunks.length,
    from: first,
    to: auxiliary + 1,
    word,
    head: auxiliary,
    form: to
      ? 'infinitive'
      : words.lower(first) === 'being' || words.lower(first) === 'having'
        ? 'gerund'
        : 'finite',
    passive: false,
    bare: false,
  };
}

/** `detained over a post`: behind these `over` tells the reason. */
function isCharging({ grammar }: Words, verb: string): boolean {
  return grammar.verbs.arresting.has(verb) || grammar.verbs.accuse.has(verb);
}

/** `“arrested”`, `“severely beaten”`. */
function isQuotedParticiple(words: Words, i: number): boolean {
  const main = words.at(i)?.pos === 'ADV' ? i + 1 : i;
  return words.isParticiple(words.lower(main));
}

/** The dictionary form of a verb, also of one that wink-nlp takes for an adjective or a noun, or cuts short (`fined`). */
function lemmaOfVerb(words: Words, i: number): string {
  const { pos, lower, lemma } = words.at(i)!;
  if (lower === 'shot') return 'shoot';
  const full = lower.endsWith('ed') ? lower.slice(0, -1) : lemma;
  if (words.grammar.verbs.arresting.has(full)) return full;
  if (pos === 'VERB' || pos === 'AUX' || lower !== lemma || !lower.endsWith('ed')) return lemma;
  const { report, suffer, aloof, subject } = words.grammar.verbs;
  const base = lower.slice(0, -1);
  return [report, suffer, aloof, subject].some((verbs) => verbs.has(base))
    ? base
    : lower.slice(0, -2);
}
