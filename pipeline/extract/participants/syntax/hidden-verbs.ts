import type { EntityLabel, Token } from '../../../model.ts';
import { singular } from './animacy.ts';
import { isPerson } from './bare-verbs.ts';
import { VERB_SIGNS } from './verb-signs.ts';
import { NOUNISH, PREMODIFIERS } from './word-classes.ts';
import type { Words } from './words.ts';

/** Behind them stands the base of a verb: `two lawyers report that`; but `the human rights report that`. */
const PLURAL = /^(?!rights$).*[^s]s$/;
/** Behind these stands what someone is or feels: `remained concerned`. */
const LINKING = /^(?:remain|seem|appear|stay)ed$/;

/** `an officer shot and killed`, `prisoners face torture`: wink-nlp takes some verbs for nouns. */
export function isHiddenVerb(words: Words, i: number): boolean {
  const token = words.at(i);
  if (!token || words.mentions.entities.has(i)) return false;
  const before = words.at(i - 1);
  if (!before) return isFronted(words, i);
  if (token.pos === 'PROPN') return isHeadlineVerb(words, i);
  if (isBeforeName(words, i)) return true;
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  if (isRelated(words, i)) return true;
  if (isWithinNoun(words, i, token, before)) return false;
  for (const sign of VERB_SIGNS) if (sign(words, i)) return true;
  if (isGovernedNoun(words, token, before)) return false;
  if (isEnumerated(words, i)) return goesOn(words, i);
  return isSpoken(words, i) || isPredicate(words, i, token, before);
}

/** `the arrest`, `the army’s abuse`, `on 3 May forced labour`: a noun, or what stands before one. */
function isWithinNoun(words: Words, i: number, { lower }: Token, before: Token): boolean {
  if (words.isBehindDate(i))
    return words.grammar.verbs.adjectival.has(lower) && words.isNounLike(i + 1);
  return PREMODIFIERS.has(before.pos) || before.lower === "'s";
}

/** `of torture`, `their arrest`, `the wounded`. */
function isGovernedNoun({ grammar }: Words, { lower }: Token, before: Token): boolean {
  if (before.pos === 'ADP' || grammar.pronouns.possessive.has(before.lower)) return true;
  return grammar.adjectives.in_ed.has(lower);
}

/** `, shot and …`: a trigger behind a comma. */
function isEnumerated(words: Words, i: number): boolean {
  return (
    words.lower(i - 1) === ',' &&
    words.grammar.verbs.irregular.has(words.lower(i)) &&
    words.mentions.isTrigger(i)
  );
}

/** Another verb is joined to it, or its object begins. */
function goesOn(words: Words, i: number): boolean {
  const after = words.at(i + 1);
  return after !== undefined && (after.pos === 'CCONJ' || PREMODIFIERS.has(after.pos));
}

/** What a noun, a name or a date before it, or a joiner, makes a verb. */
function isPredicate(words: Words, i: number, token: Token, before: Token): boolean {
  const { irregular, hidden } = words.grammar.verbs;
  const word = token.lower;
  const named = words.mentions.entityAt(i - 1);
  if (words.isBehindDate(i) || isNominal(before) || named !== null)
    return isSaidOf(words, i, token, before, named?.label);
  if (before.pos !== 'CCONJ' || hidden.has(word) || !irregular.has(word)) return false;
  return words.mentions.isTrigger(i) || words.mentions.entities.has(i + 1);
}

/** True for a verb of the noun or name before it. */
function isSaidOf(
  words: Words,
  i: number,
  token: Token,
  before: Token,
  named: EntityLabel | undefined,
): boolean {
  const { report, behind_names, hidden, irregular } = words.grammar.verbs;
  const word = token.lower;
  const after = words.at(i + 1);
  const isName = named === 'ORG' || named === 'PERSON';
  if (isName && behind_names.has(word) && words.isNounLike(i + 1)) return true;
  if (after?.lower === 'that' && report.has(singular(word)))
    return word.endsWith('s') || (word === token.lemma && PLURAL.test(before.lower));
  if (word === 'notes' && after?.lower === 'with') return true;
  if (word === 'alleged' && after?.pos === 'ADP') return true;
  if (hidden.has(word)) return after !== undefined && mayFollow(after);
  if (before.lower === 'who' || before.lower === 'which') return true;
  if (token.pos === 'ADJ') return word.endsWith('ed') && isPastOf(words, i, before);
  return irregular.has(word) || (word.length > 5 && word.endsWith('ed'));
}

/** True for a word with which an object or a clause begins. */
function mayFollow({ pos }: Token): boolean {
  return PREMODIFIERS.has(pos) || NOUNISH.has(pos) || /^(?:PRON|AUX|SCONJ|VERB)$/.test(pos);
}

/** `men armed with guns fled`, `he armed villagers`: a form in -ed that modifies no noun behind it. */
function isPastOf(words: Words, i: number, before: Token): boolean {
  if (!words.isNounLike(i + 1) || words.at(i + 1)?.pos === 'NUM') return true;
  if (/^(?:they|he|she|we|i)$/.test(before.lower)) return true;
  return before.pos === 'NOUN' && isPerson(words, i + 1);
}

function isNominal({ pos, lower }: Token): boolean {
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'PRON' ||
    pos === 'ADV' ||
    lower === ')' ||
    (pos === 'VERB' && lower.endsWith('ed') && !LINKING.test(lower))
  );
}

/** `Abducted by rebels, the nurse …`, `Tortured and killed`: a participle that opens a sentence. */
function isFronted(words: Words, i: number): boolean {
  if (!words.mentions.isTrigger(i) || !words.isParticiple(words.lower(i))) return false;
  const after = words.at(i + 1);
  if (after?.pos === 'ADP') return !/^(?:of|to)$/.test(after.lower);
  return after?.pos === 'CCONJ' && words.isParticiple(words.lower(i + 2));
}

/** `the nurse, a mother of three, alleged she …`: behind a comma, before a clause. */
function isSpoken(words: Words, i: number): boolean {
  if (words.lower(i) !== 'alleged' || words.lower(i - 1) !== ',') return false;
  return /^(?:he|she|they|that)$/.test(words.lower(i + 1));
}

/** `a law that bans strikes`: a trigger in -s behind a noun in the singular and `that`. */
export function isBehindThat(words: Words, i: number): boolean {
  if (words.lower(i - 1) !== 'that' || !/[^s]s$/.test(words.lower(i))) return false;
  const noun = words.at(i - 2);
  const singularNoun = noun?.pos === 'NOUN' && !noun.lower.endsWith('s');
  return singularNoun && words.mentions.isTrigger(i) && words.isNounLike(i + 1);
}

/** `forces, which control the town`, `men who guard it`: behind a relative that is the subject. */
function isRelated(words: Words, i: number): boolean {
  const { pos, lower, lemma } = words.at(i)!;
  if (pos !== 'NOUN' || (lower !== lemma && !/[^s]s$/.test(lower))) return false;
  if (isBehindThat(words, i)) return true;
  if (!/^(?:who|which)$/.test(words.lower(i - 1))) return false;
  if (words.chunks.at(-2)?.kind === 'preposition') return false;
  const after = words.at(i + 1)?.pos;
  return after === 'DET' || after === 'PRON' || after === 'ADJ' || after === 'NUM';
}

/** `army arrests Ana Ruiz`: a form in -s before the name of a person. */
function isBeforeName(words: Words, i: number): boolean {
  const named = words.mentions.entities.get(i + 1)?.mention.label === 'PERSON';
  return named && words.lower(i).endsWith('s') && isHeadlineVerb(words, i);
}

/** `Police Arrest Editor`: a trigger between people where every word begins with a capital. */
function isHeadlineVerb(words: Words, i: number): boolean {
  if (!words.mentions.isTrigger(i) || !words.grammar.verbs.headline.has(words.lower(i)))
    return false;
  const after = words.at(i + 1);
  return isPerson(words, i - 1) && after !== undefined && words.isNounLike(i + 1);
}
