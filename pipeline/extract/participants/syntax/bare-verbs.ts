import type { PartOfSpeech } from '../../../model.ts';
import { singular } from './animacy.ts';
import type { Words } from './words.ts';

/** What do-support and modals leave to a bare verb. */
const SUPPORT = /^(?:do|does|did|can|could|will|would|shall|should|may|might|must|ca|wo)$/;
const NEGATION = /^(?:not|n't|never|even|ever)$/;
const DETERMINING: ReadonlySet<PartOfSpeech> = new Set(['DET', 'NUM', 'PRON']);
/** Pronouns that are objects and nothing else. */
const OBJECT = /^(?:him|them|us|me)$/;
const ALTERNATIVE = /^(?:n?or|,)$/;
const LONGEST_LIST = 8;
/** Prepositions before which no act stands. */
const RELATION = /^(?:as|like|than)$/;
const BEARER = /^(?:victim|survivor|target|suspect)s?$/;

/** `did not torture`, `do not even search`: behind these stands a verb, whatever its tag. */
export function isSupported(words: Words, i: number): boolean {
  let k = i - 1;
  while (ALTERNATIVE.test(words.lower(k)) || words.at(k)?.pos === 'VERB') k -= 1;
  if (k < i - 1 && !ALTERNATIVE.test(words.lower(i - 1))) return false;
  const alternatives = k;
  while (NEGATION.test(words.lower(k))) k -= 1;
  return k < alternatives && SUPPORT.test(words.lower(k));
}

/** `guards torture inmates`: a word for people on either side makes it a verb. */
export function isBetweenPeople(words: Words, i: number): boolean {
  return isPerson(words, i - 1) && isPerson(words, i + 1) && !BEARER.test(words.lower(i + 1));
}

/**
 * `denied torturing them`, `…, wounding nine`, `after beating him`, `two men kicking her`: a trigger
 * in -ing with its object is a verb.
 */
export function isActing(words: Words, i: number): boolean {
  const word = words.lower(i);
  if (!words.mentions.isTrigger(i) || !word.endsWith('ing')) return false;
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if (!before || !after) return false;
  if (words.grammar.nouns.conditions.has(word) && !isPerson(words, i + 1) && after.pos !== 'PRON')
    return false;
  if (OBJECT.test(after.lower) || isInGerundList(words, i)) return true;
  const sure =
    DETERMINING.has(after.pos) ||
    isPerson(words, i + 1) ||
    (after.pos === 'ADJ' && isPerson(words, i + 2)) ||
    words.mentions.entities.has(i + 1) ||
    words.grammar.pronouns.quantifying.has(after.lower) ||
    isCounted(words, i + 1);
  if (before.pos === 'AUX') return sure || after.pos === 'NOUN';
  if (before.pos === 'ADP') return sure && !RELATION.test(before.lower);
  if (before.pos === 'CCONJ')
    return (
      DETERMINING.has(after.pos) ||
      (sure && (words.lower(i - 2).endsWith('ing') || hasGerund(words)))
    );
  if (words.mentions.entityAt(i - 1) !== null && sure && words.lower(i - 2) !== 'of') return true;
  if (isPerson(words, i - 1) && before.lower.endsWith('s') !== before.lower.endsWith('men'))
    return sure || (after.pos === 'CCONJ' && words.lower(i + 2).endsWith('ing'));
  if (before.lower !== ',' && before.pos !== 'VERB') return false;
  return (
    sure ||
    (after.pos === 'NOUN' && after.lower.endsWith('s')) ||
    (before.lemma === 'deny' && words.isNounish(i + 1))
  );
}

/** `soldiers often abuse villagers`, `the army arrests them`: a trigger between who does it and to whom. */
export function isActed(words: Words, i: number): boolean {
  const { lower, lemma } = words.at(i)!;
  const singularVerb = /[^s]s$/.test(lower);
  if (!words.mentions.isTrigger(i) || (!singularVerb && lower !== lemma)) return false;
  const after = words.at(i + 1);
  if (!after || BEARER.test(after.lower)) return false;
  const people = isPerson(words, i + 1) && /(?:[^s]s|men|people|children)$/.test(after.lower);
  const object =
    people ||
    DETERMINING.has(after.pos) ||
    words.mentions.entities.has(i + 1) ||
    isCounted(words, i + 1);
  if (!object) return false;
  const apart =
    words.grammar.adverbs.frequency.has(words.lower(i - 1)) || words.lower(i - 1).endsWith('ly');
  const doer = apart ? i - 2 : i - 1;
  if (!isPerson(words, doer) || words.mentions.isTrigger(doer)) return false;
  const plural = /(?:[^s]s|men|people|children|police)$/.test(words.lower(doer));
  return singularVerb ? !plural && (apart || !people || words.isNounish(doer)) : plural;
}

/** `regularly rape the women`, `verbally abuse and beat them`: a bare verb between an adverb and its object. */
export function hasObjectBehindAdverb(words: Words, i: number): boolean {
  const { lower, lemma } = words.at(i)!;
  if (lower !== lemma && !/[^s]s$/.test(lower)) return false;
  const before = words.lower(i - 1);
  if (
    words.at(i - 1)?.pos !== 'ADV' ||
    !(before.endsWith('ly') || words.grammar.adverbs.frequency.has(before))
  )
    return false;
  if (words.at(i - 2)?.pos === 'DET') return false;
  const joined = /^(?:and|or)$/.test(words.lower(i + 1));
  const next = joined ? i + 2 : i + 1;
  const after = words.at(next);
  if (joined) return after?.pos === 'VERB' || (after?.pos === 'ADV' && after.lower.endsWith('ly'));
  return (
    after !== undefined &&
    (DETERMINING.has(after.pos) || words.mentions.entities.has(next) || isPerson(words, next))
  );
}

/** `over 50 people`, `at least nine`: an object that begins with an amount. */
export function isCounted(words: Words, i: number): boolean {
  const { least, most, about } = words.grammar.numbers;
  const cue = words.lower(i);
  if (!least.firstWords.has(cue) && !most.firstWords.has(cue) && !about.firstWords.has(cue))
    return false;
  return words.at(i + 1)?.pos === 'NUM' || words.at(i + 2)?.pos === 'NUM';
}

/** `by threatening, beating and killing reporters`: a list in -ing, of which the last has an object. */
export function isInGerundList(words: Words, i: number): boolean {
  let k = i;
  let first = i;
  while (words.lower(first - 1) === ',' && words.lower(first - 2).endsWith('ing')) first -= 2;
  if (first === i && !words.grammar.before_gerunds.has(words.lower(i - 1))) return false;
  if (first < i && !words.grammar.before_gerunds.has(words.lower(first - 1))) return false;
  for (let steps = 0; steps < LONGEST_LIST; steps += 1) {
    let next = k + 1;
    if (words.lower(next) === ',') next += 1;
    if (/^(?:and|or)$/.test(words.lower(next))) next += 1;
    if (next === k + 1 || !words.lower(next).endsWith('ing')) break;
    k = next;
  }
  if (k === i || !words.mentions.isTrigger(k)) return false;
  const after = words.at(k + 1);
  return (
    after !== undefined &&
    (DETERMINING.has(after.pos) || isPerson(words, k + 1) || isCounted(words, k + 1))
  );
}

/** `killing five and wounding nine`: another form in -ing opened the list. */
function hasGerund({ chunks }: Words): boolean {
  const verb = chunks.findLast((chunk) => chunk.kind === 'verb');
  return verb?.form === 'gerund';
}

/** A person, or a name that may be one. */
export function isPerson(words: Words, i: number): boolean {
  const word = singular(words.lower(i));
  return (
    words.mentions.entityAt(i) !== null ||
    word === 'forces' ||
    word === 'force' ||
    words.actors.victims.has(word) ||
    words.actors.perpetrators.has(word)
  );
}
