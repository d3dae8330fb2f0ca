import type { EntityMention, PartOfSpeech, Token } from '../../model.ts';
import type { NounChunk } from './chunk.ts';
import {
  compoundEnd,
  isAdjectiveList,
  isAligned,
  isComplete,
  isCountedParticiple,
  isGiven,
  isRecipient,
} from './noun-limits.ts';
import type { Words } from './words.ts';

/** What closes the name of an office: `secretary-general`. */
const OFFICE = /^(?:general|elect|chief)$/;
/** `in the past year police`: these open a time that is no part of the noun behind it. */
const PAST = /^(?:past|last|previous|following)$/;
/** wink-nlp takes these for nouns where a sentence begins: `Domestic and foreign observers`. */
const ORIGIN =
  /^(?:domestic|international|local|national|foreign|independent|regional|religious|political|civil|private|public|senior|former)$/;
/** With these a clause begins, and no noun phrase. */
const CLAUSE_WORDS = new Set([
  'which',
  'whose',
  'what',
  'whom',
  'who',
  'when',
  'where',
  'while',
  'how',
  'why',
  'once',
  'then',
  'thus',
]);
/** Adverbs that stand in no noun phrase. */
const NO_DEGREE = /^(?:as|how|then|also|thus|there|here|now|once|never)$/;
const ARTICLES: ReadonlyMap<string, 'definite' | 'indefinite'> = new Map([
  ['the', 'definite'],
  ['a', 'indefinite'],
  ['an', 'indefinite'],
]);
/** Tags of words with which no noun phrase begins, unless they are part of a name or compound. */
const APART: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'AUX', 'PART', 'SCONJ', 'PUNCT']);

/** The noun phrase that begins at a token, up to its head, the last noun of the run. */
export function nounAt(words: Words, first: number): NounChunk | null {
  const start = words.at(first)!;
  if (words.grammar.pronouns.personal.has(start.lower) && !isPossessive(words, first)) {
    return {
      kind: 'noun',
      index: words.chunks.length,
      from: first,
      to: first + 1,
      word: start.lower,
      head: first,
      ownFrom: first,
      pronoun: true,
      article: null,
      entity: null,
    };
  }
  if (start.pos === 'ADJ' && words.lower(first + 1) === 'that') return null;
  if (CLAUSE_WORDS.has(start.lower) || !mayOpen(words, first, start)) return null;
  if (start.lower === 'that' && isReporting(words)) return null;
  let head = -1;
  let ownFrom = first;
  let entity: EntityMention | null = null;
  let i = first;
  while (i < words.end) {
    const token = words.at(i)!;
    const named = words.mentions.entities.get(i);
    if (named) {
      if (head >= 0 && i > first && (isNewName(entity) || isComplete(words, head, named.mention)))
        break;
      entity = named.mention;
      i = Math.min(named.to, words.end);
      head = i - 1;
      continue;
    }
    if (words.mentions.dates.has(i)) {
      const { to } = words.mentions.dates.get(i)!;
      if (i > first && head < 0 && words.isNounish(to) && !PAST.test(token.lower)) {
        i = to;
        continue;
      }
      break;
    }
    const word = token.lower;
    const compound = compoundEnd(words, i);
    if (compound > i + 1) {
      const last = words.at(compound - 1)!;
      const adjective = OFFICE.test(last.lower)
        ? false
        : words.isBeforeNoun(compound - 1)
          ? last.pos === 'ADJ' || /(?:ed|ing)$/.test(last.lower) || last.lower === 'old'
          : last.pos === 'ADJ' || last.lower.endsWith('ed');
      if (adjective && !words.isBeforeNoun(compound - 1)) break;
      if (!adjective) {
        head = compound - 1;
        entity = null;
      }
      i = compound;
      continue;
    }
    if (
      word === '(' &&
      head >= 0 &&
      words.at(i + 2)?.lower === ')' &&
      words.at(i + 3)?.pos === 'NOUN'
    ) {
      i += 3;
      continue;
    }
    if (
      word === 'that' &&
      (words.at(i + 1)?.lower.endsWith('s') ||
        words.at(i + 1)?.pos === 'PROPN' ||
        words.mentions.entities.has(i + 1))
    )
      break;
    if (word === '-' && entity && head === i - 1 && isAligned(words, i)) {
      head = -1;
      entity = null;
      i += 2;
      continue;
    }
    if (word === "'s" || (word === "'" && head === i - 1)) {
      if (head < 0 || token.pos === 'AUX') break;
      ownFrom = i + 1;
      head = -1;
      entity = null;
    } else if (words.grammar.pronouns.possessive.has(word) && word !== 'whose') {
      if (i > first) break;
      ownFrom = i + 1;
    } else if (token.pos === 'DET') {
      if (head >= 0 || (ARTICLES.has(word) && words.at(i - 1)?.lower === 'dead')) break;
      if (words.isQuantity(word, i)) head = i;
      const next = words.lower(i + 1);
      if (word === 'those' && (next.endsWith('ing') || words.isParticiple(next))) {
        head = i;
        break;
      }
    } else if (
      head >= 0 &&
      (token.pos === 'VERB' || token.pos === 'ADJ') &&
      words.isVerb(i) &&
      !isCountedParticiple(words, i)
    ) {
      break;
    } else if (
      token.pos === 'PRON' &&
      i === first &&
      words.grammar.pronouns.quantifying.has(word)
    ) {
      head = i;
    } else if (words.isNoun(i, token)) {
      if (
        words.mentions.isTrigger(i) &&
        !words.mentions.isTrigger(i - 1) &&
        isRecipient(words, first, head, i)
      )
        break;
      if (
        isGiven(words, first, head, i) ||
        (entity?.label === 'PERSON' && head === i - 1 && !words.grammar.nouns.after_names.has(word))
      )
        break;
      head = i;
      entity = null;
    } else if (token.pos === 'ADJ' || (token.pos === 'VERB' && words.isPremodifier(i))) {
      if (
        words.mentions.isTrigger(i) &&
        !words.mentions.isTrigger(i - 1) &&
        isRecipient(words, first, head, i)
      )
        break;
      if (
        head >= 0 &&
        (!words.isBeforeNoun(i) || isGiven(words, first, head, i) || words.isHiddenVerb(i))
      )
        break;
      if (
        head < 0 &&
        (words.isQuantity(word, i) || (word === 'military' && !words.isBeforeNoun(i)))
      )
        head = i;
    } else if (
      token.pos === 'ADV' &&
      !NO_DEGREE.test(word) &&
      !words.isHiddenVerb(i + 1) &&
      i + 1 < words.end &&
      (head < 0 || words.at(i - 1)?.pos === 'NUM') &&
      (words.at(i + 1)?.pos === 'ADJ' || words.isPremodifier(i + 1)) &&
      words.isBeforeNoun(i + 1)
    ) {
      // An adverb inside a noun phrase: `extremely harsh conditions`.
    } else if (
      (word === '-' || word === '“' || word === '”' || word === '"') &&
      i > first &&
      words.isNounLike(i + 1) &&
      words.isNounLike(i - 1)
    ) {
      // A hyphen or quotation mark inside a noun phrase.
    } else if (head < 0 && isAdjectiveList(words, i)) {
      // `western, central, and southern provinces`
    } else if (
      (word === 'and' || word === 'or') &&
      (((words.at(i - 1)?.pos === 'ADJ' || words.at(i - 2)?.lower === '-') && head < 0) ||
        (head === i - 1 && ORIGIN.test(words.lower(head)))) &&
      (words.at(i + 1)?.pos === 'ADJ' || words.lower(i + 1) === 'official')
    ) {
      head = -1;
      // Coordinated adjectives: `cruel and inhuman treatment`.
    } else break;
    i += 1;
  }
  if (
    head < first &&
    i > first + 1 &&
    words.at(first)!.pos === 'DET' &&
    words.at(i - 1)!.pos === 'ADJ'
  )
    head = i - 1;
  if (head < first) return null;
  return {
    kind: 'noun',
    index: words.chunks.length,
    from: first,
    to: head + 1,
    word: words.at(head)!.lower,
    head,
    ownFrom: Math.min(ownFrom, head),
    pronoun: false,
    article: ARTICLES.get(start.lower) ?? null,
    entity: entity && head + 1 === endOf(words, entity, head) ? entity : null,
  };
}

/** False for a word with which no noun phrase begins; a comma may be one between adjectives. */
function mayOpen(words: Words, i: number, { pos, lower }: Token): boolean {
  return (
    !APART.has(pos) ||
    lower === ',' ||
    words.lower(i + 1) === '-' ||
    words.mentions.entities.has(i) ||
    words.grammar.pronouns.possessive.has(lower)
  );
}

/** `acknowledged that overcrowding …`: after a verb of saying `that` opens a clause. */
function isReporting({ chunks, grammar }: Words): boolean {
  const before = chunks.at(-1);
  return before?.kind === 'verb' && grammar.verbs.report.has(before.word);
}

/** `her` before a noun. */
function isPossessive(words: Words, i: number): boolean {
  return (
    words.grammar.pronouns.possessive.has(words.lower(i)) &&
    (words.isNounLike(i + 1) ||
      words.mentions.entities.has(i + 1) ||
      (words.lower(i + 1) === 'only' && words.isNounLike(i + 2)))
  );
}

function endOf(words: Words, entity: EntityMention, head: number): number {
  return words.at(head)!.end === entity.end ? head + 1 : -1;
}

/** A name after a name is a phrase of its own, unless the first is an adjective: `Chinese ZTE`. */
function isNewName(entity: EntityMention | null): boolean {
  return entity !== null && entity.label !== 'NORP';
}
