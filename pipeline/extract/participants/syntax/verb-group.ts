import type { PartOfSpeech, Token } from '../../../model.ts';
import { isAuxiliaryWord, type Opening, openingAt } from './auxiliaries.ts';
import type { RawForm, RawVerbChunk } from './chunk.ts';
import type { Words } from './words.ts';

/** Tags of main verbs (wink-nlp takes some of them for nouns, adjectives or names) and auxiliaries. */
const VERBAL: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN']);
const ASKING = /^(?:do|does|did)$/;

/** The verb group that begins at a token, if one does: `was not tortured`, `to carry out`. */
export function verbAt(words: Words, first: number): RawVerbChunk | null {
  if (!mayOpen(words.at(first)!)) return null;
  const opening = openingAt(words, first);
  const main = opening.end + compoundLength(words, opening);
  if (isMain(words, main, opening)) return mainGroup(words, first, main, opening);
  return opening.auxiliary < 0 ? null : auxiliaryGroup(words, first, opening);
}

/** False for a word with which no verb group begins. */
function mayOpen({ pos, lower }: Token): boolean {
  return VERBAL.has(pos) || lower === 'to' || isAuxiliaryWord(lower);
}

/** `was court-martialled`: the tokens before the participle that a hyphen joins to it. */
function compoundLength(words: Words, { auxiliary, end }: Opening): number {
  const isJoined = words.lower(end + 1) === '-' && words.isParticiple(words.lower(end + 2));
  return isJoined && auxiliary >= 0 ? 2 : 0;
}

/** True for the verb that a group is about. */
function isMain(words: Words, i: number, opening: Opening): boolean {
  const token = words.at(i);
  if (!token || words.mentions.entities.has(i)) return false;
  if (words.grammar.including.has(token.lower) || token.lower === 'according') return false;
  if (!isOpened(opening)) return words.isVerb(i) && !words.isPremodifier(i);
  const isVerbal = words.isVerb(i) || (opening.be && words.isParticiple(token.lower));
  if (isVerbal && !(opening.be && words.isPremodifier(i))) return true;
  if (opening.to && words.isInfinitive(i)) return true;
  return (opening.modal || opening.have) && isMistagged(words, i, token);
}

function isOpened({ to, be, have, modal }: Opening): boolean {
  return to || be || have || modal;
}

/** `have displaced thousands`: a participle that wink-nlp takes for a noun or an adjective. */
function isMistagged(words: Words, i: number, { pos, lower }: Token): boolean {
  if ((pos !== 'NOUN' && pos !== 'ADJ') || !words.isParticiple(lower)) return false;
  return !(words.grammar.verbs.adjectival.has(lower) && words.isBeforeNoun(i));
}

function mainGroup(
  words: Words,
  first: number,
  main: number,
  opening: Opening,
): RawVerbChunk | null {
  const { lower, lemma } = words.at(main)!;
  const particle = particleLength(words, main, lemma);
  const participle = words.isParticiple(lower);
  if (participle && particle && words.at(first - 1)?.pos === 'ADP' && words.isNounish(main + 2))
    return null;
  return {
    kind: 'verb',
    index: words.chunks.length,
    from: first,
    to: main + 1 + particle,
    word: lemmaOfVerb(words, main),
    head: main,
    form: isOpened(opening) ? formOfOpening(words, first, opening) : formOfWord(words, main),
    passive: opening.be && participle && !lower.endsWith('ing'),
    bare: main === first && lower === lemma,
  };
}

/** `has nothing`, `was ill`, `did they know`: a group whose only verb is its auxiliary. */
function auxiliaryGroup(words: Words, first: number, opening: Opening): RawVerbChunk {
  const { auxiliary, have, be } = opening;
  const asks = ASKING.test(words.lower(auxiliary));
  return {
    kind: 'verb',
    index: words.chunks.length,
    from: first,
    to: auxiliary + 1,
    word: asks ? 'do' : have && !be ? 'have' : 'be',
    head: auxiliary,
    form: formOfOpening(words, first, opening),
    passive: false,
    bare: false,
  };
}

/** The form of a group that `to` or an auxiliary opens. */
function formOfOpening(words: Words, first: number, { to }: Opening): RawForm {
  if (to) return 'infinitive';
  return /^(?:being|having)$/.test(words.lower(first)) ? 'gerund' : 'finite';
}

/** The form of a verb that stands alone. */
function formOfWord(words: Words, i: number): RawForm {
  const { lower, lemma } = words.at(i)!;
  if (lower.endsWith('ing')) return 'gerund';
  if (words.isParticiple(lower)) return 'past';
  return lower === lemma && continuesInfinitive(words) ? 'infinitive' : 'finite';
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

/** `carried out`: 1; but 0 for `rose up to 20`, `killed over 20`, `detained over a post`. */
function particleLength(words: Words, i: number, lemma: string): number {
  if (!words.grammar.verbs.particles.has(words.lower(i + 1))) return 0;
  if (words.lower(i + 2) === 'to' && words.at(i + 3)?.pos === 'NUM') return 0;
  if (words.lower(i + 1) !== 'over') return 1;
  return words.at(i + 2)?.pos === 'NUM' || isCharging(words, lemma) ? 0 : 1;
}

/** `detained over a post`: behind these `over` tells the reason. */
function isCharging({ grammar }: Words, verb: string): boolean {
  return grammar.verbs.arresting.has(verb) || grammar.verbs.accuse.has(verb);
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
