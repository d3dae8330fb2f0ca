import { isActed, isActing, isCounted, isPerson } from './bare-verbs.ts';
import { isMissedVerb } from './missed-verbs.ts';
import type { Words } from './words.ts';

/** True for a word that stands as a verb. */
type Sign = (words: Words, i: number) => boolean;

/** Each alone tells that what reads as a noun or an adjective is a verb. */
export const VERB_SIGNS: readonly Sign[] = [
  isBeforeObject,
  isGoverned,
  isBareSecond,
  isMissedVerb,
  isFeared,
  isActing,
  isListedVerb,
  isPairedVerb,
  isActed,
];

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

/** `students risk being held`: what reads as a noun before `being`. */
function isFeared(words: Words, i: number): boolean {
  const { lemma } = words.at(i)!;
  if (!/^(?:being|having)$/.test(words.lower(i + 1))) return false;
  const { suffer, report } = words.grammar.verbs;
  return words.isNounish(i - 1) && (suffer.has(lemma) || report.has(lemma));
}

/** `beat, tortured and detained them`, `a militia looted shops`: a trigger in -ed with a doer or another verb before it. */
function isListedVerb(words: Words, i: number): boolean {
  const lower = words.lower(i);
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

/** True where a word for people or a determiner follows. */
export function hasObject(words: Words, i: number): boolean {
  const after = words.at(i + 1);
  return (
    after !== undefined && (after.pos === 'DET' || after.pos === 'PRON' || isPerson(words, i + 1))
  );
}
