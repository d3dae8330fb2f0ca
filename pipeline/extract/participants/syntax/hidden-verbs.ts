import type { Token } from '../../../model.ts';
import { singular } from './animacy.ts';
import { isActed, isActing, isCounted, isPerson } from './bare-verbs.ts';
import { isMissedVerb } from './missed-verbs.ts';
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
  const dated = words.isBehindDate(i);
  if (isRelated(words, i)) return true;
  if (!dated && (PREMODIFIERS.has(before.pos) || before.lower === "'s")) return false;
  if (dated && words.grammar.verbs.adjectival.has(token.lower) && words.isNounLike(i + 1))
    return false;
  if (isBeforeObject(words, i) || isGoverned(words, i)) return true;
  if (isBareSecond(words, i) || isMissedVerb(words, i) || isFeared(words, i)) return true;
  if (isActing(words, i) || isListedVerb(words, i, token) || isPairedVerb(words, i)) return true;
  if (isActed(words, i)) return true;
  if (before.pos === 'ADP' || words.grammar.pronouns.possessive.has(before.lower)) return false;
  const word = token.lower;
  if (words.grammar.adjectives.in_ed.has(word)) return false;
  const { irregular, hidden } = words.grammar.verbs;
  const after = words.at(i + 1);
  if (before.lower === ',' && irregular.has(word) && words.mentions.isTrigger(i))
    return after?.pos === 'CCONJ' || PREMODIFIERS.has(after?.pos ?? 'X');
  if (isSpoken(words, i)) return true;
  const nominal = dated || isNominal(before) || words.mentions.entityAt(i - 1) !== null;
  if (!nominal && before.pos !== 'CCONJ') return false;
  const named = words.mentions.entityAt(i - 1)?.label;
  if (
    (named === 'ORG' || named === 'PERSON') &&
    words.grammar.verbs.behind_names.has(word) &&
    words.isNounLike(i + 1)
  )
    return true;
  if (nominal && after?.lower === 'that' && words.grammar.verbs.report.has(singular(word)))
    return word.endsWith('s') || (token.lower === token.lemma && PLURAL.test(before.lower));
  if (word === 'notes' && nominal && after?.lower === 'with') return true;
  if (word === 'alleged' && nominal && after?.pos === 'ADP') return true;
  if (hidden.has(word)) {
    return (
      nominal &&
      after !== undefined &&
      (PREMODIFIERS.has(after.pos) ||
        NOUNISH.has(after.pos) ||
        after.pos === 'PRON' ||
        after.pos === 'AUX' ||
        after.pos === 'SCONJ' ||
        after.pos === 'VERB')
    );
  }
  if (before.lower === 'who' || before.lower === 'which') return true;
  if (
    irregular.has(word) &&
    (words.mentions.isTrigger(i) || words.mentions.entities.has(i + 1)) &&
    before.pos === 'CCONJ'
  )
    return true;
  if (token.pos === 'ADJ' && word.endsWith('ed') && nominal) {
    if (!words.isNounLike(i + 1) || after?.pos === 'NUM') return true;
    if (/^(?:they|he|she|we|i)$/.test(before.lower)) return true;
    if (before.pos === 'NOUN' && isPerson(words, i + 1)) return true;
  }
  if (token.pos === 'NOUN' && word.length > 5 && word.endsWith('ed') && nominal) return true;
  return nominal && irregular.has(word) && token.pos === 'NOUN';
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

/** `they use them`, `guards beat him`: no noun stands before a pronoun that is an object. */
function isBeforeObject(words: Words, i: number): boolean {
  const { lower, lemma, pos } = words.at(i)!;
  if (pos !== 'NOUN' || !/^(?:him|them|us|me)$/.test(words.lower(i + 1))) return false;
  return lower === lemma || lower.endsWith('s') || words.isParticiple(lower);
}

/** `accused of publicizing the list`: a form in -ing between a preposition and an article. */
function isGoverned(words: Words, i: number): boolean {
  if (!words.lower(i).endsWith('ing') || words.at(i - 1)?.pos !== 'ADP') return false;
  const after = words.at(i + 1);
  return after?.pos === 'DET' || words.grammar.pronouns.possessive.has(after?.lower ?? '');
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

/** `students risk being held`: what reads as a noun before `being`. */
function isFeared(words: Words, i: number): boolean {
  const { lemma } = words.at(i)!;
  if (!/^(?:being|having)$/.test(words.lower(i + 1))) return false;
  const { suffer, report } = words.grammar.verbs;
  return words.isNounish(i - 1) && (suffer.has(lemma) || report.has(lemma));
}

/** `beat, tortured and detained them`, `a militia looted shops`: a trigger in -ed with a doer or another verb before it. */
function isListedVerb(words: Words, i: number, { lower }: Token): boolean {
  if (!lower.endsWith('ed') || !words.mentions.isTrigger(i)) return false;
  if (words.at(i - 1)?.pos === 'CCONJ')
    return words.isParticiple(words.lower(i - 2)) || isSecondVerb(words, i);
  if (words.lower(i - 1) !== ',') {
    const doer =
      words.actors.perpetrators.has(words.lower(i - 1)) || words.mentions.entityAt(i - 1) !== null;
    return doer && words.isNounLike(i + 1);
  }
  const after = words.at(i + 1);
  if (after?.pos === 'CCONJ' && words.isParticiple(words.lower(i + 2))) return true;
  return words.at(i - 2)?.pos === 'VERB' || after?.pos === 'DET' || after?.pos === 'PRON';
}

/** `held them in Goma and tortured many of them`: after `and`, with an object that begins at once. */
function isSecondVerb(words: Words, i: number): boolean {
  const after = words.at(i + 1);
  if (!after) return false;
  if (closesVerbs(words) && words.isNounLike(i + 1) && words.mentions.isTrigger(i)) return true;
  const many = words.grammar.pronouns.quantifying.has(after.lower);
  if (words.grammar.verbs.adjectival.has(words.lower(i)) && !many) return false;
  const object =
    after.pos === 'DET' ||
    (after.pos === 'NUM' && words.mentions.isTrigger(i)) ||
    after.pos === 'PRON' ||
    isCounted(words, i + 1) ||
    many;
  return object && words.chunks.some(({ kind }) => kind === 'verb');
}

/** `burned houses, raped women and …`: two verbs with their objects, and a joiner. */
function closesVerbs({ chunks }: Words): boolean {
  const [first, object, comma, second, other, joiner] = chunks.slice(-6);
  return (
    joiner?.kind === 'conjunction' &&
    other?.kind === 'noun' &&
    second?.kind === 'verb' &&
    comma?.word === ',' &&
    object?.kind === 'noun' &&
    first?.kind === 'verb'
  );
}

/** `to intimidate and silence critics`: a bare form behind a bare one, with an object. */
function isBareSecond(words: Words, i: number): boolean {
  if (words.at(i - 1)?.pos !== 'CCONJ' || !words.mentions.isTrigger(i)) return false;
  const first = words.at(i - 2);
  const earlier = words.chunks.at(-2);
  if (
    earlier?.kind === 'verb' &&
    earlier.form === 'infinitive' &&
    words.at(i)!.lower === words.at(i)!.lemma &&
    words.at(i + 1)?.pos === 'NOUN'
  )
    return true;
  return (
    first?.pos === 'VERB' &&
    first.lower === first.lemma &&
    earlier?.kind === 'verb' &&
    hasObject(words, i)
  );
}

/** True where a word for people or a determiner follows. */
export function hasObject(words: Words, i: number): boolean {
  const after = words.at(i + 1);
  return (
    after !== undefined && (after.pos === 'DET' || after.pos === 'PRON' || isPerson(words, i + 1))
  );
}

/** `the council arrests and detains`: a form in -s before another one. */
function isPairedVerb(words: Words, i: number): boolean {
  const joined = words.at(i + 2);
  return (
    words.at(i + 1)?.pos === 'CCONJ' &&
    joined?.pos === 'VERB' &&
    /[^s]s$/.test(joined.lower) &&
    /[^s]s$/.test(words.lower(i)) &&
    joined.lower !== joined.lemma &&
    words.mentions.isTrigger(i) &&
    (words.at(i - 1)?.pos === 'NOUN' || words.mentions.entityAt(i - 1) !== null)
  );
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
