import type { Token } from '../../../model.ts';
import { isPerson } from './bare-verbs.ts';
import { isOnlyVerb } from './missed-verbs.ts';
import { NOUNISH, PREMODIFIERS } from './word-classes.ts';
import type { Words } from './words.ts';

/** Behind these and an adverb a participle describes the noun that follows: `on politically motivated charges`. */
const QUALIFIED = new Set(['ADP', 'DET', 'ADJ', 'NUM', 'VERB']);

/**
 * `the detained politician`, `armed groups`: a participle before its noun; else it is a verb, or
 * stands behind its noun.
 */
export function isPremodifier(words: Words, i: number): boolean {
  if (!isParticiple(words, i)) return false;
  if (isAlone(words, i) || isPaired(words, i) || isBeforeTerm(words, i)) return true;
  if (!isBeforeNominal(words, i)) return false;
  if (isQuotedPhrase(words, i) || isBehindVerb(words, i)) return true;
  if (isBeforeName(words, i) || isBeforeNumber(words, i)) return false;
  return isAdjective(words, i) || opensPhrase(words, i);
}

/** By its form; but `facing`, `awaiting` and the like always have an object. */
function isParticiple(words: Words, i: number): boolean {
  const { irregular, undergoing } = words.grammar.verbs;
  const word = words.lower(i);
  return (/(?:ed|en|ing)$/.test(word) || irregular.has(word)) && !undergoing.has(word);
}

/** `starving people`, `fleeing villagers`: of a verb without an object, before people. */
function isAlone(words: Words, i: number): boolean {
  const { lower, lemma } = words.at(i)!;
  if (!lower.endsWith('ing') || !words.grammar.verbs.intransitive.has(lemma)) return false;
  if (!isPerson(words, i + 1)) return false;
  const before = words.at(i - 1)?.pos;
  return before === 'ADP' || before === 'VERB' || words.lower(i - 1) === 'to';
}

/** `of displaced and poor families`: joined to an adjective behind a preposition. */
function isPaired(words: Words, i: number): boolean {
  return (
    words.at(i + 1)?.pos === 'CCONJ' &&
    words.at(i - 1)?.pos === 'ADP' &&
    words.at(i + 2)?.pos === 'ADJ'
  );
}

/** Before a noun or an adjective, and no date: `killed Monday`. */
function isBeforeNominal(words: Words, i: number): boolean {
  const after = words.at(i + 1)?.pos;
  if (after === undefined || words.mentions.dates.has(i + 1)) return false;
  return NOUNISH.has(after) || after === 'ADJ';
}

/** `raided homes, arrested nine`: a verb that goes on behind a comma. */
function isBeforeNumber(words: Words, i: number): boolean {
  return words.at(i + 1)?.pos === 'NUM' && words.lower(i - 1) === ',';
}

/** `armed groups`, `forced labor`: what before a noun is an adjective, where the clause needs no verb. */
function isAdjective(words: Words, i: number): boolean {
  if (!words.grammar.verbs.adjectival.has(words.lower(i))) return false;
  const before = words.at(i - 1);
  if (!before || words.chunks.at(-1)?.kind === 'verb') return true;
  switch (before.pos) {
    case 'CCONJ':
    case 'VERB':
    case 'ADP':
      return true;
    case 'PUNCT':
      return isBehindMark(words, i, before);
    case 'AUX':
      return isPerson(words, i + 1);
    default:
      return words.isBehindDate(i) || words.grammar.clause_openers.has(before.lower);
  }
}

/** `, alleged abuses …`; but `, reported paying bribes` and, where no other verb follows, `, targeted clinics`. */
function isBehindMark(words: Words, i: number, mark: Token): boolean {
  if (mark.lower === ')' || words.lower(i + 1).endsWith('ing')) return false;
  return !isOnlyVerb(words, i) || isListed(words);
}

/** True for any participle behind what opens a noun phrase, or goes on with one. */
function opensPhrase(words: Words, i: number): boolean {
  const before = words.at(i - 1);
  if (!before || words.isBehindDate(i)) return false;
  if (isDetermining(words, before) || isJoined(words, i, before)) return true;
  if (words.lower(i).endsWith('ing')) return false;
  return (
    before.pos === 'ADP' ||
    before.lower === 'to' ||
    before.lower === 'for' ||
    isQualified(words, i, before)
  );
}

/** `the detained politician`, `her jailed brother`, `the union’s banned rally`. */
function isDetermining({ grammar, actors }: Words, { pos, lower }: Token): boolean {
  if (PREMODIFIERS.has(pos) && !actors.perpetrators.has(lower)) return true;
  return lower === "'s" || grammar.pronouns.possessive.has(lower);
}

/** `poor, displaced families`, `Women and displaced families …`: no verb could be joined here. */
function isJoined(words: Words, i: number, before: Token): boolean {
  if (before.lower === ',') return words.at(i - 2)?.pos === 'ADJ';
  return before.pos === 'CCONJ' && !words.chunks.some(({ kind }) => kind === 'verb');
}

/** `on politically motivated charges`, `a recently jailed editor`. */
function isQualified(words: Words, i: number, { pos, lower }: Token): boolean {
  if (pos !== 'ADV' || !lower.endsWith('ly')) return false;
  const isDriven = words.grammar.adjectives.driven.has(words.lower(i));
  if (isDriven && words.isBeforeNoun(i)) return true;
  const earlier = words.at(i - 2);
  return earlier !== undefined && QUALIFIED.has(earlier.pos) && words.lower(i + 1) !== 'by';
}

/** `a suspended two-year sentence`: between an article and a term that a noun follows. */
function isBeforeTerm(words: Words, i: number): boolean {
  const term = words.mentions.dates.get(i + 1);
  return term !== null && /^(?:a|an)$/.test(words.lower(i - 1)) && words.isNounish(term.to);
}

/** `“fabricated charges”`: a quotation of nothing but a participle and its noun. */
function isQuotedPhrase(words: Words, i: number): boolean {
  if (!/^[“"]$/.test(words.lower(i - 1)) || words.at(i + 1)?.pos !== 'NOUN') return false;
  const end = /^[.,]$/.test(words.lower(i + 2)) ? i + 3 : i + 2;
  return /^[”"]$/.test(words.lower(end));
}

/** `visits jailed reporter`: right behind a verb in -s no other verb of its clause stands. */
function isBehindVerb(words: Words, i: number): boolean {
  const before = words.at(i - 1);
  if (before?.pos !== 'VERB' || words.lower(i).endsWith('ing')) return false;
  return before.lower !== before.lemma && /[^s]s$/.test(before.lower);
}

/** `torture, enforced disappearances`: behind a comma and another violation. */
function isListed({ chunks, mentions }: Words): boolean {
  const earlier = chunks.at(-2);
  return (
    chunks.at(-1)?.word === ',' && earlier?.kind === 'noun' && mentions.isTrigger(earlier.head)
  );
}

/** `, flogged Ana Ruiz`: a trigger before the name of a person, and no article before it. */
function isBeforeName(words: Words, i: number): boolean {
  if (!words.mentions.isTrigger(i)) return false;
  if (words.mentions.entities.get(i + 1)?.mention.label !== 'PERSON') return false;
  return !PREMODIFIERS.has(words.at(i - 1)?.pos ?? 'X') && words.lower(i - 1) !== "'s";
}
