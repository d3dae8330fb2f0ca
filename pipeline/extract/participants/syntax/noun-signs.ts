import { singular } from './animacy.ts';
import { isCounted } from './bare-verbs.ts';
import type { Words } from './words.ts';

/** After these `to` leads to a noun: `subjected to torture`, `amounting to abuse`. */
export const LEADING_TO =
  /^(?:(?:subject|expos|submitt|resort|amount|respond|confess|admitt|relat|contribut|attribut)(?:ed|ing|es?|s)?|leads?|leading|led|linked|response|exposure|recourse|incitement|relation|regard|addition|contrary|prior|link|links)$/;
const SUBJECTING = /^(?:subject|expose|submit|condemn)$/;
/** What may stand between such a verb and its `to`. */
const SUBJECTED = /^(?:noun|preposition|conjunction|comma|adverb)$/;
/** Behind these stands the object of a verb, and not of a noun. */
const OBJECT = /^(?:DET|PRON|NUM)$/;

/** `torture and killing of students`, `its killing by rebels`: a trigger in -ing that is a noun. */
export function isNominalised(words: Words, i: number): boolean {
  const word = words.lower(i);
  if (!word.endsWith('ing') || !words.mentions.isTrigger(i)) return false;
  const after = words.at(i + 1);
  if (after?.lower === 'of') return !words.grammar.verbs.with_of.has(word);
  const before = words.at(i - 1);
  const owned = before?.lower === "'s" && before.pos !== 'AUX';
  return owned && !OBJECT.test(after?.pos ?? '');
}

/** `when guards attacked`, `arrested recruits`: people in the plural beside a verb of their own. */
export function isPeople(words: Words, i: number): boolean {
  const word = words.lower(i);
  if (!word.endsWith('s') || words.mentions.isTrigger(i)) return false;
  const one = singular(word);
  if (!words.actors.perpetrators.has(one) && !words.actors.victims.has(one)) return false;
  const after = words.at(i + 1);
  if (after?.pos === 'AUX' || after?.lower === 'who') return true;
  if (after?.pos === 'VERB') return words.isParticiple(after.lower);
  const before = words.at(i - 1);
  return before?.pos === 'NUM' || (before?.pos === 'VERB' && words.isParticiple(before.lower));
}

/** `subject to torture`, `subjected inmates to torture`, `due to lack of care`: a noun behind `to`. */
export function isSuffered(words: Words, i: number): boolean {
  if (isPlace(words, i)) return true;
  if (words.mentions.isTrigger(i) && isSubjected(words)) return true;
  const before = words.lower(i - 2);
  if (/^(?:due|owing|thanks)$/.test(before)) return true;
  if (LEADING_TO.test(before))
    return words.mentions.isTrigger(i) || words.grammar.nouns.or_verbs.has(words.lower(i));
  return words.grammar.nouns.exposed.has(before) && words.mentions.isTrigger(i);
}

/** `moved to house arrest`, `sent to jail`, `go to jail for it`: no object follows. */
function isPlace(words: Words, i: number): boolean {
  if (words.lower(i) === 'house') return words.lower(i + 1) === 'arrest';
  if (words.lower(i) !== 'jail') return false;
  const after = words.at(i + 1);
  return !(words.isNounLike(i + 1) || after?.pos === 'DET' || after?.pos === 'PRON');
}

/** The verb whose object stands before `to`. */
function isSubjected({ chunks }: Words): boolean {
  const verb = chunks.findLast(({ kind }) => kind === 'verb');
  return (
    verb !== undefined &&
    SUBJECTING.test(verb.word) &&
    chunks.slice(verb.index + 1).every(({ kind }) => SUBJECTED.test(kind))
  );
}

/** `border guards`: words that together name those who act. */
export function isOffice(words: Words, i: number): boolean {
  const head = singular(words.lower(i + 1));
  return (
    words.actors.compoundHeads.has(head) &&
    words.actors.perpetrators.has(`${words.lower(i)} ${head}`)
  );
}

/** `victims of killing and maiming`, `sentenced to flogging`: without an object. */
export function isNamedBy(words: Words, i: number): boolean {
  const before = words.lower(i - 1);
  if (!/^(?:of|to)$/.test(before) || !words.mentions.isTrigger(i)) return false;
  const after = isCounted(words, i + 1) ? 'NUM' : words.at(i + 1)?.pos;
  if (after === 'CCONJ') return before === 'of';
  return after === undefined || after === 'PUNCT' || after === 'ADP';
}

/** `prevented them from leaving`. */
export function isBarred(words: Words): boolean {
  const verb = words.chunks.findLast(({ kind }) => kind === 'verb');
  return verb !== undefined && words.grammar.verbs.barring.has(verb.word);
}
