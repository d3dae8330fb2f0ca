import type { Token } from '../../../model.ts';
import {
  hasObjectBehindAdverb,
  isActed,
  isBetweenPeople,
  isInGerundList,
  isSupported,
} from './bare-verbs.ts';
import { isBehindThat } from './hidden-verbs.ts';
import {
  isBarred,
  isNamedBy,
  isNominalised,
  isOffice,
  isPeople,
  isSuffered,
} from './noun-signs.ts';
import { PREMODIFIERS } from './word-classes.ts';
import type { Words } from './words.ts';

/** `of torture`, `face torture`, `tear gas`: wink-nlp takes many nouns for verbs. */
export function isHiddenNoun(words: Words, i: number): boolean {
  const token = words.at(i);
  if (!token) return false;
  if (words.mentions.entities.has(i) || words.grammar.verbs.never.has(token.lower)) return true;
  const before = words.at(i - 1);
  const gerund = token.lower.endsWith('ing') ? gerundReading(words, i, before) : null;
  if (gerund !== null) return gerund;
  if (isNominalised(words, i) || isPeople(words, i) || isOffice(words, i)) return true;
  if (hasObjectBehindAdverb(words, i)) return false;
  if (isOwnedByMany(words, i)) return true;
  if (/(?:ed|ing)$/.test(token.lower)) return false;
  if (before && opensNoun(words, i, token, before)) return true;
  if (!words.grammar.nouns.or_verbs.has(token.lower)) return false;
  return !before || words.isHiddenVerb(i - 1) || isNounByContext(words, i, token, before);
}

/** Whether a form in -ing is a noun; `null` where this does not tell. */
function gerundReading(words: Words, i: number, before: Token | undefined): boolean | null {
  if (before && PREMODIFIERS.has(before.pos)) return before.lower !== 'those';
  return isListed(words, i) || isNamedBy(words, i) ? !isInGerundList(words, i) : null;
}

/** `; stereotyping;`: a form in -ing that stands alone between marks. */
function isListed(words: Words, i: number): boolean {
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if (before?.pos !== 'PUNCT' && before?.pos !== 'CCONJ' && before?.pos !== 'ADP') return false;
  if (before.lower === 'from' && isBarred(words)) return false;
  return !after || after.pos === 'PUNCT' || (after.pos === 'CCONJ' && before.pos === 'PUNCT');
}

/** `the guards’ abuse`. */
function isOwnedByMany(words: Words, i: number): boolean {
  const owner = words.at(i - 2);
  const mark = words.at(i - 1);
  return (
    mark?.lower === "'" &&
    owner !== undefined &&
    owner.lower.endsWith('s') &&
    owner.end === mark.start
  );
}

/** `the torture`, `their arrest`, `of torture`, `prone to riots`: what stands before opens a noun. */
function opensNoun(words: Words, i: number, { lower, lemma }: Token, before: Token): boolean {
  if (before.pos === 'DET' || before.lower === "'s") return true;
  if (words.grammar.pronouns.possessive.has(before.lower)) return true;
  if (before.lower === 'to') return lower !== lemma || isSuffered(words, i);
  return before.pos === 'ADP' && words.chunks.at(-1)?.kind === 'preposition';
}

/** Of a word that is as often a noun: what stands around it. */
function isNounByContext(words: Words, i: number, token: Token, before: Token): boolean {
  if (isBehindThat(words, i)) return false;
  if (isSupported(words, i) || isBetweenPeople(words, i) || isActed(words, i)) return false;
  if (before.lower === 'to' || before.pos === 'AUX' || before.pos === 'PRON') return false;
  if (before.pos !== 'NOUN' || words.at(i + 1)?.pos === 'NOUN') return true;
  return token.lower === token.lemma && !isPlainDoer(words, before.lower);
}

/** `soldiers attack`, `police abuse`: a word for who may do it. */
function isPlainDoer({ actors }: Words, word: string): boolean {
  return (
    word.endsWith('s') ||
    actors.perpetrators.has(word) ||
    actors.victims.has(word) ||
    /(?:people|men|women|children|who)$/.test(word)
  );
}
